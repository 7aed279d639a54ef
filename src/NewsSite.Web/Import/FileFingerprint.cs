using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Web.Import;

internal static class FileFingerprint
{
    /// <summary>What a second run compares: the file and its pictures as they lie there, and what the story was joined with here. SHA-256 in lower-case hexadecimal.</summary>
    public static async Task<string> OfAsync(string file, IEnumerable<int> readAlso, int? leadPicture, IEnumerable<string> pictures, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(await File.ReadAllBytesAsync(file, ct));
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"\n{string.Join(',', readAlso)}\n{leadPicture}")));
        foreach (var picture in pictures) hash.AppendData(await File.ReadAllBytesAsync(picture, ct));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

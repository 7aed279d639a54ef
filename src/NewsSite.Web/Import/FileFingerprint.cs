using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Web.Import;

internal static class FileFingerprint
{
    /// <summary>What a second run compares: the file and its pictures as they lie there, and what the story was joined with here. SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(byte[] file, IEnumerable<int> readAlso, int? leadPicture, IEnumerable<byte[]> pictures)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file);
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"\n{string.Join(',', readAlso)}\n{leadPicture}")));
        foreach (var picture in pictures) hash.AppendData(picture);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

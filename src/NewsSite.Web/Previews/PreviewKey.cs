using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Web.Previews;

/// <summary>The unguessable part of a secret address: 256 random bits. The store holds its hash, so that who reads the store cannot open a story with it.</summary>
internal static class PreviewKey
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

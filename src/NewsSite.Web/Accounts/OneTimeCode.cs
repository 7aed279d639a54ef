using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace NewsSite.Web.Accounts;

/// <summary>The six digits of an authenticator (RFC 6238: HMAC-SHA1, steps of 30 seconds).</summary>
internal static class OneTimeCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>A key of 160 bits in Base32, as authenticators take it.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>The step of that code, among those of now and one either side, for clocks that differ; null when it is none of them, or not after <paramref name="last"/>.</summary>
    public static long? StepOf(string code, string key, DateTimeOffset now, long last)
    {
        var current = now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;
        for (var step = current - 1; step <= current + 1; step++)
            if (step > last && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(At(step, key)), System.Text.Encoding.UTF8.GetBytes(code))) return step;

        return null;
    }

    public static string At(DateTimeOffset now, string key) => At(now.ToUnixTimeSeconds() / (long)Step.TotalSeconds, key);

    private static string At(long step, string key)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the standard says and authenticators know.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var bytes = new byte[base32.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in base32)
        {
            buffer = ((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xffff;
            bits += 5;
            if (bits < 8) continue;

            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
        }

        return bytes;
    }
}

using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsSite.Web.Caching;

internal static class AcceptedEncodings
{
    /// <summary>The smallest encoding that an <c>Accept-Encoding</c> header allows (RFC 9110, 12.5.3).</summary>
    public static PageEncoding Best(StringValues header)
    {
        // What browsers send names no preference, and is not taken apart.
        if (header.Count == 1 && header[0] is { } usual && !usual.Contains(';'))
            return Names(usual, "br") ? PageEncoding.Brotli : Names(usual, "gzip") ? PageEncoding.Gzip : PageEncoding.Plain;

        if (!StringWithQualityHeaderValue.TryParseList([.. header.OfType<string>()], out var accepted)) return PageEncoding.Plain;
        if (Allows(accepted, "br")) return PageEncoding.Brotli;
        return Allows(accepted, "gzip") ? PageEncoding.Gzip : PageEncoding.Plain;
    }

    private static bool Names(string header, string encoding)
    {
        foreach (var one in header.AsSpan().Split(','))
        {
            if (header.AsSpan(one).Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool Allows(IList<StringWithQualityHeaderValue> accepted, string encoding)
    {
        var named = accepted.FirstOrDefault(a => a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(a => a.Value == "*");
        return named is not null && named.Quality is not 0;
    }
}

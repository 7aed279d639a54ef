using System.Security.Cryptography;
using System.Text;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Web.Proofreading;

/// <summary>Knows a finding again after the text round it changed: by its rule, what it is about, and the few letters at its sides.</summary>
internal static class FindingKey
{
    private const int Beside = 8;

    public static string KeyIn(this Finding finding, string text)
    {
        var start = Math.Max(0, finding.At - Beside);
        var end = Math.Min(text.Length, finding.End + Beside);
        var place = $"{finding.Rule.Id}\n{text[start..finding.At]}\n{finding.Text}\n{text[finding.End..end]}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(place)).AsSpan(0, 8));
    }
}

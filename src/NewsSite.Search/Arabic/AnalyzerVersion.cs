using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Search.Arabic;

/// <summary>Two analysers of one version give the same terms. An index of another version has to be built anew.</summary>
public static class AnalyzerVersion
{
    /// <summary>Raised by hand when the rules in the code change. The lists speak for themselves.</summary>
    private const int Rules = 1;

    public static string Current { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{Rules}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(WordLists.AllText())).AsSpan(0, 6))}");
}

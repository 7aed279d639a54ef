using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Domain.Redirects;

/// <summary>An old address that still leads somewhere, permanently. Addresses are compared after decoding, in NFC, without a slash at the end.</summary>
public sealed partial class Redirect
{
    private Redirect() { }

    public Redirect(string from, int articleId)
        : this(from) => ArticleId = articleId;

    public Redirect(string from, string location)
        : this(from) => Location = location;

    /// <summary>An address that answers «gone» from now on.</summary>
    public static Redirect ToNothing(string from) => new(from);

    public static Redirect ToCategory(string from, int categoryId) => new(from) { CategoryId = categoryId };

    public static Redirect ToTag(string from, int tagId) => new(from) { TagId = tagId };

    public static Redirect ToAuthor(string from, int authorId) => new(from) { AuthorId = authorId };

    private Redirect(string from)
    {
        From = Normalise(from);
        FromHash = HashOf(from);
    }

    public int Id { get; private set; }

    /// <summary>The old path, decoded, beginning with a slash.</summary>
    public string From { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="From"/> in lower-case hexadecimal: an index key of fixed length, since addresses can be longer than an index allows.</summary>
    public string FromHash { get; private set; } = "";

    public int? ArticleId { get; private set; }

    /// <summary>The category to whose page it leads, wherever that is by then.</summary>
    public int? CategoryId { get; private set; }

    public int? TagId { get; private set; }

    public int? AuthorId { get; private set; }

    /// <summary>Where it leads when to none of these: a path of this site, decoded.</summary>
    public string? Location { get; private set; }

    /// <summary>Whether what was there is no more, and nothing took its place.</summary>
    public bool LeadsNowhere => ArticleId is null && CategoryId is null && TagId is null && AuthorId is null && Location is null;

    /// <summary>The key under which the redirect of <paramref name="path"/> (decoded or percent-encoded) is found.</summary>
    public static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise(path))));

    private static string Normalise(string path)
    {
        // Noncharacters, which no address of ours holds, have no normal form: Normalize throws.
        var decoded = Noncharacters().Replace(Uri.UnescapeDataString(path), "\uFFFD").Normalize(NormalizationForm.FormC);
        return decoded.Length > 1 ? decoded.TrimEnd('/') : decoded;
    }

    [GeneratedRegex(@"[\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Noncharacters();
}

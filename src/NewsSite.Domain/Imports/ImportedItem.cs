using NewsSite.Domain.Articles;

namespace NewsSite.Domain.Imports;

/// <summary>
/// What was brought in from elsewhere: the item's name there, a fingerprint of what it held, and the article and revision that it became. A second
/// run tells by it what is unchanged, what changed there, and what changed here.
/// </summary>
public sealed class ImportedItem
{
    private ImportedItem() { }

    public ImportedItem(string source, string key, Article article)
    {
        Source = source;
        Key = key;
        Article = article;
    }

    public int Id { get; private set; }

    /// <summary>The kind of source and its name, such as «markdown:articles».</summary>
    public string Source { get; private set; } = "";

    /// <summary>The item's name within the source, such as a file name.</summary>
    public string Key { get; private set; } = "";

    /// <summary>SHA-256 of what the item held, in lower-case hexadecimal.</summary>
    public string Fingerprint { get; private set; } = "";

    public int ArticleId { get; private set; }

    public Article? Article { get; private set; }

    public int Revision { get; private set; }

    public void Became(int revision, string fingerprint)
    {
        Revision = revision;
        Fingerprint = fingerprint;
    }
}

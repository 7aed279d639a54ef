using NewsSite.Domain.Accounts;

namespace NewsSite.Domain.Articles;

/// <summary>«تصحيح»: a dated note that readers see on the story for as long as it stands, and in the list of corrections.</summary>
public sealed class Correction
{
    private Correction() { }

    internal Correction(string text, EditorId by, DateTimeOffset at)
    {
        Text = text;
        By = by;
        At = at;
    }

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public EditorId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

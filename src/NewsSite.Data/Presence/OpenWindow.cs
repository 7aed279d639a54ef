using NewsSite.Domain.Accounts;

namespace NewsSite.Data.Presence;

/// <summary>A browser window in which somebody has a story open at the desk. It shuts nobody out; a row whose time is over counts for nothing.</summary>
public sealed class OpenWindow
{
    private OpenWindow() { }

    public OpenWindow(Guid key, int articleId, EditorId who, DateTimeOffset until)
    {
        Key = key;
        ArticleId = articleId;
        Who = who;
        Until = until;
    }

    /// <summary>Of the window, so that two windows never write one row.</summary>
    public Guid Key { get; private set; }

    public int ArticleId { get; private set; }

    public EditorId Who { get; private set; }

    /// <summary>When it is taken for closed, unless it is heard of again.</summary>
    public DateTimeOffset Until { get; private set; }
}

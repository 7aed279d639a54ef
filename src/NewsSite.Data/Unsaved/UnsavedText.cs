using NewsSite.Domain.Accounts;

namespace NewsSite.Data.Unsaved;

/// <summary>
/// What somebody typed into the form of a story and did not save yet: a row for each browser window, until the save that has it in it. No story and no revision
/// knows of it (decision 24).
/// </summary>
public sealed class UnsavedText
{
    public const int LongestHeadline = 300, LongestBrowser = 300;

    private UnsavedText() { }

    public UnsavedText(Guid window, EditorId who, long count, string fields, DateTimeOffset at)
    {
        Window = window;
        Who = who;
        Count = count;
        Fields = fields;
        At = at;
    }

    /// <summary>Of the window, so that two windows never write one row.</summary>
    public Guid Window { get; private set; }

    public EditorId Who { get; private set; }

    /// <summary>Null: a story that is not begun yet.</summary>
    public int? ArticleId { get; init; }

    /// <summary>The key of the form that begins a story; null when the story was there.</summary>
    public Guid? BegunBy { get; init; }

    /// <summary>The number of the revision that the form showed when it was opened; 0 for a story that is not begun yet.</summary>
    public int StartedFrom { get; init; }

    /// <summary>Rises with what the window sends, so that a request that comes late overwrites nothing that is newer.</summary>
    public long Count { get; private set; }

    /// <summary>For lists, cut to <see cref="LongestHeadline"/>.</summary>
    public string Headline { get; init; } = "";

    /// <summary>The fields of the form, as JSON. Null once a save had them in it or their writer threw them away: then the window's row takes nothing more.</summary>
    public string? Fields { get; private set; }

    /// <summary>What the browser calls itself, cut to <see cref="LongestBrowser"/>.</summary>
    public string Browser { get; init; } = "";

    public DateTimeOffset At { get; private set; }
}

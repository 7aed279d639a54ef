using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;

namespace NewsSite.Domain.Breaking;

/// <summary>«عاجل»: a line above every page until its time is over or somebody ends it. The newest is the one that readers see; when it is over none comes back.</summary>
public sealed class BreakingLine
{
    /// <summary>Graphemes, as the counter of the form counts them.</summary>
    public const int MaxGraphemes = 120;

    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private BreakingLine() { }

    /// <summary>Shown at once. <paramref name="replaces"/> is the number of the newest line before it, 0 for the first.</summary>
    public BreakingLine(string text, int? articleId, TimeSpan length, int replaces, EditorId by, DateTimeOffset at)
    {
        Replaces = replaces;
        ShownAt = at;
        ShownBy = by;
        Set(text, articleId);
        ShowFor(length, at);
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>Unique: of two editors who put up a line at the same moment, one does.</summary>
    public int Replaces { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The story that it leads to.</summary>
    public int? ArticleId { get; private set; }

    public Article? Article { get; private set; }

    public DateTimeOffset ShownAt { get; private set; }

    public EditorId ShownBy { get; private set; }

    public DateTimeOffset Until { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whoever took it down, or the clock.</summary>
    public EditorId? EndedBy { get; private set; }

    public bool IsShown(DateTimeOffset now) => EndedAt is null && now < Until;

    /// <summary>Another text or story; <paramref name="length"/> counts from now, null leaves the end as it is. False when nothing is different.</summary>
    public bool Revise(string text, int? articleId, TimeSpan? length, DateTimeOffset at)
    {
        RuleViolation.ThrowIf(!IsShown(at), "انتهى هذا الخبر العاجل ولم يعد يظهر.");
        if (Text == text && ArticleId == articleId && length is null) return false;

        Set(text, articleId);
        if (length is { } more) ShowFor(more, at);
        return true;
    }

    /// <summary>Takes it down. False when it was down already.</summary>
    public bool End(EditorId by, DateTimeOffset at)
    {
        if (EndedAt is not null) return false;

        EndedAt = at;
        EndedBy = by;
        return true;
    }

    private void Set(string text, int? articleId)
    {
        RuleViolation.ThrowIf(string.IsNullOrWhiteSpace(text), "اكتب نص الخبر العاجل.");

        Text = text;
        ArticleId = articleId;
    }

    private void ShowFor(TimeSpan length, DateTimeOffset at)
    {
        RuleViolation.ThrowIf(length < Shortest || length > Longest, "مدة الظهور من ربع ساعة إلى يوم.");
        Until = at + length;
    }
}

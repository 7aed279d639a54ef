using NewsSite.Domain.Accounts;

namespace NewsSite.Domain.Notes;

/// <summary>What one editor says to others about a story, on its page at the desk. Readers never see it. Open until somebody settles it; it can be opened again.</summary>
public sealed class StoryNote
{
    /// <summary>UTF-16 units.</summary>
    public const int Longest = 2000;

    private readonly List<Mention> mentions = [];

    private StoryNote() { }

    /// <summary>A note for those who are mentioned, or for whoever works on the story.</summary>
    public StoryNote(int articleId, string text, IEnumerable<EditorId> mentioned, EditorId by, DateTimeOffset at)
    {
        RuleViolation.ThrowIf(string.IsNullOrWhiteSpace(text), "اكتب نص الملاحظة.");
        RuleViolation.ThrowIf(text.Length > Longest, "الملاحظة أطول من 2000 محرف.");

        ArticleId = articleId;
        Text = text;
        By = by;
        At = at;
        mentions.AddRange(mentioned.Where(who => who != by).Distinct().Select(who => new Mention(who, at)));
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public int ArticleId { get; private set; }

    public string Text { get; private set; } = "";

    public EditorId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public EditorId? SettledBy { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public IReadOnlyList<Mention> Mentions => mentions;

    public bool IsOpen => SettledAt is null;

    /// <summary>Whoever wrote it, whom it mentions, and whoever may edit the story.</summary>
    public bool MayBeSettledBy(EditorId who, bool mayEditStory) => mayEditStory || By == who || mentions.Exists(m => m.Who == who);

    public void Settle(EditorId by, DateTimeOffset at)
    {
        if (!IsOpen) return;

        (SettledBy, SettledAt) = (by, at);
        foreach (var mention in mentions) mention.OpenSince = null;
    }

    public void Reopen()
    {
        if (IsOpen) return;

        (SettledBy, SettledAt) = (null, null);
        foreach (var mention in mentions) mention.OpenSince = At;
    }
}

using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Editing;

/// <summary>The moments that a story loses when it is taken away, said to whoever takes it, and on record: it goes live by surprise no more, and nobody waits for them in vain.</summary>
internal sealed class LostSchedule
{
    private readonly IReadOnlyList<(string What, DateTimeOffset At)> moments;
    private readonly bool isUpdate;

    private LostSchedule(IReadOnlyList<(string What, DateTimeOffset At)> moments, bool isUpdate) => (this.moments, this.isUpdate) = (moments, isUpdate);

    /// <summary>«موعد نشره», «موعد نشر تعديلاته», «موعد سحبه».</summary>
    public string What => string.Join(" و", moments.Select(m => m.What));

    /// <summary>What the story would lose by being withdrawn; null when nothing is scheduled.</summary>
    public static LostSchedule? ByWithdrawal(Article story) => Of(story, leaves: null);

    /// <summary>The same of a story that is thrown away: if it comes back, it stays on the site until somebody withdraws it.</summary>
    public static LostSchedule? ByTrash(Article story) => Of(story, story.WithdrawAt);

    public string Said(HouseDates dates, SiteClock clock) => string.Join("، و", moments.Select(m => $"{m.What}: {dates.Full(m.At)} {clock.ZoneName}"));

    /// <summary>For the audit, after what else is said of the act.</summary>
    public string Told(string? detail, SiteClock clock) =>
        string.Join("، ", [.. new[] { detail }.OfType<string>(), .. moments.Select(m => $"أُلغي {m.What}: {clock.Write(m.At)}"), .. isUpdate ? ["تحديث مهم"] : Array.Empty<string>()]);

    private static LostSchedule? Of(Article story, DateTimeOffset? leaves)
    {
        List<(string, DateTimeOffset)> moments = [];
        if (story.ScheduledFor is { } due) moments.Add((story.IsPublished ? "موعد نشر تعديلاته" : "موعد نشره", due));
        if (leaves is { } end) moments.Add(("موعد سحبه", end));
        return moments.Count == 0 ? null : new LostSchedule(moments, story.WillAnnounceUpdate);
    }
}

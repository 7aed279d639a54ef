using NewsSite.Domain.Articles;

namespace NewsSite.Web.Editing;

/// <summary>The moment that a story loses when it is taken away, said to whoever takes it, and on record: it goes live by surprise no more, and nobody waits for it in vain.</summary>
/// <param name="What">«موعد نشره» or «موعد نشر تعديلاته».</param>
/// <param name="IsUpdate">It was to be an update that readers are told of.</param>
internal sealed record LostSchedule(string What, DateTimeOffset Due, bool IsUpdate)
{
    /// <summary>What the story would lose; null when nothing is scheduled.</summary>
    public static LostSchedule? Of(Article story) =>
        story.ScheduledFor is { } due ? new LostSchedule(story.IsPublished ? "موعد نشر تعديلاته" : "موعد نشره", due, story.WillAnnounceUpdate) : null;

    /// <summary>For the audit, after what else is said of the act.</summary>
    public string Told(string? detail, SiteClock clock) =>
        string.Join("، ", new[] { detail, $"أُلغي {What}: {clock.Write(Due)}", IsUpdate ? "تحديث مهم" : null }.OfType<string>());
}

using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Auditing;

/// <summary>Where a story stands before an act, so that the audit can say what the act was from and to.</summary>
internal sealed record StoryStand(ArticleStatus Status, int Latest, int? Live)
{
    public static StoryStand Of(Article story) => new(story.Status, story.LatestRevision, story.LiveRevision);

    /// <summary>«مسودة ← منشور، تحديث مهم»: from where to where the act took the story, then what else is said of it.</summary>
    public string? Told(Article after, Act act, string? detail)
    {
        var moved = act switch
        {
            Act.StoryRevised => Latest == after.LatestRevision ? null : FormattableString.Invariant($"النسخة {Latest} ← {after.LatestRevision}"),
            Act.StoryPublished when Status == after.Status && Live != after.LiveRevision => FormattableString.Invariant($"النسخة {Live} ← {after.LiveRevision}"),
            _ => Status == after.Status ? null : $"{Status.InArabic()} ← {after.Status.InArabic()}",
        };
        return string.Join("، ", new[] { moved, detail }.OfType<string>()) is { Length: > 0 } told ? told : null;
    }
}

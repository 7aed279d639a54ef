using NewsSite.Domain.Articles;

namespace NewsSite.Testing;

/// <summary>A story written down, so that two moments of it can be compared.</summary>
public static class StoryState
{
    /// <summary>All that there is of it but its keys in the store. Its lists must be loaded whole.</summary>
    public static string Of(Article story) => string.Join('\n',
    [
        FormattableString.Invariant($"{story.Status}, begun by {story.CreatedBy} at {story.CreatedAt:O}, changed {story.ChangedAt:O}, revision {story.LatestRevision}, live {story.LiveRevision}"),
        FormattableString.Invariant($"published {story.PublishedAt:O} by {story.PublishedBy}, updated {story.UpdatedAt:O}, due {story.ScheduledFor:O} (announced: {story.WillAnnounceUpdate}), leaves {story.WithdrawAt:O}, changes wait since {story.UnpublishedSince:O}, found by «{story.HeadlineKey}», withdrawn «{story.WithdrawalNote}»"),
        LiveText(story),
        Listed(story),
        .. story.Revisions.OrderBy(r => r.Number).Select(Of),
        .. story.Transitions.Select(t => FormattableString.Invariant($"{t.From} → {t.To} by {t.By} at {t.At:O}")),
        .. story.Corrections.Select(c => FormattableString.Invariant($"corrected by {c.By} at {c.At:O}: {c.Text}")),
        .. story.Changes.Select(c => FormattableString.Invariant($"{c.Kind} at {c.At:O}: category {c.CategoryId}, tag {c.TagId}, author {c.AuthorId}")),
    ]);

    public static string Of(Revision revision) => FormattableString.Invariant($"{revision.Number} by {revision.By} at {revision.At:O} «{revision.Note}»: {revision.PushLine} | {revision.Body} | {TextOf(revision)}");

    /// <summary>What the live columns and rows hold.</summary>
    public static string LiveText(Article story) => Text(
        story.Headline, story.ShortHeadline, story.SeoTitle, story.Slug, story.Standfirst, story.Html, story.RendererVersion, story.WordCount, story.CategoryId, story.LeadPictureId,
        story.FurtherCategories.Select(f => f.CategoryId), story.Bylines.Select(b => b.AuthorId), story.Tags.Select(t => t.TagId), story.ReadAlso.Select(r => r.TargetId));

    /// <summary>What they hold when that revision is live.</summary>
    public static string TextOf(Revision revision) => Text(
        revision.Headline, revision.ShortHeadline, revision.SeoTitle, revision.Slug, revision.Standfirst, revision.Html, revision.RendererVersion, revision.WordCount, revision.Category.Id, revision.LeadPictureId,
        revision.FurtherCategoryIds, revision.AuthorIds, revision.TagIds, revision.ReadAlsoIds);

    /// <summary>All that a reader can notice: what the story's address answers, and what is on its page.</summary>
    public static string SeenByReaders(Article story) => story.Status switch
    {
        ArticleStatus.Published => FormattableString.Invariant($"200 {story.PublishedAt:O} {story.UpdatedAt:O} {LiveText(story)} {string.Join('|', story.Corrections.Select(c => c.Text))}"),
        ArticleStatus.Withdrawn => $"410 {story.WithdrawalNote}",
        _ => "404",
    };

    private static string Listed(Article story) => FormattableString.Invariant(
        $"listed {string.Join(' ', story.FurtherCategories.Select(f => FormattableString.Invariant($"{f.Position}:{f.SectionId}:{f.ListedAt:O}:{f.SectionListedAt:O}")))} | {string.Join(' ', story.Bylines.Select(b => FormattableString.Invariant($"{b.Position}:{b.ListedAt:O}")))} | {string.Join(' ', story.Tags.Select(t => FormattableString.Invariant($"{t.Position}:{t.ListedAt:O}")))} | {string.Join(' ', story.ReadAlso.Select(r => r.Position))}");

    private static string Text(
        string headline, string? shortHeadline, string? seoTitle, string slug, string? standfirst, string html, int renderer, int words, int category, int? picture,
        IEnumerable<int> further, IEnumerable<int> authors, IEnumerable<int> tags, IEnumerable<int> readAlso) =>
        FormattableString.Invariant($"{headline} | {shortHeadline} | {seoTitle} | {slug} | {standfirst} | {html} | {renderer} | {words} | {category} | {picture} | {string.Join(' ', further)} | {string.Join(' ', authors)} | {string.Join(' ', tags)} | {string.Join(' ', readAlso)}");
}

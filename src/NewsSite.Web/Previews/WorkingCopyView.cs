using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Web.Addressing;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Previews;

/// <summary>The working copy of a story as the readers' own markup shows it, filled from the revision instead of the live columns; and the number of that revision.</summary>
public sealed record WorkingCopyView(int Number, FullStory Shown, Revision Copy)
{
    /// <summary>Null when there is no such story.</summary>
    public static async Task<WorkingCopyView?> OfAsync(NewsContext db, int id, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.WorkingCopyAsync(id, ct) is not { } story) return null;

        var copy = story.Revisions.Single(r => r.Number == story.LatestRevision);
        var section = copy.Category.Section;
        var picture = copy.LeadPictureId is { } pictureId ? await db.Media.FirstOrDefaultAsync(m => m.Id == pictureId, ct) : null;
        var authors = await db.Authors.Where(a => copy.AuthorIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var tags = await db.Tags.Where(t => copy.TagIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var targets = await db.Articles.Published().Where(a => copy.ReadAlsoIds.Contains(a.Id)).StoriesAsync(ct);
        var cards = BodyCards.NumbersIn(copy.Html);
        var shown = new FullStory(
            new Story
            {
                Id = story.Id,
                Headline = copy.Headline,
                Standfirst = copy.Standfirst,
                Address = Address.Article(copy.Category.Slug, story.Id, copy.Slug),
                Category = new Label(copy.Category.Name, Address.Category(copy.Category.Slug, copy.Category.Parent?.Slug)),
                PublishedAt = story.PublishedAt ?? story.ScheduledFor ?? now,
                UpdatedAt = story.UpdatedAt,
                Picture = picture?.View(),
                Colour = section.Colour,
            },
            copy.SeoTitle,
            copy.Html,
            FullStory.ReadingTimeOf(copy.WordCount),
            new Label(section.Name, Address.Category(section.Slug)),
            [.. copy.AuthorIds.Where(authors.ContainsKey).Select(a => new Signature(authors[a].Name, Address.Author(authors[a].Slug), authors[a].IsDesk))],
            [.. copy.TagIds.Where(tags.ContainsKey).Select(t => new Label(tags[t].Name, Address.Tag(tags[t].Slug)))],
            [.. copy.ReadAlsoIds.Select(target => targets.Find(t => t.Id == target)).OfType<Story>()],
            [.. story.Corrections.OrderByDescending(c => c.At).Select(c => new CorrectionNote(c.Text, c.At))],
            Previous: null,
            Next: null)
        { Cards = cards.Count == 0 ? [] : await db.Articles.Published().Where(a => cards.Contains(a.Id)).StoriesAsync(ct) };
        return new WorkingCopyView(copy.Number, shown, copy);
    }
}

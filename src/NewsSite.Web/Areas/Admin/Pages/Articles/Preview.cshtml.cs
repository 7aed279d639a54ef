using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Web.Addressing;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>The working copy as readers would see it: the readers' own markup, filled from the revision instead of the live columns.</summary>
public sealed class PreviewModel(NewsContext db, TimeProvider clock) : PageModel
{
    public FullStory Shown { get; private set; } = null!;

    public int Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await db.WorkingCopyAsync(id, ct) is not { } story) return NotFound();

        var copy = story.Revisions.Single(r => r.Number == story.LatestRevision);
        var section = copy.Category.Section;
        var picture = copy.LeadPictureId is { } pictureId ? await db.Media.FirstOrDefaultAsync(m => m.Id == pictureId, ct) : null;
        var authors = await db.Authors.Where(a => copy.AuthorIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var tags = await db.Tags.Where(t => copy.TagIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var targets = await db.Articles.Published().Where(a => copy.ReadAlsoIds.Contains(a.Id)).StoriesAsync(ct);
        Number = copy.Number;
        Shown = new FullStory(
            new Story
            {
                Id = story.Id,
                Headline = copy.Headline,
                Standfirst = copy.Standfirst,
                Address = Address.Article(copy.Category.Slug, story.Id, copy.Slug),
                Category = new Label(copy.Category.Name, Address.Category(copy.Category.Slug, copy.Category.Parent?.Slug)),
                PublishedAt = story.PublishedAt ?? story.ScheduledFor ?? clock.GetUtcNow(),
                UpdatedAt = story.UpdatedAt,
                Picture = picture?.View(),
                Colour = section.Colour,
            },
            copy.SeoTitle,
            copy.Html,
            FullStory.ReadingTimeOf(copy.WordCount),
            new Label(section.Name, Address.Category(section.Slug)),
            [.. copy.AuthorIds.Where(authors.ContainsKey).Select(a => new Label(authors[a].Name, Address.Author(authors[a].Slug)))],
            [.. copy.TagIds.Where(tags.ContainsKey).Select(t => new Label(tags[t].Name, Address.Tag(tags[t].Slug)))],
            [.. copy.ReadAlsoIds.Select(target => targets.Find(t => t.Id == target)).OfType<Story>()],
            [.. story.Corrections.OrderByDescending(c => c.At).Select(c => new CorrectionNote(c.Text, c.At))],
            Previous: null,
            Next: null);
        return Page();
    }
}

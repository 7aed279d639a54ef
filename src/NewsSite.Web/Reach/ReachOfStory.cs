using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;
using NewsSite.Web.Editing;
using NewsSite.Web.Endpoints;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Reach;

/// <summary>
/// Where readers meet a story that they saw once, for its page at the desk (A7). The editor's browser asks each place what it shows, as a reader's would, so that
/// what stands between this program and them is asked too; whoever has no scripts opens them.
/// </summary>
public sealed class ReachOfStory(NewsContext db, HouseDates dates, TimeProvider clock) : ViewComponent
{
    /// <summary>In <c>TempData</c>: readers were just shown something else, so the report is open.</summary>
    public const string JustChanged = "Reach";

    public async Task<IViewComponentResult> InvokeAsync(StoryAtDesk shown)
    {
        if (shown.Story.PublishedAt is null) return Content("");

        var ct = HttpContext.RequestAborted;
        var story = await db.Articles.Where(a => a.Id == shown.Story.Id).Select(a => new { a.Slug, Category = a.Category.Slug, IsCorrected = a.Corrections.Count > 0 }).SingleAsync(ct);
        List<Label> lists = [new("الصفحة الأولى", Address.Home), new("آخر الأخبار", Address.Latest), .. await ListsAsync(shown.Story, ct)];
        if (clock.GetUtcNow() - shown.Story.PublishedAt < NewsSitemap.Window) lists.Add(new Label("خريطة الأخبار لمحركات البحث", NewsSitemap.Path));
        lists.Add(new Label("خريطة الموقع لمحركات البحث", Sitemaps.OfStory(shown.Story.Id)));
        if (story.IsCorrected) lists.Add(new Label("التصحيحات", Address.Corrections));
        return View("/Areas/Admin/Pages/Articles/_Reach.cshtml", new Places(
            Address.Article(story.Category, shown.Story.Id, story.Slug),
            Address.Short(shown.Story.Id),
            shown.Story.Status switch { ArticleStatus.Published => 200, ArticleStatus.Withdrawn => 410, _ => 404 },
            shown.Story is { IsPublished: true, UpdatedAt: { } updated } ? dates.Machine(updated) : null,
            lists,
            ViewContext.TempData[JustChanged] is true));
    }

    /// <summary>The pages and feeds of its categories, tags and authors.</summary>
    private async Task<IEnumerable<Label>> ListsAsync(Article story, CancellationToken ct)
    {
        List<int> categoryIds = [story.CategoryId, story.SectionId, .. story.FurtherCategories.SelectMany(f => new[] { f.CategoryId, f.SectionId })];
        var (tagIds, authorIds) = (story.Tags.Select(t => t.TagId).ToList(), story.Bylines.Select(b => b.AuthorId).ToList());
        var categories = await db.Categories.Where(c => categoryIds.Contains(c.Id)).OrderBy(c => c.ParentId == null ? 0 : 1).ThenBy(c => c.Id).Select(c => new { c.Name, c.Slug, Parent = c.Parent!.Slug }).ToListAsync(ct);
        var tags = await db.Tags.Where(t => tagIds.Contains(t.Id)).OrderBy(t => t.Id).Select(t => new { t.Name, t.Slug }).ToListAsync(ct);
        var authors = await db.Authors.Where(a => authorIds.Contains(a.Id)).OrderBy(a => a.Id).Select(a => new { a.Name, a.Slug }).ToListAsync(ct);
        Label[] pages =
        [
            .. categories.Select(c => new Label($"القسم {Bidi.Isolate(c.Name)}", Address.Category(c.Slug, c.Parent))),
            .. tags.Select(t => new Label($"الوسم {Bidi.Isolate(t.Name)}", Address.Tag(t.Slug))),
            .. authors.Select(a => new Label($"الكاتب {Bidi.Isolate(a.Name)}", Address.Author(a.Slug))),
        ];
        return pages.SelectMany(page => new[] { page, new Label($"خلاصة {page.Name}", $"{page.Address}/feed.xml") });
    }

    /// <param name="Page">The story's address.</param>
    /// <param name="Short">Its short one, by which feeds know it.</param>
    /// <param name="Answer">The status that the address is to answer with.</param>
    /// <param name="Updated">What the page says when it shows the last update or correction; null when there was none.</param>
    /// <param name="Lists">Where it may stand among others.</param>
    /// <param name="JustChanged">Readers were just shown something else.</param>
    public sealed record Places(string Page, string Short, int Answer, string? Updated, IReadOnlyList<Label> Lists, bool JustChanged);
}

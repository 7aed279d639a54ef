using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;
using NewsSite.Web.Caching;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>A topic's stories, newest first.</summary>
public sealed class TagModel(NewsContext db) : ListPageModel
{
    public Topic Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (!TryReadPlace(out var place)) return BadRequest();

        var key = Slug.Key(slug);
        var tag = await db.Tags.Include(t => t.Picture).AsNoTracking().FirstOrDefaultAsync(t => t.SlugKey == key, ct);
        if (tag is null) return NotFound();

        HttpContext.Shows(PageTag.Tag(tag.Id));

        Shown = new Topic(tag.Name, Address.Tag(tag.Slug), tag.Description, tag.Picture?.View());
        if (slug != tag.Slug) return RedirectPermanent(Shown.Address + Request.QueryString);

        List = await db.ArticleTags.PageAfter(tag.Id, place).StoryPageAsync(StoryPage.Size, ct);
        return Page();
    }

    public sealed record Topic(string Name, string Address, string? Description, PictureView? Picture);
}

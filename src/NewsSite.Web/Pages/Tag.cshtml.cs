using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>A topic's stories, newest first.</summary>
public sealed class TagModel(NewsContext db) : ListPageModel
{
    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    public string Path { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (!TryReadPlace(out var place)) return BadRequest();

        var key = Slug.Key(slug);
        var tag = await db.Tags.AsNoTracking().FirstOrDefaultAsync(t => t.SlugKey == key, ct);
        if (tag is null) return NotFound();

        Path = Address.Tag(tag.Slug);
        if (slug != tag.Slug) return RedirectPermanent(Path + Request.QueryString);

        (Name, Description) = (tag.Name, tag.Description);
        List = await db.ArticleTags.PageAfter(tag.Id, place).StoryPageAsync(StoryPage.Size, ct);
        return Page();
    }
}

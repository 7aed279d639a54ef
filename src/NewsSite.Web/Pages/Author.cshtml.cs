using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;
using NewsSite.Web.Caching;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>Who an author is, and their stories, newest first.</summary>
public sealed class AuthorModel(NewsContext db) : ListPageModel
{
    public Profile Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (!TryReadPlace(out var place)) return BadRequest();

        var key = Slug.Key(slug);
        var author = await db.Authors.Include(a => a.Picture).AsNoTracking().FirstOrDefaultAsync(a => a.SlugKey == key, ct);
        if (author is null) return NotFound();

        HttpContext.Shows(PageTag.Author(author.Id));

        Shown = new Profile(author.Name, Address.Author(author.Slug), KindOf(author), author.Role, author.Description, author.Picture?.View());
        if (slug != author.Slug) return RedirectPermanent(Shown.Address + Request.QueryString);

        List = await db.Bylines.PageAfter(author.Id, place).StoryPageAsync(StoryPage.Size, ct);
        return Page();
    }

    private static string KindOf(Author author) => (author.IsDesk, author.IsRetired) switch
    {
        (true, false) => "فريق",
        (true, true) => "فريق سابق",
        (false, false) => "بقلم",
        (false, true) => "كاتب سابق",
    };

    public sealed record Profile(string Name, string Address, string Kind, string? Role, string? Description, PictureView? Picture);
}

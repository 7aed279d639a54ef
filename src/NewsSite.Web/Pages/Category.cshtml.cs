using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;
using NewsSite.Web.Caching;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>A category's stories, newest first, with those of other categories that stand here too; a top-level one shows its children's.</summary>
public sealed class CategoryModel(NewsContext db) : ListPageModel
{
    public Heading Shown { get; private set; } = null!;

    /// <summary>Whether the cards name their category: it is not everywhere the page's own.</summary>
    public bool ShowsCategories => Shown.Children.Count > 0 || List.Stories.Any(s => s.Category.Address != Shown.Address);

    public async Task<IActionResult> OnGetAsync(string category, string? child, CancellationToken ct)
    {
        if (!TryReadPlace(out var place)) return BadRequest();

        var key = child is null ? Slug.Key(category) : $"{Slug.Key(category)}/{Slug.Key(child)}";
        var found = await db.Categories
            .Include(c => c.Parent)
            .Include(c => c.Children.Where(sub => !sub.IsHidden).OrderBy(sub => sub.Order).ThenBy(sub => sub.Id))
            .AsNoTracking()
            .FirstOrDefaultAsync(c => c.AddressKey == key, ct);
        if (found is null) return NotFound();

        HttpContext.Shows(PageTag.Category(found.Id));
        if (category != (found.Parent ?? found).Slug || (child is not null && child != found.Slug))
            return RedirectPermanent(Address.Category(found.Slug, found.Parent?.Slug) + Request.QueryString);

        Shown = Heading.Of(found);
        List = await db.OfCategory(found.Id, isSection: found.Parent is null, place).StoryPageAsync(StoryPage.Size, ct);
        return Page();
    }

    public sealed record Heading(string Name, string Address, string? Description, CategoryColour Colour, bool IsHidden, Label? Parent, IReadOnlyList<Label> Children)
    {
        internal static Heading Of(Category c) => new(
            c.Name,
            Addressing.Address.Category(c.Slug, c.Parent?.Slug),
            c.Description,
            c.Section.Colour,
            c.IsHidden,
            c.Parent is null ? null : new Label(c.Parent.Name, Addressing.Address.Category(c.Parent.Slug)),
            [.. c.Children.Select(sub => new Label(sub.Name, Addressing.Address.Category(sub.Slug, c.Slug)))]);
    }
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Categories;
using NewsSite.Domain.Categories;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Stories;

/// <summary>The top-level categories in the newsroom's order: those that readers are offered, as every page lists them, and all.</summary>
public sealed class SiteNavigation(NewsContext db, ILogger<SiteNavigation> log)
{
    private IReadOnlyList<SectionLink>? sections;

    /// <summary>Empty when the store does not answer: the page that says so needs the navigation least.</summary>
    public async Task<IReadOnlyList<SectionLink>> SectionsAsync(CancellationToken ct)
    {
        try
        {
            return sections ??= await ReadAsync(db.Categories.Offered(), ct);
        }
        catch (Exception e) when (e.IsStoreFault())
        {
            log.LogWarning(e, "The navigation is left out: the content store does not answer");
            return sections = [];
        }
    }

    /// <summary>Hidden ones too, for the desk.</summary>
    public Task<IReadOnlyList<SectionLink>> EverySectionAsync(CancellationToken ct) => ReadAsync(db.Categories.Open(), ct);

    private static async Task<IReadOnlyList<SectionLink>> ReadAsync(IQueryable<Category> categories, CancellationToken ct)
    {
        var rows = await categories
            .Where(c => c.ParentId == null)
            .InOrder()
            .Select(c => new { c.Id, c.Name, c.Slug, c.Colour })
            .ToListAsync(ct);
        return rows.ConvertAll(c => new SectionLink(c.Id, new Label(c.Name, Address.Category(c.Slug)), c.Colour));
    }
}

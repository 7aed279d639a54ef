using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Stories;

/// <summary>The top-level categories in the newsroom's order, as every page lists them.</summary>
public sealed class SiteNavigation(NewsContext db, ILogger<SiteNavigation> log)
{
    private IReadOnlyList<SectionLink>? sections;

    /// <summary>Empty when the store does not answer: the page that says so needs the navigation least.</summary>
    public async Task<IReadOnlyList<SectionLink>> SectionsAsync(CancellationToken ct)
    {
        try
        {
            return sections ??= await ReadAsync(ct);
        }
        catch (Exception e) when (e.IsStoreFault())
        {
            log.LogWarning(e, "The navigation is left out: the content store does not answer");
            return sections = [];
        }
    }

    private async Task<IReadOnlyList<SectionLink>> ReadAsync(CancellationToken ct)
    {
        var rows = await db.Categories
            .Where(c => c.ParentId == null)
            .OrderBy(c => c.Order).ThenBy(c => c.Id)
            .Select(c => new { c.Id, c.Name, c.Slug, c.Colour })
            .ToListAsync(ct);
        return rows.ConvertAll(c => new SectionLink(c.Id, new Label(c.Name, Address.Category(c.Slug)), c.Colour));
    }
}

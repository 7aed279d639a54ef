using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Categories;
using NewsSite.Domain.Categories;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Stories;

public static class SectionQueries
{
    /// <summary>The top-level ones among these categories, in the newsroom's order.</summary>
    public static async Task<List<SectionLink>> SectionsAsync(this IQueryable<Category> categories, CancellationToken ct)
    {
        var rows = await categories
            .Where(c => c.ParentId == null)
            .InOrder()
            .Select(c => new { c.Id, c.Name, c.Slug, c.Colour })
            .ToListAsync(ct);
        return rows.ConvertAll(c => new SectionLink(c.Id, new Label(c.Name, Address.Category(c.Slug)), c.Colour));
    }
}

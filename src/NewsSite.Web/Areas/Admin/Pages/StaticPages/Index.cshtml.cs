using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Pages.StaticPages;

/// <summary>The pages about the site, in the footer's order.</summary>
public sealed class IndexModel(NewsContext db) : PageModel
{
    public IReadOnlyList<Row> Pages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Pages = await db.StaticPages.OrderBy(p => p.Order).ThenBy(p => p.Id).Select(p => new Row(p.Id, p.Title, p.Slug, p.Order, p.InFooter, p.IsHidden, p.ChangedAt)).ToListAsync(ct);

    public sealed record Row(int Id, string Title, string Slug, int Order, bool InFooter, bool IsHidden, DateTimeOffset ChangedAt);
}

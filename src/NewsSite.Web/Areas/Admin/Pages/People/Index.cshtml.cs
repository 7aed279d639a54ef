using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Areas.Admin.Pages.People;

/// <summary>Everyone who works here, by name, those who left last.</summary>
public sealed class IndexModel(NewsContext db) : PageModel
{
    public IReadOnlyList<Person> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        People = await db.Accounts
            .OrderBy(a => a.ClosedAt != null).ThenBy(a => a.Name)
            .Select(a => new Person(a.Id, a.Name, a.Email!, a.Role, a.CreatedAt, a.ClosedAt))
            .ToListAsync(ct);

    public sealed record Person(string Id, string Name, string Email, Role Role, DateTimeOffset CreatedAt, DateTimeOffset? ClosedAt)
    {
        public string Address => $"/admin/people/{Id}";
    }
}

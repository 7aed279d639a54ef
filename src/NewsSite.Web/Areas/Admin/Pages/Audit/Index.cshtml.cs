using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Auditing;

namespace NewsSite.Web.Areas.Admin.Pages.Audit;

/// <summary>Who did what, the latest first; the same, whole, as a file. It is read here and changed nowhere.</summary>
public sealed class IndexModel(NewsContext db, AuditExport export, HouseStyle style, TimeProvider clock) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public AuditFilter Filter { get; set; } = new();

    /// <summary>The number of the last entry of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    public IReadOnlyList<(string Id, string Name)> People { get; private set; } = [];

    /// <summary>The address of the next page; null on the last.</summary>
    public string? Next { get; private set; }

    private IQueryable<AuditEntry> Entries => Filter.Narrow(db.Audit, style.TimeZone);

    public async Task OnGetAsync(CancellationToken ct)
    {
        People = [.. (await db.Accounts.OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct)).Select(a => (a.Id, a.Name))];
        var last = After is { } id ? await db.Audit.Where(e => e.Id == id).Select(e => new { e.At, e.Id }).FirstOrDefaultAsync(ct) : null;
        var lines = await Entries.LinesAsync(db, last is null ? null : (last.At, last.Id), Size + 1, ct);
        Lines = [.. lines.Take(Size)];
        if (lines.Count <= Size) return;

        var query = Filter.Query();
        query["after"] = Lines[^1].Id.ToString(CultureInfo.InvariantCulture);
        Next = QueryHelpers.AddQueryString("/admin/audit", query);
    }

    public async Task<IActionResult> OnPostExportAsync(string? format, CancellationToken ct)
    {
        var asCsv = format != "jsonl";
        db.Audit.Add(new AuditEntry(Act.AuditExported, asCsv ? "CSV" : "JSON Lines", User.EditorId(), clock.GetUtcNow(), QueryHelpers.AddQueryString("", Filter.Query())));
        await db.SaveChangesAsync(ct);

        Response.ContentType = asCsv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=audit.{(asCsv ? "csv" : "jsonl")}";
        Response.Headers.CacheControl = "no-store";
        await export.WriteAsync(Response.Body, Entries, asCsv, ct);
        return new EmptyResult();
    }
}

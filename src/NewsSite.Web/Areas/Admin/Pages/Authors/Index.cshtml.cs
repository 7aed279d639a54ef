using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Authors;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Areas.Admin.Pages.Authors;

/// <summary>All bylines by name, narrowed down by letters of the name, whatever their spelling.</summary>
public sealed class IndexModel(NewsContext db) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>The key of the last row of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The address of the next page; null on the last.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Text = TextSanitizer.Line(Text);
        var found = Narrowed(Text);
#pragma warning disable CA1309 // It becomes SQL, where the column's collation is binary.
        if (TextSanitizer.Line(After) is { Length: > 0 } after) found = found.Where(a => string.Compare(a.SlugKey, after) > 0);
#pragma warning restore CA1309
        var rows = await found
            .OrderBy(a => a.SlugKey)
            .Select(a => new Row(a.Id, a.Name, a.SlugKey, db.Bylines.Count(r => r.AuthorId == a.Id), a.Role, a.IsRetired))
            .Take(Size + 1)
            .ToListAsync(ct);
        Rows = [.. rows.Take(Size)];
        if (rows.Count > Size) Next = QueryHelpers.AddQueryString("/admin/authors", new Dictionary<string, string?> { ["text"] = Text, ["after"] = Rows[^1].Key });
    }

    private IQueryable<Author> Narrowed(string text)
    {
        if (text.Length == 0) return db.Authors.Open();

        var key = Slug.Key(Slug.Make(text));
        return key.Length == 0 ? db.Authors.Open().Where(a => a.Name.Contains(text)) : db.Authors.Open().Where(a => a.SlugKey.Contains(key) || a.Name.Contains(text));
    }

    public sealed record Row(int Id, string Name, string Key, int Stories, string? Role, bool IsRetired);
}

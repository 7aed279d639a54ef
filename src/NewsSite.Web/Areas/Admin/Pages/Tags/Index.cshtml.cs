using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Tags;
using NewsSite.Domain.Language;
using NewsSite.Domain.Tags;

namespace NewsSite.Web.Areas.Admin.Pages.Tags;

/// <summary>All tags by name, narrowed down by letters of the name, whatever their spelling.</summary>
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
        if (TextSanitizer.Line(After) is { Length: > 0 } after) found = found.Where(t => string.Compare(t.SlugKey, after) > 0);
#pragma warning restore CA1309
        var rows = await found
            .OrderBy(t => t.SlugKey)
            .Select(t => new Row(t.Id, t.Name, t.SlugKey, db.ArticleTags.Count(r => r.TagId == t.Id)))
            .Take(Size + 1)
            .ToListAsync(ct);
        Rows = [.. rows.Take(Size)];
        if (rows.Count > Size) Next = QueryHelpers.AddQueryString("/admin/tags", new Dictionary<string, string?> { ["text"] = Text, ["after"] = Rows[^1].Key });
    }

    private IQueryable<Tag> Narrowed(string text)
    {
        if (text.Length == 0) return db.Tags.Open();

        var key = Slug.Key(Slug.Make(text));
        return key.Length == 0 ? db.Tags.Open().Where(t => t.Name.Contains(text)) : db.Tags.Open().Where(t => t.SlugKey.Contains(key) || t.Name.Contains(text));
    }

    public sealed record Row(int Id, string Name, string Key, int Stories);
}

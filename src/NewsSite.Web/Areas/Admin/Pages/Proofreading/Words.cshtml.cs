using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain;
using NewsSite.Domain.Audit;
using NewsSite.Domain.HouseWords;
using NewsSite.Domain.Language;
using NewsSite.Domain.Language.Proofreading;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Proofreading;

namespace NewsSite.Web.Areas.Admin.Pages.Proofreading;

/// <summary>The house list by word, narrowed down by letters, and the form of a new word beside it.</summary>
public sealed class WordsModel(NewsContext db, TimeProvider clock) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>The key of the last row of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty]
    public HouseWordForm Form { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The address of the next page; null on the last.</summary>
    public string? Next { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ListAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form = Form.Tidied();
        if (!await new HouseWordFormValidator().PassesAsync(Form, ModelState, ct)
            || !await ModelState.SavesAsync(() => AddAsync(ct), nameof(Form.Wrong), "الكلمة في القائمة من قبل.", () => db.HouseWords.AnyAsync(w => w.Key == Form.Key, ct)))
        {
            await ListAsync(ct);
            return Page();
        }

        TempData["Done"] = $"أُضيفت «{Form.Wrong}» إلى القائمة.";
        return LocalRedirect("/admin/checks/words");
    }

    private async Task AddAsync(CancellationToken ct)
    {
        var word = new HouseWord(Form.Wrong!, Form.Right, Form.Note);
        var others = await db.HouseWords.AsNoTracking().ToListAsync(ct);
        RuleViolation.ThrowIf(others.Count >= NewsroomChoices.MostWords, "القائمة ممتلئة: 2,000 كلمة. احذف ما لا يلزم.");
        if (word.QuarrelWith(others) is { } quarrel) throw new RuleViolation([quarrel]);

        db.HouseWords.Add(word);
        db.Audit.Add(new AuditEntry(Act.HouseWordAdded, word.Wrong, User.EditorId(), clock.GetUtcNow(), word.InWords()));
        await db.SaveChangesAsync(ct);
    }

    private async Task ListAsync(CancellationToken ct)
    {
        // A word that was refused is no longer to be added.
        db.ChangeTracker.Clear();
        Text = TextSanitizer.Line(Text);
        IQueryable<HouseWord> found = db.HouseWords;
        if (HouseSpelling.KeyOf(Text) is { Length: > 0 } key) found = found.Where(w => w.Key.Contains(key));
#pragma warning disable CA1309 // It becomes SQL, where the column's collation is binary.
        if (TextSanitizer.Line(After) is { Length: > 0 } after) found = found.Where(w => string.Compare(w.Key, after) > 0);
#pragma warning restore CA1309
        var rows = await found.OrderBy(w => w.Key).Select(w => new Row(w.Id, w.Wrong, w.Right, w.Note, w.Key)).Take(Size + 1).ToListAsync(ct);
        Rows = [.. rows.Take(Size)];
        if (rows.Count > Size) Next = QueryHelpers.AddQueryString("/admin/checks/words", new Dictionary<string, string?> { ["text"] = Text, ["after"] = Rows[^1].Key });
    }

    public sealed record Row(int Id, string Wrong, string? Right, string? Note, string Key);
}

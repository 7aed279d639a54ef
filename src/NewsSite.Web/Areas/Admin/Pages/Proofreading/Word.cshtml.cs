using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain;
using NewsSite.Domain.Audit;
using NewsSite.Domain.HouseWords;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Proofreading;

namespace NewsSite.Web.Areas.Admin.Pages.Proofreading;

/// <summary>A word of the house list: written otherwise, or taken from the list.</summary>
public sealed class WordModel(NewsContext db, TimeProvider clock) : PageModel
{
    private const string List = "/admin/checks/words";

    [BindProperty]
    public HouseWordForm Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } word) return NotFound();

        Form = HouseWordForm.Of(word);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, bool remove, CancellationToken ct)
    {
        if (remove) return await RemoveAsync(id, ct);
        if (await LoadAsync(id, ct) is null) return NotFound();

        Form = Form.Tidied();
        if (!await new HouseWordFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        if (!await ModelState.SavesAsync(() => SaveAsync(id, ct), nameof(Form.Wrong), "الكلمة في القائمة من قبل.", () => db.HouseWords.AnyAsync(w => w.Key == Form.Key && w.Id != id, ct)))
        {
            // The page now shows what there is: the next save is meant.
            if (await LoadAsync(id, ct) is not { } now) return NotFound();
            Form = Form with { Version = now.Version };
            return Page();
        }

        TempData["Done"] = $"حُفظت «{Form.Wrong}».";
        return LocalRedirect(List);
    }

    private async Task SaveAsync(int id, CancellationToken ct)
    {
        var word = await db.HouseWords.FirstOrDefaultAsync(w => w.Id == id, ct) ?? throw new RuleViolation(["حُذفت هذه الكلمة من القائمة."]);
        if (word.Version != Form.Version) throw new DbUpdateConcurrencyException();

        var before = word.InWords();
        word.Rewrite(Form.Wrong!, Form.Right, Form.Note);
        if (!db.ChangeTracker.HasChanges()) return;
        if (word.QuarrelWith(await db.HouseWords.AsNoTracking().Where(w => w.Id != id).ToListAsync(ct)) is { } quarrel) throw new RuleViolation([quarrel]);

        db.Audit.Add(new AuditEntry(Act.HouseWordChanged, word.Wrong, User.EditorId(), clock.GetUtcNow(), $"{before}\n{word.InWords()}"));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A word that is gone already is removed.</summary>
    private async Task<IActionResult> RemoveAsync(int id, CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(id, ct) is { } word && !await ModelState.SavesAsync(() => TakeOutAsync(word, ct), "", "", () => Task.FromResult(false)) && await LoadAsync(id, ct) is { } now)
        {
            Form = HouseWordForm.Of(now);
            return Page();
        }

        TempData["Done"] = "الكلمة خارج القائمة.";
        return LocalRedirect(List);
    }

    private async Task TakeOutAsync(HouseWord word, CancellationToken ct)
    {
        db.HouseWords.Remove(word);
        db.Audit.Add(new AuditEntry(Act.HouseWordRemoved, word.Wrong, User.EditorId(), clock.GetUtcNow(), word.InWords()));
        await db.SaveChangesAsync(ct);
    }

    private async Task<HouseWord?> LoadAsync(int id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var word = await db.HouseWords.FirstOrDefaultAsync(w => w.Id == id, ct);
        Name = word?.Wrong ?? "";
        return word;
    }
}

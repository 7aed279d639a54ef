using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Authors;
using NewsSite.Domain;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;

namespace NewsSite.Web.Areas.Admin.Pages.Authors;

/// <summary>Ends a byline: merged into another, which takes its stories, or, when it has none, deleted.</summary>
public sealed class CloseModel(NewsContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Ending Form { get; set; } = new();

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public int Stories { get; private set; }

    public bool MayDelete => Stories == 0;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    /// <summary><paramref name="without"/>: delete it, nothing takes its place.</summary>
    public async Task<IActionResult> OnPostAsync(int id, bool without, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();

        ModelState.Clear();
        var heirId = without ? null : await HeirIdAsync(ct);
        if (!without && heirId is null)
        {
            ModelState.AddModelError("Form.Heir", TextSanitizer.Line(Form.Heir) is { Length: > 0 } typed ? $"لا كاتب باسم “{typed}”." : "اكتب الاسم الذي يبقى.");
            return Page();
        }

        var name = Name;
        if (!await ModelState.SavesAsync(() => db.WhollyAsync(() => CloseAsync(id, heirId, ct), ct), nameof(Form.Heir), "", () => Task.FromResult(false)))
            return await LoadAsync(id, ct) ? Page() : NotFound();

        TempData["Done"] = without ? $"حُذف الكاتب «{name}»." : $"دُمج الكاتب «{name}»، وروابطه تقود إلى ما دُمج فيه.";
        return LocalRedirect("/admin/authors");
    }

    private async Task CloseAsync(int id, int? heirId, CancellationToken ct)
    {
        // Someone else was faster: it is done.
        if (await db.Authors.Open().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } author) return;

        var heir = heirId is { } to ? await db.Authors.FirstOrDefaultAsync(a => a.Id == to, ct) : null;
        RuleViolation.ThrowIf(heir is null && await db.Bylines.AnyAsync(b => b.AuthorId == id, ct), "لهذا الكاتب مقالات، فادمجه في غيره أو ضع علامة أنه لم يعد يكتب هنا.");
        var now = clock.GetUtcNow();
        db.Audit.Add(new AuditEntry(Act.AuthorClosed, author.Name, User.EditorId(), now, heir is null ? "حُذف" : $"دُمج في {heir.Name}"));
        await db.SaveClosedAsync(author, heir, now, ct);
    }

    private async Task<bool> LoadAsync(int id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.Authors.Open().Where(a => a.Id == id).Select(a => a.Name).FirstOrDefaultAsync(ct) is not { } name) return false;

        (Id, Name, Stories) = (id, name, await db.Bylines.CountAsync(r => r.AuthorId == id, ct));
        return true;
    }

    /// <summary>The one that was named, by whatever spelling or former name.</summary>
    private async Task<int?> HeirIdAsync(CancellationToken ct)
    {
        var name = TextSanitizer.Line(Form.Heir);
        var key = Slug.Key(Slug.Make(name));
        if (key.Length == 0) return null;

        var found = await db.Authors.Open().Where(a => a.Name == name || a.SlugKey == key).OrderBy(a => a.Name == name ? 0 : 1).Select(a => (int?)a.Id).FirstOrDefaultAsync(ct);
        return found ?? (await db.AuthorsFormerlyAsync([key], ct)).Values.Select(id => (int?)id).FirstOrDefault();
    }

    public sealed record Ending
    {
        /// <summary>The name of the one that stays.</summary>
        public string? Heir { get; init; }
    }
}

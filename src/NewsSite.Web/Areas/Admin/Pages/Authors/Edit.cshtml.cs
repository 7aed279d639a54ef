using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Authors;
using NewsSite.Data.Redirects;
using NewsSite.Domain;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Authors;
using NewsSite.Web.Accounts;
using NewsSite.Web.Addressing;
using NewsSite.Web.Authors;
using NewsSite.Web.Forms;
using NewsSite.Web.Media;

namespace NewsSite.Web.Areas.Admin.Pages.Authors;

/// <summary>A byline: who signs, and what their page says of them. Its former addresses lead on.</summary>
[RequestSizeLimit(MediaLibrary.LargestForm)]
public sealed class EditModel(NewsContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AuthorForm Form { get; set; } = new();

    [BindProperty]
    public PictureUpload Picture { get; set; } = new();

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Path { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } author) return NotFound();

        Form = AuthorForm.Of(author);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, [FromServices] TakePicture takePicture, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null) return NotFound();

        var (picture, refusal) = await takePicture.ForReadersAsync(Form.PictureId, Picture, User.Rights(), ct);
        Form = Form.Tidied() with { PictureId = picture };
        var hasShape = await new AuthorFormValidator().PassesAsync(Form, ModelState, ct);
        if (refusal is not null) ModelState.AddModelError("Form.PictureId", refusal);
        if (!hasShape || refusal is not null) return Page();
        if (!await ModelState.SavesAsync(() => db.WhollyAsync(() => SaveAsync(id, ct), ct), nameof(Form.Name), "في الموقع كاتب بهذا الاسم. ادمج الاسمين إن كانا واحدًا.", () => db.Authors.AnyAsync(a => a.SlugKey == Form.Key && a.Id != id, ct)))
        {
            // The page now shows what there is: the next save is meant.
            if (await LoadAsync(id, ct) is not { } now) return NotFound();
            Form = Form with { Version = now.Version };
            return Page();
        }

        TempData["Done"] = $"حُفظ الكاتب «{Form.Name}».";
        return LocalRedirect("/admin/authors");
    }

    private async Task SaveAsync(int id, CancellationToken ct)
    {
        var author = await db.Authors.Open().FirstOrDefaultAsync(a => a.Id == id, ct) ?? throw new RuleViolation(["هذا الكاتب لم يعد موجودًا."]);
        if (author.Version != Form.Version) throw new DbUpdateConcurrencyException();

        var (now, before) = (clock.GetUtcNow(), Summary(author));
        author.Rename(Form.Name!, Form.Slug, now);
        author.Introduce(Form.Role, Form.Description, now);
        author.Illustrate(Form.PictureId, now);
        author.Retire(Form.IsRetired, now);
        author.SignAs(Form.IsDesk, now);
        if (!db.ChangeTracker.HasChanges()) return;

        db.Audit.Add(new AuditEntry(Act.AuthorChanged, author.Name, User.EditorId(), now, $"{before} ← {Summary(author)}"));
        await db.KeepFormerAddressesAsync(ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Author?> LoadAsync(int id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.Authors.Open().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } author) return null;

        (Id, Name, Path) = (id, author.Name, Address.Author(author.Slug));
        return author;
    }

    private static string Summary(Author a) => $"{a.Name} ({TermPaths.OfAuthor(a.Slug)}){(a.IsRetired ? "، سابق" : "")}{(a.PictureId is { } picture ? FormattableString.Invariant($"، الصورة {picture}") : "")}";
}

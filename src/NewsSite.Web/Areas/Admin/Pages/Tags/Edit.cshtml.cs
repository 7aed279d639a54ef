using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Redirects;
using NewsSite.Data.Tags;
using NewsSite.Domain;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Tags;
using NewsSite.Web.Accounts;
using NewsSite.Web.Addressing;
using NewsSite.Web.Forms;
using NewsSite.Web.Media;
using NewsSite.Web.Tags;

namespace NewsSite.Web.Areas.Admin.Pages.Tags;

/// <summary>A tag: what it is called and what it says of itself. Its former addresses lead on.</summary>
[RequestSizeLimit(MediaLibrary.LargestForm)]
public sealed class EditModel(NewsContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TagForm Form { get; set; } = new();

    [BindProperty]
    public PictureUpload Picture { get; set; } = new();

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Path { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } tag) return NotFound();

        Form = TagForm.Of(tag);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, [FromServices] TakePicture takePicture, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null) return NotFound();

        var (picture, refusal) = await takePicture.ForReadersAsync(Form.PictureId, Picture, User.Rights(), ct);
        Form = Form.Tidied() with { PictureId = picture };
        var hasShape = await new TagFormValidator().PassesAsync(Form, ModelState, ct);
        if (refusal is not null) ModelState.AddModelError("Form.PictureId", refusal);
        if (!hasShape || refusal is not null) return Page();
        if (!await ModelState.SavesAsync(() => db.WhollyAsync(() => SaveAsync(id, ct), ct), nameof(Form.Name), "في الموقع وسم بهذا الاسم. ادمج الوسمين بدلًا من ذلك.", () => db.Tags.AnyAsync(t => t.SlugKey == Form.Key && t.Id != id, ct)))
        {
            // The page now shows what there is: the next save is meant.
            if (await LoadAsync(id, ct) is not { } now) return NotFound();
            Form = Form with { Version = now.Version };
            return Page();
        }

        TempData["Done"] = $"حُفظ الوسم «{Form.Name}».";
        return LocalRedirect("/admin/tags");
    }

    private async Task SaveAsync(int id, CancellationToken ct)
    {
        var tag = await db.Tags.Open().FirstOrDefaultAsync(t => t.Id == id, ct) ?? throw new RuleViolation(["هذا الوسم لم يعد موجودًا."]);
        if (tag.Version != Form.Version) throw new DbUpdateConcurrencyException();

        var (now, before) = (clock.GetUtcNow(), Summary(tag));
        tag.Rename(Form.Name!, Form.Slug, now);
        tag.Describe(Form.Description, now);
        tag.Illustrate(Form.PictureId, now);
        if (!db.ChangeTracker.HasChanges()) return;

        db.Audit.Add(new AuditEntry(Act.TagChanged, tag.Name, User.EditorId(), now, $"{before} ← {Summary(tag)}"));
        await db.KeepFormerAddressesAsync(ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Tag?> LoadAsync(int id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.Tags.Open().FirstOrDefaultAsync(t => t.Id == id, ct) is not { } tag) return null;

        (Id, Name, Path) = (id, tag.Name, Address.Tag(tag.Slug));
        return tag;
    }

    private static string Summary(Tag t) => $"{t.Name} ({TermPaths.OfTag(t.Slug)}){(t.PictureId is { } picture ? FormattableString.Invariant($"، الصورة {picture}") : "")}";
}

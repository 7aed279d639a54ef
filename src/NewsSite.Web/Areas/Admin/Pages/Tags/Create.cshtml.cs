using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Redirects;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Tags;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Media;
using NewsSite.Web.Tags;

namespace NewsSite.Web.Areas.Admin.Pages.Tags;

/// <summary>Opens a tag; one whose name folds to the same key is refused.</summary>
[RequestSizeLimit(MediaLibrary.LargestForm)]
public sealed class CreateModel(NewsContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TagForm Form { get; set; } = new();

    [BindProperty]
    public PictureUpload Picture { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync([FromServices] TakePicture takePicture, CancellationToken ct)
    {
        var (picture, refusal) = await takePicture.ForReadersAsync(Form.PictureId, Picture, User.Rights(), ct);
        Form = Form.Tidied() with { PictureId = picture };
        var hasShape = await new TagFormValidator().PassesAsync(Form, ModelState, ct);
        if (refusal is not null) ModelState.AddModelError("Form.PictureId", refusal);
        if (!hasShape || refusal is not null) return Page();
        if (!await ModelState.SavesAsync(() => db.WhollyAsync(() => OpenAsync(ct), ct), nameof(Form.Name), "في الموقع وسم بهذا الاسم. ادمج الوسمين بدلًا من ذلك.", () => db.Tags.AnyAsync(t => t.SlugKey == Form.Key, ct))) return Page();

        TempData["Done"] = $"فُتح الوسم «{Form.Name}».";
        return LocalRedirect("/admin/tags");
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var tag = new Tag(Form.Name!, now, Form.Slug);
        tag.Describe(Form.Description, now);
        tag.Illustrate(Form.PictureId, now);
        db.Tags.Add(tag);
        db.Audit.Add(new AuditEntry(Act.TagOpened, tag.Name, User.EditorId(), now));
        await db.KeepFormerAddressesAsync(ct);
        await db.SaveChangesAsync(ct);
    }
}

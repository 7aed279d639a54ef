using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Redirects;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Authors;
using NewsSite.Web.Accounts;
using NewsSite.Web.Authors;
using NewsSite.Web.Forms;
using NewsSite.Web.Media;

namespace NewsSite.Web.Areas.Admin.Pages.Authors;

/// <summary>Opens a byline; one whose name folds to the same key is refused.</summary>
[RequestSizeLimit(MediaLibrary.LargestForm)]
public sealed class CreateModel(NewsContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AuthorForm Form { get; set; } = new();

    [BindProperty]
    public PictureUpload Picture { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync([FromServices] TakePicture takePicture, CancellationToken ct)
    {
        var (picture, refusal) = await takePicture.ForReadersAsync(Form.PictureId, Picture, User.Rights(), ct);
        Form = Form.Tidied() with { PictureId = picture };
        var hasShape = await new AuthorFormValidator().PassesAsync(Form, ModelState, ct);
        if (refusal is not null) ModelState.AddModelError("Form.PictureId", refusal);
        if (!hasShape || refusal is not null) return Page();
        if (!await ModelState.SavesAsync(() => db.WhollyAsync(() => OpenAsync(ct), ct), nameof(Form.Name), "في الموقع كاتب بهذا الاسم. ادمج الاسمين إن كانا واحدًا.", () => db.Authors.AnyAsync(a => a.SlugKey == Form.Key, ct))) return Page();

        TempData["Done"] = $"أُضيف الكاتب «{Form.Name}».";
        return LocalRedirect("/admin/authors");
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var author = new Author(Form.Name!, now, Form.IsDesk, Form.Slug);
        author.Introduce(Form.Role, Form.Description, now);
        author.Illustrate(Form.PictureId, now);
        author.Retire(Form.IsRetired, now);
        db.Authors.Add(author);
        db.Audit.Add(new AuditEntry(Act.AuthorOpened, author.Name, User.EditorId(), now));
        await db.KeepFormerAddressesAsync(ct);
        await db.SaveChangesAsync(ct);
    }
}

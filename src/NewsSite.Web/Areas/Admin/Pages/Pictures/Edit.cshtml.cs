using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Media;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Media;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Pictures;

/// <summary>A picture: what is said of it, what every crop keeps in view, and where it is used. One that is used is not deleted.</summary>
public sealed class EditModel(NewsContext db, PictureUses uses, DescribePicture describe, RemovePicture remove) : PageModel
{
    [BindProperty]
    public PictureForm Form { get; set; } = new();

    public MediaItem Picture { get; private set; } = null!;

    public IReadOnlyList<PictureUse> Uses { get; private set; } = [];

    /// <summary>Who uploaded it.</summary>
    public string By { get; private set; } = "";

    public bool MayDescribe => User.Rights().MayDescribe(Picture, readersSeeIt: Uses.Any(use => use.ReadersSeeIt));

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();

        Form = PictureForm.Of(Picture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!MayDescribe) return StatusCode(StatusCodes.Status403Forbidden);

        Form = Form.Tidied();
        if (!await new PictureFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        if (!await ModelState.SavesAsync(() => describe.RunAsync(id, Form, User.EditorId(), ct), nameof(Form.AltText), "", () => Task.FromResult(false)))
        {
            // The page now shows what there is: the next save is meant.
            if (!await LoadAsync(id, ct)) return NotFound();
            Form = Form with { Version = Picture.Version };
            return Page();
        }

        TempData["Done"] = "حُفظ وصف الصورة.";
        return LocalRedirect(IndexModel.Tile.AddressOf(id));
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!MayDescribe) return StatusCode(StatusCodes.Status403Forbidden);

        ModelState.Clear();
        if (!await ModelState.SavesAsync(() => remove.RunAsync(Picture, User.EditorId(), ct), nameof(Form.AltText), "", () => Task.FromResult(false)))
        {
            if (!await LoadAsync(id, ct)) return NotFound();
            Form = PictureForm.Of(Picture);
            return Page();
        }

        TempData["Done"] = $"حُذفت الصورة «{Picture.FileName}».";
        return LocalRedirect("/admin/pictures");
    }

    private async Task<bool> LoadAsync(int id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, ct) is not { } picture) return false;

        Picture = picture;
        Uses = await uses.OfAsync(picture, ct);
        By = (await db.NamesAsync([picture.UploadedBy], ct)).GetValueOrDefault(picture.UploadedBy, "");
        return true;
    }
}

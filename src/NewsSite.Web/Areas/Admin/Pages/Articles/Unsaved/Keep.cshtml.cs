using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data.Unsaved;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Media;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Unsaved;

/// <summary>What a window with a story's form sends by script while somebody types: the form as it stands. Nothing is saved by it; the answer is JSON.</summary>
[RequestSizeLimit(LargestRequest)]
public sealed class KeepModel(UnsavedTexts unsaved) : PageModel
{
    /// <summary>Twice what <see cref="UnsavedFields"/> may hold, in UTF-8: what is a little too long is told so, and not cut off.</summary>
    private const int LargestRequest = 4 * 1024 * 1024;

    [BindProperty]
    public StoryForm Form { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public TypedIn Typed { get; set; } = new();

    [BindProperty]
    public PictureUpload Lead { get; set; } = new();

    [BindProperty]
    public int StartedFrom { get; set; }

    [BindProperty]
    public Guid? BegunBy { get; set; }

    public IActionResult OnGet() => LocalRedirect("/admin/articles");

    public async Task<IActionResult> OnPostAsync(int? story, long count, CancellationToken ct)
    {
        if (Typed.Window == Guid.Empty || count <= 0) return BadRequest();

        var fields = new UnsavedFields(Form, Note, Lead.AltText);
        if (fields.IsTooLong) return Answer(StatusCodes.Status413PayloadTooLarge, new { says = "النص أطول من 500 ألف محرف، فلا تُحفظ منه نسخة في الخادم." });

        var fate = await unsaved.KeepAsync(new UnsavedSending(Typed, count, story, BegunBy, StartedFrom, fields), User.EditorId(), Request.Headers.UserAgent.ToString(), ct);
        return fate switch
        {
            null => Answer(StatusCodes.Status404NotFound, new { says = "لم يعد هذا المقال موجودًا، فلا تُحفظ نسخة في الخادم." }),
            UnsavedFate.AnothersWindow => Answer(StatusCodes.Status403Forbidden, new { says = "هذه النافذة لحساب آخر." }),
            _ => Answer(StatusCodes.Status200OK, new { over = fate == UnsavedFate.Over }),
        };
    }

    /// <summary>A token for the forms of a page that is open, and whose it is: for a page whose own token no longer fits, or whose writer signed in again.</summary>
    public IActionResult OnGetToken([FromServices] IAntiforgery antiforgery) =>
        new JsonResult(new { token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken, who = User.EditorId().Value });

    /// <summary>The box of a story's page anew, for the script that sent up what its browser alone had.</summary>
    public IActionResult OnGetHere(int? story, Guid window, Guid? contains) =>
        ViewComponent(nameof(UnsavedHere), new { story, here = new TypedIn { Window = window, Contains = contains } });

    /// <summary>The same of «مكتبي».</summary>
    public IActionResult OnGetMine() => ViewComponent(nameof(UnsavedOfMine));

    /// <summary>Lets go of an unsaved text. «open»: windows of this browser in which somebody may be typing.</summary>
    public async Task<IActionResult> OnPostDropAsync(int? story, Guid[] open, CancellationToken ct)
    {
        await unsaved.DropAsync(Typed.Window, open, User.EditorId(), ct);
        // A script stays on its page.
        if (Request.Headers["Sec-Fetch-Mode"].ToString() is not ("" or "navigate")) return StatusCode(StatusCodes.Status204NoContent);

        TempData["Done"] = "تُرك ما لم يُحفظ.";
        return LocalRedirect(story is { } id ? StoryAtDesk.AddressOf(id) : NewStory.Address);
    }

    private static JsonResult Answer(int status, object says) => new(says) { StatusCode = status };
}

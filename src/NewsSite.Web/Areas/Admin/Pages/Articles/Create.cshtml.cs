using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Unsaved;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Media;
using NewsSite.Web.Stories;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>Begins a story. The form carries a key of its own, so that a double click or a retry begins one story.</summary>
[RequestSizeLimit(MediaLibrary.LargestForm)]
public sealed class CreateModel(NewsContext db, ComposeStory compose, TimeProvider clock, ILogger<CreateModel> log) : PageModel
{
    [BindProperty]
    public StoryForm Form { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public Guid BegunBy { get; set; }

    /// <summary>The window in which it was typed.</summary>
    [BindProperty]
    public TypedIn Typed { get; set; } = new();

    [BindProperty]
    public PictureUpload Lead { get; set; } = new();

    public IReadOnlyList<CategoryChoice> Categories { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        BegunBy = Guid.NewGuid();
        Categories = await db.CategoryChoicesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] TakePicture takeLead, [FromServices] UnsavedTexts unsaved, CancellationToken ct)
    {
        // Not a form of ours: without its key no two of them could be told apart.
        if (BegunBy == Guid.Empty) return BadRequest();

        Categories = await db.CategoryChoicesAsync(ct);
        (var lead, var refusal) = await takeLead.RunAsync(Form.LeadPictureId, Lead, User.Rights(), ct);
        Form = Form.Tidied() with { LeadPictureId = lead };
        var hasShape = await new StoryFormValidator().PassesAsync(Form, ModelState, ct);
        if (refusal is not null) ModelState.AddModelError("Form.LeadPictureId", refusal);
        if (!hasShape || refusal is not null) return Page();
        if (await BegunAsync(ct) is { } begun)
        {
            // What was said of the save that began it is not said of this one.
            TempData.Clear();
            // Whoever went back and typed on finds it on the story's page.
            await unsaved.KeepLateAsync(begun, new UnsavedFields(Form, Note, LeadAltText: null), User.EditorId(), Request.Headers.UserAgent.ToString(), ct);
            return LocalRedirect(StoryAtDesk.AddressOf(begun));
        }

        try
        {
            if (await db.AllOrNothingAsync(() => BeginAsync(ct), keeps: begun => begun is not null, ct) is not { } story) return Page();

            TempData["Done"] = "حُفظت المسودة.";
            TempData[StoryPage.SavedAs] = story.LatestRevision;
            return LocalRedirect(StoryAtDesk.AddressOf(story.Id));
        }
        catch (Exception e) when (e is DbUpdateException || e.IsStoreFault())
        {
            // The same form, sent at the same moment, was first; or the store did not take it.
            db.ChangeTracker.Clear();
            if (await BegunAsync(ct) is { } twice) return LocalRedirect(StoryAtDesk.AddressOf(twice));

            log.LogError(e, "A new story could not be saved");
            ModelState.Add([("", StoryPage.StoreSentence)]);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    /// <summary>Null when the form names what is not there; the page says so.</summary>
    private async Task<Article?> BeginAsync(CancellationToken ct)
    {
        var (content, reasons) = await compose.ContentAsync(Form, signed: [], ct);
        if (content is null)
        {
            ModelState.Add(reasons);
            return null;
        }

        var now = clock.GetUtcNow();
        var story = db.Articles.Add(new Article(content, User.EditorId(), now, BegunBy)).Entity;
        db.Audit.Add(new AuditEntry(Act.StoryBegun, content.Headline, User.EditorId(), now, TextSanitizer.Line(Note)));
        await db.SaveChangesAsync(ct);
        await db.EndUnsavedAsync(Typed, User.EditorId(), ct);
        // Its writer went on while this was under way.
        await db.TakeUnsavedAsync(BegunBy, story.Id, User.EditorId(), ct);
        return story;
    }

    private Task<int?> BegunAsync(CancellationToken ct) => db.Articles.Where(a => a.BegunBy == BegunBy).Select(a => (int?)a.Id).FirstOrDefaultAsync(ct);
}

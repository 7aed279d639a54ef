using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;
using NewsSite.Web.Auditing;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Reach;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>What the page of a story and the pages of its acts share: all of them answer with the story's page, and what was typed is in it.</summary>
public abstract class StoryPage(StoryDesk desk) : PageModel
{
    /// <summary>Names the number of the revision that the save left behind whose answer a page is. A later one on that page has somebody else's words.</summary>
    internal const string SavedAs = "SavedAs";

    internal const string StoreSentence = "لم يُحفظ شيء: تعذّر الحفظ الآن. ما كتبته باقٍ في الحقول، فأعد المحاولة.";

    private const string OvertakenSentence = "غيّر زميل المقال في اللحظة نفسها، ولم يُحفظ ما طلبته. ما كتبته باقٍ في الحقول، فراجع وأعد المحاولة.";

    /// <summary>The key that the page gave to its forms.</summary>
    [BindProperty]
    public Guid FormKey { get; set; }

    public StoryAtDesk Shown { get; private set; } = null!;

    protected StoryDesk Desk => desk;

    protected abstract void PutBack(StoryAtDesk shown);

    /// <summary>The story as the store has it, with what was typed put back.</summary>
    protected async Task<IActionResult> ShowAsync(int id, int status, CancellationToken ct)
    {
        if (await desk.OpenAsync(id, User.Rights(), ct) is not { } shown) return NotFound();

        Shown = shown;
        ViewData["Title"] = shown.Saved.Headline;
        PutBack(shown);
        Response.StatusCode = status;
        return Page();
    }

    protected async Task<IActionResult> AnswerAsync(int id, Outcome outcome, CancellationToken ct)
    {
        switch (outcome)
        {
            case Done done:
                TempData["Done"] = done.Sentence;
                if (done.Acts.Any(a => a.Act is Act.StoryPublished or Act.StoryCorrected or Act.StoryWithdrawn or Act.StoryTrashed)) TempData[ReachOfStory.JustChanged] = true;
                return LocalRedirect(StoryAtDesk.AddressOf(id));
            case Refused refused:
                ModelState.Add(refused.Reasons);
                return await ShowAsync(id, StatusCodes.Status200OK, ct);
            case Forbidden forbidden:
                return await ForbidAsync(id, forbidden.Reason, ct);
            case StoreRefused:
                ModelState.Add([("", StoreSentence)]);
                return await ShowAsync(id, StatusCodes.Status503ServiceUnavailable, ct);
            case Overtaken:
                ModelState.Add([("", OvertakenSentence)]);
                return await ShowAsync(id, StatusCodes.Status409Conflict, ct);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ForbidAsync(int id, string reason, CancellationToken ct)
    {
        ModelState.Add([("", reason)]);
        var answer = await ShowAsync(id, StatusCodes.Status403Forbidden, ct);
        if (answer is PageResult) HttpContext.Features.Set(new RefusedAct(StoryDesk.SubjectOf(Shown), reason));
        return answer;
    }
}

using Microsoft.AspNetCore.Mvc;
using NewsSite.Domain.Checks;
using NewsSite.Web.Editing;
using NewsSite.Web.Proofreading;

namespace NewsSite.Web.Checks;

/// <summary>The checks beside the publish button, of the text as it was saved last.</summary>
public sealed class BeforePublishing(StoryChecks checks, NewsroomChoices choices) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(StoryAtDesk shown)
    {
        var ct = HttpContext.RequestAborted;
        var proof = StoryProof.Of(shown.Saved, await choices.ReadAsync(ct));
        return View("/Areas/Admin/Pages/Articles/_Checks.cshtml", new Before(await checks.OfAsync(shown.Copy, ct), ProofNames.Summary(proof.Count, proof.Sure)));
    }

    /// <summary>How the checks went, and in a few words what the proofreader says, which forbids nothing.</summary>
    public sealed record Before(IReadOnlyList<CheckResult> Checks, string Proof);
}

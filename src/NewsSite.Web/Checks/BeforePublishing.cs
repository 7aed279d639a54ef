using Microsoft.AspNetCore.Mvc;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Checks;

/// <summary>The checks beside the publish button, of the text as it was saved last.</summary>
public sealed class BeforePublishing(StoryChecks checks) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(StoryAtDesk shown) =>
        View("/Areas/Admin/Pages/Articles/_Checks.cshtml", await checks.OfAsync(shown.Copy, HttpContext.RequestAborted));
}

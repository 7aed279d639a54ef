using Microsoft.AspNetCore.Mvc;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Presence;

/// <summary>The line on a story's page that names who else has it open; showing it says that this window has.</summary>
public sealed class WhoElse(StoryPresence presence) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(StoryAtDesk shown)
    {
        var ct = HttpContext.RequestAborted;
        var window = Guid.NewGuid();
        // A script that takes something from the page stays in the window that it has.
        if (Request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate") await presence.OpenAsync(shown.Story.Id, window, shown.Rights.Who, ct);
        return View("/Areas/Admin/Pages/Articles/_Presence.cshtml", new Line(shown.Address + "/presence", window, await presence.SentenceAsync(shown.Story.Id, shown.Rights.Who, ct)));
    }

    public sealed record Line(string Address, Guid Window, string Sentence);
}

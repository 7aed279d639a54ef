using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Presence;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>What a window with a story says by script every ten seconds, and once when it is left; answers who else has the story open.</summary>
public sealed class PresenceModel(StoryPresence presence) : PageModel
{
    public IActionResult OnGet(int id) => LocalRedirect(StoryAtDesk.AddressOf(id));

    public async Task<IActionResult> OnPostAsync(int id, Guid window, bool leave, CancellationToken ct)
    {
        if (leave) await presence.LeaveAsync(window, User.EditorId(), ct);
        else await presence.StayAsync(id, window, User.EditorId(), ct);
        return new JsonResult(new { text = await presence.SentenceAsync(id, User.EditorId(), ct) });
    }
}

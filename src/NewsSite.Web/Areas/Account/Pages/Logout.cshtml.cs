using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Areas.Account.Pages;

/// <summary>Signs this browser out, on a POST alone: a link elsewhere must not.</summary>
[Authorize(Policies.Desk)]
public sealed class LogoutModel(SignedInSessions sessions) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/admin");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sessions.EndAsync(ct);
        return LocalRedirect("/account/login");
    }
}

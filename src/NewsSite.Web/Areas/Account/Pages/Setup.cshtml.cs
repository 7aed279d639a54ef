using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Security;

namespace NewsSite.Web.Areas.Account.Pages;

/// <summary>Opens the first account, an admin's, for whoever has the link that the program printed.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SetupModel(NewsContext db, SetUpLink link, OpenAccount openAccount, SignedInSessions sessions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public NewAccountForm Form { get; set; } = new();

    public bool Open { get; private set; }

    /// <summary>The first account was opened: no link of this kind opens another.</summary>
    public bool IsOver { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => await LookAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LookAsync(ct);
        if (!Open) return Page();

        var (account, reasons) = await openAccount.RunAsync(Form with { Role = Role.Admin }, by: null, ct);
        if (account is null)
        {
            ModelState.Add(reasons);
            await LookAsync(ct);
            return Page();
        }

        await sessions.BeginAsync(account, lasting: false, ct);
        return LocalRedirect("/admin");
    }

    private async Task LookAsync(CancellationToken ct)
    {
        IsOver = await SetUpLink.IsOverAsync(db, ct);
        Open = !IsOver && link.IsOurs(Key);
        if (!Open) Response.StatusCode = StatusCodes.Status410Gone;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsSite.Web.Accounts;
using NewsSite.Web.Addressing;
using NewsSite.Web.Forms;
using NewsSite.Web.Security;

namespace NewsSite.Web.Areas.Account.Pages;

/// <summary>Sign-in with e-mail, password and, where there is a second factor, a code; or with a passkey. Five wrong tries close the account for a quarter of an hour.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class LoginModel(SignInSteps steps, SignedInSessions sessions, Passkeys passkeys) : PageModel
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    /// <summary>Where to go afterwards; only a path of this site counts.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public PasskeyQuestion? Passkey { get; private set; }

    public async Task OnGetAsync() => Passkey = await passkeys.AskAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await new SignInFormValidator().PassesAsync(Form, ModelState, ct)) return await AgainAsync();

        var outcome = await steps.RunAsync(Form, ct);
        if (outcome.Account is { } account)
        {
            await sessions.BeginAsync(account, Form.Lasting, ct);
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? Address.Written(ReturnUrl) : "/admin");
        }

        Form = Form with { Pending = outcome.Pending };
        if (outcome.Reason is { } reason) ModelState.AddModelError("", reason);
        return await AgainAsync();
    }

    private async Task<PageResult> AgainAsync()
    {
        if (!Form.IsByCode) Passkey = await passkeys.AskAsync();
        return Page();
    }
}

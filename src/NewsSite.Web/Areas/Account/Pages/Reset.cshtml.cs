using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Security;

namespace NewsSite.Web.Areas.Account.Pages;

/// <summary>Writes a new password, for whoever has the link from the letter or from the operator. Opening the page uses nothing up: mail programs look at links too.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ResetModel(ResetLink link) : PageModel
{
    [BindProperty]
    public NewPasswordForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "account")]
    public string? AccountId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public Data.Accounts.Account? Owner { get; private set; }

    public Task OnGetAsync() => LookAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LookAsync();
        if (Owner is null || !await new NewPasswordFormValidator().PassesAsync(Form, ModelState, ct)) return Page();

        var reasons = await link.UseAsync(Owner, Key!, Form.Password!, ct);
        if (reasons.Count > 0)
        {
            ModelState.Add(reasons.Select(reason => (nameof(Form.Password), reason)));
            return Page();
        }

        TempData["Done"] = "تغيّرت كلمة المرور، وأُنهيت كل جلساتك. ادخل بها الآن.";
        return LocalRedirect("/account/login");
    }

    private async Task LookAsync()
    {
        Owner = await link.OwnerAsync(AccountId, Key);
        if (Owner is null) Response.StatusCode = StatusCodes.Status410Gone;
    }
}

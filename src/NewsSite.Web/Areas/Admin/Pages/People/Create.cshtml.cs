using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;

namespace NewsSite.Web.Areas.Admin.Pages.People;

/// <summary>Opens an account for someone.</summary>
public sealed class CreateModel(OpenAccount openAccount) : PageModel
{
    [BindProperty]
    public NewAccountForm Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await new NewAccountFormValidator().PassesAsync(Form, ModelState, ct)) return Page();

        var (account, reasons) = await openAccount.RunAsync(Form, User.EditorId(), ct);
        if (account is null)
        {
            ModelState.Add(reasons);
            return Page();
        }

        TempData["Done"] = $"فُتح حساب {account.Name}.";
        return LocalRedirect("/admin/people");
    }
}

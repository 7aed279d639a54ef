using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;

namespace NewsSite.Web.Areas.Admin.Pages.Me;

/// <summary>Changes one's own password; the sessions of other browsers end.</summary>
public sealed class PasswordModel(OwnAccount own, UserManager<Data.Accounts.Account> accounts, NewsContext db) : PageModel
{
    [BindProperty]
    public PasswordForm Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await new PasswordFormValidator().PassesAsync(Form, ModelState, ct)) return Page();

        var account = await own.LoadAsync();
        if (!await own.IsPasswordAsync(account, Form.Password, ct)) return Refused(nameof(Form.Password), OwnAccount.WrongPassword);

        own.Record(Act.PasswordChanged);
        var result = await accounts.ChangePasswordAsync(account, Form.Password!, Form.NewPassword!);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return Refused(nameof(Form.NewPassword), result.Errors.First().Description);
        }

        await own.EndSessionsAsync(null, ct);
        TempData["Done"] = "تغيّرت كلمة المرور، وأُنهيت الجلسات الأخرى.";
        return LocalRedirect("/admin/me");
    }

    private PageResult Refused(string field, string reason)
    {
        ModelState.AddModelError($"Form.{field}", reason);
        return Page();
    }

    public sealed record PasswordForm
    {
        public string? Password { get; init; }

        public string? NewPassword { get; init; }
    }

    private sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
    {
        public PasswordFormValidator()
        {
            RuleFor(f => f.Password).NotEmpty().WithMessage("اكتب كلمة المرور الحالية.");
            RuleFor(f => f.NewPassword).NotEmpty().WithMessage("اكتب كلمة المرور الجديدة.").MaximumLength(200).WithMessage("كلمة المرور أطول من 200 محرف.");
        }
    }
}

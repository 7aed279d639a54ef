using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Security;

namespace NewsSite.Web.Areas.Account.Pages;

/// <summary>Sign-in with e-mail and password. Five wrong passwords close the account for a quarter of an hour; why it was refused is not told apart.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class LoginModel(NewsContext db, UserManager<Data.Accounts.Account> accounts, SignInManager<Data.Accounts.Account> signIn, SignedInSessions sessions, TimeProvider clock) : PageModel
{
    [BindProperty]
    public LoginForm Form { get; set; } = new();

    /// <summary>Where to go afterwards; only a path of this site counts.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await new LoginFormValidator().PassesAsync(Form, ModelState, ct)) return Page();

        var account = await accounts.FindByEmailAsync(Form.Email!.Trim());
        if (account is null || account.ClosedAt is not null || !(await signIn.CheckPasswordSignInAsync(account, Form.Password!, lockoutOnFailure: true)).Succeeded)
        {
            if (account is null) SpendTheSameTime();
            db.Audit.Add(new AuditEntry(Act.SignInRefused, TextSanitizer.Line(Form.Email), account?.EditorId ?? EditorId.Nobody, clock.GetUtcNow(), HttpContext.Connection.RemoteIpAddress?.ToString()));
            await db.SaveChangesAsync(ct);
            ModelState.AddModelError("", "البريد أو كلمة المرور غير صحيح، أو الحساب موقوف مؤقتًا بعد محاولات كثيرة.");
            return Page();
        }

        await sessions.BeginAsync(account, Form.Lasting, ct);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/admin");
    }

    /// <summary>An unknown address must not be told by a faster answer.</summary>
    private void SpendTheSameTime() => accounts.PasswordHasher.HashPassword(new Data.Accounts.Account("", "", Role.Contributor, clock.GetUtcNow()), Form.Password!);

    public sealed record LoginForm
    {
        public string? Email { get; init; }

        public string? Password { get; init; }

        public bool Lasting { get; init; }
    }

    private sealed class LoginFormValidator : AbstractValidator<LoginForm>
    {
        public LoginFormValidator()
        {
            RuleFor(f => f.Email).NotEmpty().WithMessage("اكتب البريد الإلكتروني.").MaximumLength(256).WithMessage("البريد أطول من 256 محرفًا.");
            RuleFor(f => f.Password).NotEmpty().WithMessage("اكتب كلمة المرور.").MaximumLength(200).WithMessage("كلمة المرور أطول من 200 محرف.");
        }
    }
}

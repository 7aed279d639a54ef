using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsSite.Web.Forms;
using NewsSite.Web.Mail;
using NewsSite.Web.Security;

namespace NewsSite.Web.Areas.Account.Pages;

/// <summary>Asks for a link by which a new password is written. The answer does not tell whether there is such an account.</summary>
[EnableRateLimiting(RateLimits.Reset)]
public sealed class ForgotModel(ResetRequests requests, MailSettings mail) : PageModel
{
    [BindProperty]
    public ForgotForm Form { get; set; } = new();

    public bool MailIsSetUp => mail.IsSetUp;

    public bool Asked { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MailIsSetUp || !await new ForgotFormValidator().PassesAsync(Form, ModelState, ct)) return Page();

        requests.Add(Form.Email!.Trim(), HttpContext.Connection.RemoteIpAddress?.ToString());
        Asked = true;
        return Page();
    }

    public sealed record ForgotForm
    {
        public string? Email { get; init; }
    }

    private sealed class ForgotFormValidator : AbstractValidator<ForgotForm>
    {
        public ForgotFormValidator() =>
            RuleFor(f => f.Email).NotEmpty().WithMessage("اكتب البريد الإلكتروني.").MaximumLength(256).WithMessage("البريد أطول من 256 محرفًا.")
                .EmailAddress().WithMessage("هذا ليس عنوان بريد إلكتروني.");
    }
}

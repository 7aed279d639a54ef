using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Areas.Admin.Pages.Me;

/// <summary>The second step of signing in: set up with an authenticator, taken away, its recovery codes made anew. The codes are shown once, in the answer that makes them.</summary>
public sealed class SecondFactorModel(OwnAccount own, SecondFactor secondFactor, SiteSettings site, NewsContext db) : PageModel
{
    [BindProperty]
    public FactorForm Form { get; set; } = new();

    public Data.Accounts.Account Mine { get; private set; } = null!;

    public int CodesLeft { get; private set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>What the authenticator reads from the picture.</summary>
    public string KeyAddress =>
        $"otpauth://totp/{Uri.EscapeDataString(site.Name)}:{Uri.EscapeDataString(Mine.Email!)}?secret={Form.Key}&issuer={Uri.EscapeDataString(site.Name)}";

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync();
        if (Mine.TwoFactorEnabled) return LocalRedirect("/admin/me/second-factor");
        if (!await new FactorFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        if (!await PasswordIsRightAsync(ct)) return Page();
        if (await secondFactor.TurnOnAsync(Mine, Form.Key!, Form.Code!) is not { } codes)
        {
            ModelState.AddModelError("Form.Code", "الرمز غير صحيح. تأكد من ساعة الهاتف واكتب الرمز الذي يعرضه الآن.");
            return Page();
        }

        return Shown(codes);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct)
    {
        await LoadAsync();
        if (!Mine.TwoFactorEnabled || !await PasswordIsRightAsync(ct)) return Page();

        return Shown(await secondFactor.NewRecoveryCodesAsync(Mine));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await LoadAsync();
        if (!Mine.TwoFactorEnabled || !await PasswordIsRightAsync(ct)) return Page();

        await secondFactor.TurnOffAsync(Mine);
        own.Record(Act.SecondFactorRemoved);
        await db.SaveChangesAsync(ct);
        TempData["Done"] = "أُزيلت الخطوة الثانية.";
        return LocalRedirect("/admin/me");
    }

    private async Task LoadAsync()
    {
        Mine = await own.LoadAsync();
        CodesLeft = await secondFactor.RecoveryCodesLeftAsync(Mine);
        if (!FactorFormValidator.IsKey(Form.Key)) Form = Form with { Key = OneTimeCode.NewKey() };
    }

    private async Task<bool> PasswordIsRightAsync(CancellationToken ct)
    {
        if (await own.IsPasswordAsync(Mine, Form.Password, ct)) return true;

        ModelState.AddModelError("Form.Password", OwnAccount.WrongPassword);
        return false;
    }

    private PageResult Shown(IReadOnlyList<string> codes)
    {
        Codes = codes;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public sealed record FactorForm
    {
        /// <summary>The key that the page showed, in Base32.</summary>
        public string? Key { get; init; }

        public string? Code { get; init; }

        public string? Password { get; init; }
    }

    private sealed class FactorFormValidator : AbstractValidator<FactorForm>
    {
        public FactorFormValidator()
        {
            RuleFor(f => f.Code).NotEmpty().WithMessage("اكتب الرمز الذي يعرضه التطبيق.").MaximumLength(20).WithMessage("الرمز ستة أرقام.");
            RuleFor(f => f.Password).NotEmpty().WithMessage("اكتب كلمة المرور.");
        }

        public static bool IsKey(string? key) => key is { Length: 32 } && key.All(c => c is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));
    }
}

using System.Buffers.Text;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;

namespace NewsSite.Web.Areas.Admin.Pages.Me;

/// <summary>One's own passkeys. Making one needs a script, because browsers offer it in no other way; removing one does not.</summary>
public sealed class PasskeysModel(OwnAccount own, Passkeys passkeys, UserManager<Data.Accounts.Account> accounts, NewsContext db) : PageModel
{
    /// <summary>More than anybody has devices.</summary>
    private const int Most = 20;

    [BindProperty]
    public PasskeyForm Form { get; set; } = new();

    public IReadOnlyList<UserPasskeyInfo> Mine { get; private set; } = [];

    public PasskeyQuestion Question { get; private set; } = null!;

    private Data.Accounts.Account Account { get; set; } = null!;

    public static string NumberOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync();
        if (!await new PasskeyFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        if (Mine.Count >= Most) return Refused("", "عندك مفاتيح كثيرة. أزل واحدًا لا تستعمله.");
        if (!await own.IsPasswordAsync(Account, Form.Password, ct)) return Refused("Form.Password", OwnAccount.WrongPassword);

        var name = TextSanitizer.Line(Form.Name);
        own.Record(Act.PasskeyAdded, name);
        if (await passkeys.AddAsync(Account, name, Form.Passkey, Form.PasskeyState)) return Done("أُضيف مفتاح المرور.");

        db.ChangeTracker.Clear();
        return Refused("", "لم يُقبل مفتاح المرور. أعد المحاولة.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? number, CancellationToken ct)
    {
        await LoadAsync();
        if (Mine.FirstOrDefault(p => NumberOf(p) == number) is { } passkey)
        {
            own.Record(Act.PasskeyRemoved, passkey.Name);
            await accounts.RemovePasskeyAsync(Account, passkey.CredentialId);
            await db.SaveChangesAsync(ct);
        }

        return Done("أُزيل مفتاح المرور.");
    }

    private async Task LoadAsync()
    {
        Account = await own.LoadAsync();
        Mine = [.. (await accounts.GetPasskeysAsync(Account)).OrderBy(p => p.CreatedAt)];
        Question = await passkeys.OfferAsync(Account);
    }

    private PageResult Refused(string field, string reason)
    {
        ModelState.AddModelError(field, reason);
        return Page();
    }

    private LocalRedirectResult Done(string done)
    {
        TempData["Done"] = done;
        return LocalRedirect("/admin/me/passkeys");
    }

    public sealed record PasskeyForm
    {
        public string? Name { get; init; }

        public string? Password { get; init; }

        /// <summary>The new credential in JSON, put there by the script.</summary>
        public string? Passkey { get; init; }

        /// <summary>What the browser was asked, sealed.</summary>
        public string? PasskeyState { get; init; }
    }

    private sealed class PasskeyFormValidator : AbstractValidator<PasskeyForm>
    {
        public PasskeyFormValidator()
        {
            RuleFor(f => f.Name).Must(name => TextSanitizer.Line(name).Length > 0).WithMessage("سمِّ المفتاح، مثل «هاتفي».").MaximumLength(100).WithMessage("الاسم أطول من 100 محرف.");
            RuleFor(f => f.Password).NotEmpty().WithMessage("اكتب كلمة المرور.");
        }
    }
}

using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;

namespace NewsSite.Web.Areas.Admin.Pages.Me;

/// <summary>One's own account: the name, what keeps it safe, and where it is signed in.</summary>
public sealed class IndexModel(OwnAccount own, UserManager<Data.Accounts.Account> accounts) : PageModel
{
    [BindProperty]
    public NameForm Form { get; set; } = new();

    public Data.Accounts.Account Mine { get; private set; } = null!;

    public int PasskeyCount { get; private set; }

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public bool IsThisBrowser(Session session) => own.IsThisBrowser(session);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = new NameForm { Name = Mine.Name };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!await new NameFormValidator().PassesAsync(Form, ModelState, ct)) return Page();

        var name = TextSanitizer.Line(Form.Name);
        if (name != Mine.Name)
        {
            own.Record(Act.AccountChanged, $"{Mine.Name} ← {name}");
            Mine.Describe(name, Mine.Role, Mine.SectionIds);
            var result = await accounts.UpdateAsync(Mine);
            if (!result.Succeeded)
            {
                foreach (var error in result.Errors) ModelState.AddModelError("", error.Description);
                return Page();
            }
        }

        return Done("حُفظ الاسم.");
    }

    public async Task<IActionResult> OnPostEndAsync(string? key, CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(key)) await own.EndSessionsAsync(key, ct);
        return Done("أُنهيت الجلسة.");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct)
    {
        await own.EndSessionsAsync(null, ct);
        return Done("أُنهيت كل الجلسات إلا هذه.");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Mine = await own.LoadAsync();
        PasskeyCount = (await accounts.GetPasskeysAsync(Mine)).Count;
        Sessions = await own.SessionsAsync(ct);
    }

    private LocalRedirectResult Done(string done)
    {
        TempData["Done"] = done;
        return LocalRedirect("/admin/me");
    }

    public sealed record NameForm
    {
        public string? Name { get; init; }
    }

    private sealed class NameFormValidator : AbstractValidator<NameForm>
    {
        public NameFormValidator() =>
            RuleFor(f => f.Name).Must(name => TextSanitizer.Line(name).Length > 0).WithMessage("اكتب الاسم.").MaximumLength(100).WithMessage("الاسم أطول من 100 محرف.");
    }
}

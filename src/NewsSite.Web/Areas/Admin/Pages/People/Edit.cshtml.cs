using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Data.Categories;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.People;

/// <summary>One account: name, role, sections, sessions; closing it ends its sessions at once. The last admin stays one.</summary>
public sealed class EditModel(NewsContext db, SecondFactor secondFactor, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    public Data.Accounts.Account Person { get; private set; } = null!;

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public IReadOnlyList<SectionLink> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();

        Form = new PersonForm { Name = Person.Name, Role = Person.Role, SectionIds = Person.SectionIds };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!await new PersonFormValidator().PassesAsync(Form, ModelState, ct)) return Page();
        if (Form.Role != Role.Admin && await IsLastAdminAsync(ct)) return Refused();

        var before = Person.Role;
        Person.Describe(TextSanitizer.Line(Form.Name), Form.Role, Form.SectionIds.Intersect(Sections.Select(s => s.Id)));
        return await DoneAsync(Act.AccountChanged, $"{before.InArabic()} ← {Form.Role.InArabic()}", "حُفظ الحساب.", ct);
    }

    public async Task<IActionResult> OnPostCloseAsync(string id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (await IsLastAdminAsync(ct)) return Refused();

        Person.Close(clock.GetUtcNow());
        db.Sessions.RemoveRange(Sessions);
        return await DoneAsync(Act.AccountClosed, null, "أُغلق الحساب وأُنهيت جلساته.", ct);
    }

    public async Task<IActionResult> OnPostReopenAsync(string id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();

        Person.Reopen();
        return await DoneAsync(Act.AccountChanged, "أُعيد فتحه", "فُتح الحساب من جديد.", ct);
    }

    public async Task<IActionResult> OnPostEndSessionsAsync(string id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();

        db.Sessions.RemoveRange(Sessions);
        return await DoneAsync(Act.AccountChanged, "أُنهيت جلساته", "أُنهيت الجلسات.", ct);
    }

    /// <summary>For a colleague who lost the telephone and the recovery codes.</summary>
    public async Task<IActionResult> OnPostRemoveSecondFactorAsync(string id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!Person.TwoFactorEnabled) return LocalRedirect($"/admin/people/{Person.Id}");

        await secondFactor.TurnOffAsync(Person);
        return await DoneAsync(Act.SecondFactorRemoved, null, "أُزيلت الخطوة الثانية من الحساب.", ct);
    }

    private async Task<bool> LoadAsync(string id, CancellationToken ct)
    {
        if (await db.Accounts.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } person) return false;

        Person = person;
        Sections = await db.Categories.Open().SectionsAsync(ct);
        Sessions = await db.Sessions.Where(s => s.AccountId == id).OrderByDescending(s => s.SeenAt).ToListAsync(ct);
        return true;
    }

    private async Task<bool> IsLastAdminAsync(CancellationToken ct) =>
        Person.Role == Role.Admin && !await db.Accounts.AnyAsync(a => a.Role == Role.Admin && a.ClosedAt == null && a.Id != Person.Id, ct);

    private PageResult Refused()
    {
        Form = Form.Name is null ? new PersonForm { Name = Person.Name, Role = Person.Role, SectionIds = Person.SectionIds } : Form;
        ModelState.AddModelError("", "هذا آخر مدير للموقع. اجعل غيره مديرًا أولًا.");
        return Page();
    }

    private async Task<IActionResult> DoneAsync(Act act, string? detail, string done, CancellationToken ct)
    {
        db.Audit.Add(new AuditEntry(act, Person.Name, User.EditorId(), clock.GetUtcNow(), detail));
        await db.SaveChangesAsync(ct);
        TempData["Done"] = done;
        return LocalRedirect($"/admin/people/{Person.Id}");
    }

    public sealed record PersonForm
    {
        public string? Name { get; init; }

        public Role Role { get; init; }

        public List<int> SectionIds { get; init; } = [];
    }

    private sealed class PersonFormValidator : AbstractValidator<PersonForm>
    {
        public PersonFormValidator()
        {
            RuleFor(f => f.Name).Must(name => TextSanitizer.Line(name).Length > 0).WithMessage("اكتب الاسم.").MaximumLength(100).WithMessage("الاسم أطول من 100 محرف.");
            RuleFor(f => f.Role).IsInEnum().WithMessage("اختر الدور.");
        }
    }
}

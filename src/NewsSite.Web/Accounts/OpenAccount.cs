using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Background;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Accounts;

/// <summary>Opens an account: by the set-up link, by an admin, or from the command line.</summary>
public sealed class OpenAccount(NewsContext db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Taken once and for ever: two who use the set-up link at the same moment, on whatever nodes, both want this row, and the store gives it to one.</summary>
    private const string FirstAccount = "first-account";

    /// <summary>The account, or why there is none: the field's name and the sentence, in Arabic. <paramref name="by"/> null: whoever opens it is the first.</summary>
    public async Task<(Account? Account, IReadOnlyList<(string Field, string Reason)> Reasons)> RunAsync(NewAccountForm form, EditorId? by, CancellationToken ct)
    {
        var verdict = await new NewAccountFormValidator().ValidateAsync(form, ct);
        if (!verdict.IsValid) return (null, [.. verdict.Errors.Select(e => (e.PropertyName, e.ErrorMessage))]);

        var now = clock.GetUtcNow();
        var account = new Account(form.Email!.Trim(), TextSanitizer.Line(form.Name), form.Role, now);
        db.Audit.Add(new AuditEntry(Act.AccountOpened, account.Name, by ?? account.EditorId, now, form.Role.InArabic()));
        if (by is null) db.Leases.Add(new Lease(FirstAccount));
        try
        {
            var result = await accounts.CreateAsync(account, form.Password!);
            if (result.Succeeded) return (account, []);

            db.ChangeTracker.Clear();
            return (null, Reasons(result));
        }
        catch (DbUpdateException)
        {
            // Another was opened at the same moment.
            db.ChangeTracker.Clear();
            return (null, [(nameof(form.Email), by is null ? "فُتح أول حساب قبل قليل." : "يوجد حساب بهذا البريد.")]);
        }
    }

    private static List<(string, string)> Reasons(IdentityResult result) =>
        [.. result.Errors.Select(e => (e.Code.StartsWith("Password", StringComparison.Ordinal) ? nameof(NewAccountForm.Password) : nameof(NewAccountForm.Email), e.Description)).Distinct()];
}

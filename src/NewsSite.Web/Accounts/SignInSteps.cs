using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Accounts;

/// <summary>Signing in, a step a request: the password and then, where there is a second factor, a code; or a passkey alone. What was wrong is not told apart.</summary>
public sealed class SignInSteps(NewsContext db, UserManager<Account> accounts, CheckPassword checkPassword, SecondFactor secondFactor, PendingSignIn pending, Passkeys passkeys, IHttpContextAccessor http, TimeProvider clock)
{
    public Task<SignInOutcome> RunAsync(SignInForm form, CancellationToken ct) => form switch
    {
        { IsByPasskey: true } => ByPasskeyAsync(form, ct),
        { IsByCode: true } => ByCodeAsync(form, ct),
        _ => ByPasswordAsync(form, ct),
    };

    private async Task<SignInOutcome> ByPasswordAsync(SignInForm form, CancellationToken ct)
    {
        var account = await accounts.FindByEmailAsync(form.Email!.Trim());
        if (!await checkPassword.RunAsync(account, form.Password!, ct))
            return await RefusedAsync(account, TextSanitizer.Line(form.Email), "البريد أو كلمة المرور غير صحيح، أو الحساب موقوف مؤقتًا بعد محاولات كثيرة.", ct);

        return account!.TwoFactorEnabled ? new SignInOutcome(Pending: pending.Seal(account)) : new SignInOutcome(account);
    }

    private async Task<SignInOutcome> ByCodeAsync(SignInForm form, CancellationToken ct)
    {
        var account = pending.Open(form.Pending!) is { } first
            ? await db.Accounts.FirstOrDefaultAsync(a => a.Id == first.AccountId && a.SecurityStamp == first.Stamp && a.ClosedAt == null, ct)
            : null;
        if (account is null) return new SignInOutcome(Reason: "طال الانتظار. اكتب البريد وكلمة المرور من جديد.");
        if (await secondFactor.PassesAsync(account, form.Code!, ct)) return new SignInOutcome(account);

        var refused = await RefusedAsync(account, account.Name, "الرمز غير صحيح أو استُعمل من قبل، أو الحساب موقوف مؤقتًا بعد محاولات كثيرة.", ct);
        return refused with { Pending = form.Pending };
    }

    private async Task<SignInOutcome> ByPasskeyAsync(SignInForm form, CancellationToken ct)
    {
        var account = await passkeys.OwnerAsync(form.Passkey!, form.PasskeyState);
        return account is { ClosedAt: null } ? new SignInOutcome(account) : await RefusedAsync(account, "مفتاح مرور", "لم يُقبل مفتاح المرور. أعد المحاولة أو ادخل بكلمة المرور.", ct);
    }

    private async Task<SignInOutcome> RefusedAsync(Account? account, string subject, string reason, CancellationToken ct)
    {
        db.Audit.Add(new AuditEntry(Act.SignInRefused, subject, account?.EditorId ?? EditorId.Nobody, clock.GetUtcNow(), http.HttpContext!.Connection.RemoteIpAddress?.ToString()));
        await db.SaveChangesAsync(ct);
        return new SignInOutcome(Reason: reason);
    }
}

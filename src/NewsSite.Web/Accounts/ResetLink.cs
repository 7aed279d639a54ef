using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Accounts;

/// <summary>The link by which someone writes a new password without the old one. It is good for an hour and for one password: the account's stamp is in it, and changes with it.</summary>
public sealed class ResetLink(NewsContext db, UserManager<Account> accounts, SiteSettings site, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public async Task<string> MakeAsync(Account account) =>
        $"{site.BaseUrl}/account/reset?account={account.Id}&key={Uri.EscapeDataString(await accounts.GeneratePasswordResetTokenAsync(account))}";

    /// <summary>Whose link it is; null when it is none, too old, or was used.</summary>
    public async Task<Account?> OwnerAsync(string? accountId, string? key) =>
        accountId is { Length: > 0 and <= 64 } && key is { Length: > 0 and < 2000 }
        && await accounts.FindByIdAsync(accountId) is { ClosedAt: null } account
        && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, key)
            ? account
            : null;

    /// <summary>Sets the password, ends every session and opens the account that wrong tries have shut. Otherwise why not, in Arabic.</summary>
    public async Task<IReadOnlyList<string>> UseAsync(Account account, string key, string password, CancellationToken ct)
    {
        db.Audit.Add(new AuditEntry(Act.PasswordChanged, account.Name, account.EditorId, clock.GetUtcNow(), "برابط"));
        var result = await accounts.ResetPasswordAsync(account, key, password);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return [.. result.Errors.Select(e => e.Description)];
        }

        await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null).SetProperty(a => a.AccessFailedCount, 0), ct);
        return [];
    }

    /// <summary>Notes who asked for the link; it is saved with what follows.</summary>
    public void Record(Account account, EditorId by, string? detail) =>
        db.Audit.Add(new AuditEntry(Act.PasswordResetAsked, account.Name, by, clock.GetUtcNow(), detail));
}

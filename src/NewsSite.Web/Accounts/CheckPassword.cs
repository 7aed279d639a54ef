using Microsoft.AspNetCore.Identity;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Accounts;

/// <summary>Whether this is the account's password, now that it may be tried: a wrong one counts towards shutting the account.</summary>
public sealed class CheckPassword(UserManager<Account> accounts, WrongTries tries, TimeProvider clock)
{
    /// <summary>A <paramref name="account"/> that there is not (null) takes as long to refuse as one that there is.</summary>
    public async Task<bool> RunAsync(Account? account, string password, CancellationToken ct)
    {
        if (account is null)
        {
            accounts.PasswordHasher.HashPassword(new Account("", "", Role.Contributor, clock.GetUtcNow()), password);
            return false;
        }

        var right = await accounts.CheckPasswordAsync(account, password);
        if (account.ClosedAt is not null || tries.HaveShut(account)) return false;
        if (!right) await tries.CountAsync(account, ct);
        // With a second factor the tries of both count together, and only both together forget them.
        else if (!account.TwoFactorEnabled) await tries.ForgetAsync(account, ct);
        return right;
    }
}

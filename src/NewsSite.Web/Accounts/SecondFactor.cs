using System.Globalization;
using Microsoft.AspNetCore.Identity;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Accounts;

/// <summary>The second step of signing in: a code of an authenticator, or one of ten recovery codes, each good once.</summary>
public sealed class SecondFactor(NewsContext db, UserManager<Account> accounts, WrongTries tries, TimeProvider clock)
{
    private const string Provider = "desk";
    private const string Key = "authenticator";
    private const string LastStep = "authenticator-last";

    // Where Identity keeps them.
    private const string IdentityProvider = "[AspNetUserStore]";
    private const string RecoveryCodes = "RecoveryCodes";
    private const int RecoveryCodeCount = 10;

    public async Task<int> RecoveryCodesLeftAsync(Account account) => await accounts.CountRecoveryCodesAsync(account);

    /// <summary>Sets the factor up and gives the recovery codes; null when the code does not fit the key.</summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(Account account, string key, string code)
    {
        if (OneTimeCode.StepOf(Plain(code), key, clock.GetUtcNow(), last: 0) is not { } step) return null;

        Demand(await accounts.SetAuthenticationTokenAsync(account, Provider, Key, key));
        Demand(await accounts.SetAuthenticationTokenAsync(account, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture)));
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount);
        // Last: whoever is interrupted before has no factor yet, and is not shut out.
        Record(Act.SecondFactorSet, account);
        Demand(await accounts.SetTwoFactorEnabledAsync(account, true));
        return [.. codes!];
    }

    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account account)
    {
        Record(Act.RecoveryCodesMade, account);
        return [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount))!];
    }

    /// <summary>Takes the factor away with its codes. Who does it is recorded by the caller.</summary>
    public async Task TurnOffAsync(Account account)
    {
        Demand(await accounts.SetTwoFactorEnabledAsync(account, false));
        Demand(await accounts.RemoveAuthenticationTokenAsync(account, Provider, Key));
        Demand(await accounts.RemoveAuthenticationTokenAsync(account, Provider, LastStep));
        Demand(await accounts.RemoveAuthenticationTokenAsync(account, IdentityProvider, RecoveryCodes));
    }

    /// <summary>Whether the code opens the account, now. It opens it once; a wrong one counts as a wrong password does.</summary>
    public async Task<bool> PassesAsync(Account account, string code, CancellationToken ct)
    {
        if (tries.HaveShut(account)) return false;
        if (await IsNextCodeAsync(account, Plain(code)) || await IsRecoveryCodeAsync(account, Plain(code), ct))
        {
            await tries.ForgetAsync(account, ct);
            return true;
        }

        // A save that lost against another at the same moment is not to be tried again with the next.
        db.ChangeTracker.Clear();
        await tries.CountAsync(account, ct);
        return false;
    }

    private async Task<bool> IsNextCodeAsync(Account account, string code)
    {
        if (await accounts.GetAuthenticationTokenAsync(account, Provider, Key) is not { } key) return false;

        var last = long.Parse(await accounts.GetAuthenticationTokenAsync(account, Provider, LastStep) ?? "0", CultureInfo.InvariantCulture);
        return OneTimeCode.StepOf(code, key, clock.GetUtcNow(), last) is { } step
            && (await accounts.SetAuthenticationTokenAsync(account, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }

    private async Task<bool> IsRecoveryCodeAsync(Account account, string code, CancellationToken ct)
    {
        if (code.Length != 11 || !(await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.ToUpperInvariant())).Succeeded) return false;

        Record(Act.RecoveryCodeUsed, account);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private void Record(Act act, Account account) => db.Audit.Add(new AuditEntry(act, account.Name, account.EditorId, clock.GetUtcNow()));

    /// <summary>As people type it: with spaces, with Arabic digits.</summary>
    private static string Plain(string code) => Digits.ToLatin(code).Replace(" ", "", StringComparison.Ordinal).Trim();

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
    }
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NewsSite.Data.Accounts;

namespace NewsSite.Web.Accounts;

/// <summary>
/// Says in a hidden field, sealed and for ten minutes, whose password was right, until the code comes. It names the account's stamp: after a changed password
/// or factor it says nothing.
/// </summary>
public sealed class PendingSignIn(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("NewsSite.PendingSignIn").ToTimeLimitedDataProtector();

    public string Seal(Account account) => protector.Protect($"{account.Id} {account.SecurityStamp}", Lifetime);

    /// <summary>The account's key and its stamp; null when the text is none of ours or too old.</summary>
    public (string AccountId, string Stamp)? Open(string text)
    {
        try
        {
            return protector.Unprotect(text).Split(' ') is [var id, var stamp] ? (id, stamp) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

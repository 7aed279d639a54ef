using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Web.Accounts;

/// <summary>The link by which the first admin opens an account on a fresh installation. It is good for a day, and only while there is no account.</summary>
public sealed class SetUpLink(IDataProtectionProvider protection)
{
    private const string Content = "first-account";

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("NewsSite.SetUp").ToTimeLimitedDataProtector();

    /// <summary>The link's path, with its key; null when there is an account already.</summary>
    public async Task<string?> PathAsync(NewsContext db, CancellationToken ct) =>
        await IsOverAsync(db, ct) ? null : $"/account/setup?key={Uri.EscapeDataString(protector.Protect(Content, TimeSpan.FromDays(1)))}";

    /// <summary>Whether there is an account already.</summary>
    public static Task<bool> IsOverAsync(NewsContext db, CancellationToken ct) => db.Accounts.AnyAsync(ct);

    /// <summary>Whether the program printed it, within a day.</summary>
    public bool IsOurs(string? key)
    {
        try
        {
            return key is not null && protector.Unprotect(key) == Content;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Interrupted;

/// <summary>Says in a hidden field whose session it was that ended, so that nobody else can say it.</summary>
public sealed class SealedEditor(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("NewsSite.Interrupted.Former").ToTimeLimitedDataProtector();

    public string? Seal(EditorId? who) => who is { } id ? protector.Protect(id.Value, Lifetime) : null;

    public EditorId? Open(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : new EditorId(protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

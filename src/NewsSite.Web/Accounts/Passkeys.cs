using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Data.Forms;

namespace NewsSite.Web.Accounts;

/// <summary>Passkeys (WebAuthn). What a page asks of a key stands in the page, and what it was stands sealed in the form. An answer counts once: which questions were answered is kept.</summary>
public sealed class Passkeys(UserManager<Account> accounts, IPasskeyHandler<Account> handler, IHttpContextAccessor http, IDataProtectionProvider protection, NewsContext db, TimeProvider clock)
{
    /// <summary>For how long a page that asks may lie open.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector asked = protection.CreateProtector("NewsSite.Passkeys.SignIn").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector offered = protection.CreateProtector("NewsSite.Passkeys.New").ToTimeLimitedDataProtector();

    private HttpContext Request => http.HttpContext!;

    /// <summary>The question to whatever passkey the browser has for this site.</summary>
    public async Task<PasskeyQuestion> AskAsync()
    {
        var options = await handler.MakeRequestOptionsAsync(null, Request);
        return new PasskeyQuestion(options.RequestOptionsJson, asked.Protect(options.AssertionState ?? "", Lifetime));
    }

    /// <summary>Whose passkey answered; null when the answer is not what was asked for.</summary>
    public async Task<Account?> OwnerAsync(string credential, string? state)
    {
        if (Opened(asked, state) is not { } question || !IsJson(credential) || await IsUsedAsync(question)) return null;

        var answer = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = Request, CredentialJson = credential, AssertionState = question });
        if (!answer.Succeeded) return null;

        // Its counter, by which a copied key is noticed.
        return await KeepAsync(answer.User, answer.Passkey, question) ? answer.User : null;
    }

    /// <summary>The question by which a new passkey is made.</summary>
    public async Task<PasskeyQuestion> OfferAsync(Account account)
    {
        var options = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id, Name = account.Email!, DisplayName = account.Name }, Request);
        return new PasskeyQuestion(options.CreationOptionsJson, offered.Protect(options.AttestationState ?? "", Lifetime));
    }

    /// <summary>Keeps a new passkey of the account under a name; false when it is not what was asked for.</summary>
    public async Task<bool> AddAsync(Account account, string name, string? credential, string? state)
    {
        if (Opened(offered, state) is not { } question || !IsJson(credential) || await IsUsedAsync(question)) return false;

        var answer = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = Request, CredentialJson = credential!, AttestationState = question });
        if (!answer.Succeeded || answer.UserEntity.Id != account.Id) return false;

        answer.Passkey.Name = name;
        return await KeepAsync(account, answer.Passkey, question);
    }

    private Task<bool> IsUsedAsync(string question)
    {
        var key = KeyOf(question);
        return db.SentForms.AnyAsync(f => f.Key == key);
    }

    /// <summary>False when the same answer was sent a second time at this moment: the key of the table lets one in.</summary>
    private async Task<bool> KeepAsync(Account account, UserPasskeyInfo passkey, string question)
    {
        db.SentForms.Add(new SentForm(KeyOf(question), clock.GetUtcNow()));
        try
        {
            return (await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static Guid KeyOf(string question) => new(SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, 16));

    private static string? Opened(ITimeLimitedDataProtector seal, string? state)
    {
        try
        {
            return state is null ? null : seal.Unprotect(state);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static bool IsJson(string? text)
    {
        try
        {
            if (text is not { Length: > 0 and < 50_000 }) return false;
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Accounts;

/// <summary>Who is signed in where. Each request asks the store, so that closing an account, a changed role or an ended session hold at once, on every node.</summary>
public sealed class SignedInSessions(NewsContext db, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>How exact the time is at which a session was last used: a write for every request would be too many.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private HttpContext Request => http.HttpContext!;

    /// <summary>Signs the browser in, for <paramref name="lasting"/> also after it is closed.</summary>
    public async Task BeginAsync(Account account, bool lasting, CancellationToken ct)
    {
        // Whoever signs in anew in the same browser leaves no session behind.
        if ((await Request.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal?.Session() is { } former) await db.Sessions.Where(s => s.Key == former).ExecuteDeleteAsync(ct);
        var session = new Session(account.Id, Request.Request.Headers.UserAgent.ToString(), Request.Connection.RemoteIpAddress?.ToString(), clock.GetUtcNow());
        db.Sessions.Add(session);
        db.Audit.Add(new AuditEntry(Act.SignedIn, account.Name, account.EditorId, clock.GetUtcNow(), session.Address));
        await db.SaveChangesAsync(ct);
        var principal = CurrentAccount.Principal(session.Key, account.EditorId, account.Name, account.Email!, account.Role, account.SectionIds);
        await Request.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = lasting });
        // The tokens of forms on the page that answers are this account's already.
        Request.User = principal;
    }

    /// <summary>Signs this browser out.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        if (Request.User.Session() is { } key) await db.Sessions.Where(s => s.Key == key).ExecuteDeleteAsync(ct);
        db.Audit.Add(new AuditEntry(Act.SignedOut, Request.User.AccountName(), Request.User.EditorId(), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await Request.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Holds a cookie against the store; rights come from there, not from the cookie.</summary>
    internal static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var ct = context.HttpContext.RequestAborted;
        var services = context.HttpContext.RequestServices;
        var db = services.GetRequiredService<NewsContext>();
        var key = context.Principal?.Session();
        var row = await db.Sessions
            .Where(s => s.Key == key && s.Account.ClosedAt == null)
            .Select(s => new { s.SeenAt, s.Account.Id, s.Account.Name, s.Account.Email, s.Account.Role, s.Account.SectionIds })
            .FirstOrDefaultAsync(ct);
        if (row is null)
        {
            context.HttpContext.Features.Set(new FormerSession(context.Principal!.EditorId()));
            context.RejectPrincipal();
            // A script that posts takes the cookie from no form that comes after it: it says whose session it was (decision 10).
            if (HttpMethods.IsGet(context.Request.Method)) await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        context.ReplacePrincipal(CurrentAccount.Principal(key!, new(row.Id), row.Name, row.Email!, row.Role, row.SectionIds));
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (now - row.SeenAt > SeenEvery) await db.Sessions.Where(s => s.Key == key).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), ct);
    }
}

using System.Threading.RateLimiting;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;
using NewsSite.Web.Interrupted;

namespace NewsSite.Web.Auditing;

/// <summary>Records what somebody who is signed in tried to do and may not, whichever page refused it, and forms whose token was refused.</summary>
public sealed class RefusedPosts(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    /// <summary>A minute, of one account: more says nothing new, and would fill the audit.</summary>
    private const int MostEntries = 10;

    private readonly PartitionedRateLimiter<string> entries = PartitionedRateLimiter.Create<string, string>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostEntries, Window = TimeSpan.FromMinutes(1) }));

    /// <param name="context">The request, answered.</param>
    /// <param name="path">What it was for, as it came in.</param>
    public async Task RecordAsync(HttpContext context, string path)
    {
        var tokenRefused = context.Features.Get<RefusedToken>() is not null;
        if (!tokenRefused && context.Response.StatusCode != StatusCodes.Status403Forbidden) return;
        if (context.User.Identity is not { IsAuthenticated: true }) return;

        var who = context.User.EditorId();
        using var lease = entries.AttemptAcquire(who.Value);
        if (!lease.IsAcquired) return;

        // Not the request's own context: it may hold what was refused.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var act = context.Features.Get<RefusedAct>() ?? new RefusedAct(path, tokenRefused ? "رمز النموذج غير صالح" : "لا يتيحه الحساب");
        db.Audit.Add(new AuditEntry(Act.Refused, act.Subject, who, clock.GetUtcNow(), act.Reason));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    public void Dispose() => entries.Dispose();
}

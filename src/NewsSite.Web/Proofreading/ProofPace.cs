using System.Threading.RateLimiting;
using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Proofreading;

/// <summary>How often an account may have a text read while typing: every pause of every field, and no more. By account, since a newsroom has one address.</summary>
public sealed class ProofPace : IDisposable
{
    public const int MostAMinute = 240;

    private readonly PartitionedRateLimiter<string> texts = PartitionedRateLimiter.Create<string, string>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(EditorId who)
    {
        using var lease = texts.AttemptAcquire(who.Value);
        return lease.IsAcquired;
    }

    public void Dispose() => texts.Dispose();
}

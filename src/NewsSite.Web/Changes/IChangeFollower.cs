using NewsSite.Data;
using NewsSite.Domain.Changes;

namespace NewsSite.Web.Changes;

/// <summary>Keeps something that is derived from the content store up to date. Told of a change twice it does no harm.</summary>
internal interface IChangeFollower
{
    /// <summary>These became visible, those of this node and of others; not always in the order of their numbers.</summary>
    public Task FollowAsync(IReadOnlyList<Change> changes, NewsContext db, CancellationToken ct);

    /// <summary>What changed is not known, at the start or because it is too much: whatever is derived begins anew.</summary>
    public Task BeginAnewAsync(NewsContext db, CancellationToken ct);
}

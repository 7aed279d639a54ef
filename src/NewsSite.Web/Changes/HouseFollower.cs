using NewsSite.Data;
using NewsSite.Domain.Changes;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Changes;

/// <summary>What every page shows (<see cref="House"/>) is read anew before pages are rendered with it.</summary>
internal sealed class HouseFollower(House house) : IChangeFollower
{
    public Task FollowAsync(IReadOnlyList<Change> changes, NewsContext db, CancellationToken ct) => house.ReadAsync(ct);

    public Task BeginAnewAsync(NewsContext db, CancellationToken ct) => house.ReadAsync(ct);
}

using NewsSite.Domain.Background;
using NewsSite.Testing;

namespace NewsSite.Domain.Tests.Background;

public class LeaseTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    [Fact]
    public void One_node_holds_it_until_it_runs_out()
    {
        var lease = new Lease("work");

        Assert.True(lease.TryTake("a", Newsroom.Monday, Length));
        Assert.False(lease.TryTake("b", Newsroom.Monday.AddSeconds(9), Length));
        Assert.True(lease.TryTake("a", Newsroom.Monday.AddSeconds(9), Length));
        Assert.False(lease.TryTake("b", Newsroom.Monday.AddSeconds(18), Length));
        Assert.True(lease.TryTake("b", Newsroom.Monday.AddSeconds(19), Length));
        Assert.False(lease.TryTake("a", Newsroom.Monday.AddSeconds(20), Length));
    }
}

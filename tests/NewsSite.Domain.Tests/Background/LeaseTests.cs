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

    [Fact]
    public void One_that_is_given_back_is_free_at_once_and_only_its_holder_gives_it_back()
    {
        var lease = new Lease("work");
        lease.TryTake("a", Newsroom.Monday, Length);

        lease.GiveBack("b", Newsroom.Monday);
        Assert.False(lease.TryTake("b", Newsroom.Monday, Length));
        lease.GiveBack("a", Newsroom.Monday);
        Assert.True(lease.TryTake("b", Newsroom.Monday, Length));
    }
}

using NewsSite.Domain.Front;
using static NewsSite.Testing.Newsroom;

namespace NewsSite.Domain.Tests.Front;

public sealed class ArrangementTests
{
    private static readonly FrontPlan Plan = FrontPlan.Empty.Lead(7);

    [Fact]
    public void What_was_planned_is_kept() => Assert.Equal(Plan, new Arrangement(Plan, live: null, Maria, Monday).Plan);

    [Fact]
    public void A_swap_is_not_scheduled_into_the_past() =>
        Assert.Equal("موعد التبديل في الماضي.", Assert.Throws<RuleViolation>(() => Arrangement.Scheduled(Plan, Monday, Maria, Monday)).Message);

    [Fact]
    public void A_scheduled_swap_is_told_of_once_when_its_moment_has_come()
    {
        var swap = Arrangement.Scheduled(Plan, Tuesday, Maria, Monday);

        Assert.Equal([false, true, false], new[] { swap.Announce(Tuesday.AddSeconds(-1)), swap.Announce(Tuesday), swap.Announce(Wednesday) });
    }

    [Fact]
    public void A_cancelled_swap_is_never_told_of_and_cancelling_twice_is_calm()
    {
        var swap = Arrangement.Scheduled(Plan, Tuesday, Maria, Monday);
        swap.Cancel(Salim, Monday.AddHours(1));

        swap.Cancel(Maria, Monday.AddHours(2));

        Assert.False(swap.Announce(Wednesday));
        Assert.Equal((Salim, Monday.AddHours(1)), (swap.CancelledBy, swap.CancelledAt));
    }

    [Fact]
    public void What_readers_saw_is_not_cancelled() =>
        Assert.Throws<RuleViolation>(() => Arrangement.Scheduled(Plan, Tuesday, Maria, Monday).Cancel(Maria, Wednesday));
}

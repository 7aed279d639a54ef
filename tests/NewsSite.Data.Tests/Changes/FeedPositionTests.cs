using CsCheck;
using NewsSite.Data.Changes;
using NewsSite.Testing;

namespace NewsSite.Data.Tests.Changes;

public class FeedPositionTests
{
    [Fact]
    public void Numbers_that_are_passed_over_are_waited_for()
    {
        var position = new FeedPosition(10);

        position.Advance([11, 14], Newsroom.Monday);

        Assert.Equal(14, position.Head);
        Assert.Equal([new(12, 13, Newsroom.Monday)], position.Gaps);
    }

    [Fact]
    public void A_late_number_closes_its_part_of_the_gap()
    {
        var position = new FeedPosition(0);
        position.Advance([10], Newsroom.Monday);

        position.Advance([4], Newsroom.Tuesday);

        Assert.Equal([new(1, 3, Newsroom.Monday), new(5, 9, Newsroom.Monday)], position.Gaps);
        Assert.Equal(10, position.Head);
    }

    [Fact]
    public void A_gap_that_no_transaction_can_fill_any_more_is_given_up()
    {
        var position = new FeedPosition(0);
        position.Advance([3], Newsroom.Monday);

        position.Forget(Newsroom.Monday + FeedPosition.Patience);
        Assert.Single(position.Gaps);

        position.Forget(Newsroom.Monday + FeedPosition.Patience + TimeSpan.FromSeconds(1));
        Assert.Empty(position.Gaps);
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        var position = new FeedPosition(0);
        position.Advance([3], Newsroom.Monday);

        position.Copy().Advance([1, 2, 7], Newsroom.Monday);

        Assert.Equal(3, position.Head);
        Assert.Equal([new(1, 2, Newsroom.Monday)], position.Gaps);
    }

    [Fact]
    public void In_whatever_order_numbers_appear_each_is_either_read_or_waited_for() =>
        Gen.Long[1, 60].HashSet[1, 40].SelectMany(ids => Gen.Shuffle(ids.ToArray())).Sample(order =>
        {
            var position = new FeedPosition(0);
            HashSet<long> read = [];
            foreach (var id in order)
            {
                position.Advance([id], Newsroom.Monday);
                read.Add(id);
                var awaited = position.Gaps.SelectMany(gap => Enumerable.Range((int)gap.From, (int)(gap.To - gap.From + 1)).Select(n => (long)n)).ToList();
                Assert.Equal(awaited.Count, awaited.Distinct().Count());
                Assert.True(read.SetEquals(Enumerable.Range(1, (int)position.Head).Select(n => (long)n).Except(awaited)));
            }
        });
}

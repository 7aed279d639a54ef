using CsCheck;
using NewsSite.Domain.Front;

namespace NewsSite.Domain.Tests.Front;

public sealed class FrontPlanTests
{
    private static readonly Gen<Func<FrontPlan, FrontPlan>> Moves =
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 5], Gen.Int[1, 2], (id, move, section) => (Func<FrontPlan, FrontPlan>)(plan => move switch
        {
            0 => plan.Lead(id),
            1 => plan.PutFirst(id, FrontPlace.Top),
            2 => plan.PutFirst(id, FrontPlace.Block, section),
            3 => plan.Move(id, -1),
            4 => plan.Move(id, 1),
            _ => plan.Without(id),
        }));

    [Fact]
    public void No_sequence_of_moves_puts_a_story_twice_or_more_into_a_place_than_fit() =>
        Moves.Array[0, 60].Sample(moves =>
        {
            var plan = moves.Aggregate(FrontPlan.Empty, (before, move) => move(before));

            Assert.Empty(plan.ReasonsNotToUse());
            Assert.Equal(plan.Stories.Select(s => s.ArticleId).Distinct().Count(), plan.Stories.Count);
        });

    [Fact]
    public void Moving_up_and_down_loses_nothing() =>
        Gen.Select(Moves.Array[0, 30], Gen.Int[1, 12], Gen.Int[0, 1]).Sample((moves, id, down) =>
        {
            var plan = moves.Aggregate(FrontPlan.Empty, (before, move) => move(before));

            Assert.Equal(plan.Stories.Select(s => s.ArticleId).Order(), plan.Move(id, down == 1 ? 1 : -1).Stories.Select(s => s.ArticleId).Order());
        });

    [Fact]
    public void The_story_that_led_goes_on_as_the_first_of_the_top_stories()
    {
        var plan = FrontPlan.Empty.PutFirst(1, FrontPlace.Top).Lead(2).Lead(3);

        Assert.Equal([(3, FrontPlace.Lead), (2, FrontPlace.Top), (1, FrontPlace.Top)], plan.Stories.Select(s => (s.ArticleId, s.Place)));
    }

    [Fact]
    public void The_first_top_story_goes_up_to_be_the_lead()
    {
        var plan = FrontPlan.Empty.PutFirst(1, FrontPlace.Top).Lead(2).Move(1, -1);

        Assert.Equal([(1, FrontPlace.Lead), (2, FrontPlace.Top)], plan.Stories.Select(s => (s.ArticleId, s.Place)));
    }

    [Fact]
    public void A_full_place_lets_its_last_story_go()
    {
        var plan = Enumerable.Range(1, 5).Aggregate(FrontPlan.Empty, (before, id) => before.PutFirst(id, FrontPlace.Top));

        Assert.Equal([5, 4, 3, 2], plan.Stories.Select(s => s.ArticleId));
    }

    [Fact]
    public void A_plan_that_was_made_up_by_hand_is_refused_where_it_does_not_fit()
    {
        var plan = new FrontPlan([new PlannedStory(1, FrontPlace.Lead), new PlannedStory(2, FrontPlace.Lead), new PlannedStory(3, FrontPlace.Block)]);

        Assert.Equal(["للصفحة خبر رئيسي واحد.", "في الترتيب خبر لا يُعرف موضعه."], plan.ReasonsNotToUse());
    }
}

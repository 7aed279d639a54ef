using NewsSite.Domain.Checks;
using NewsSite.Testing;

namespace NewsSite.Domain.Tests.Checks;

public sealed class JudgementTests
{
    private static readonly StoryFacts Complete = new()
    {
        Headline = "خبر",
        ShortHeadline = "خبر",
        HasStandfirst = true,
        Tags = 1,
        Bylines = 1,
        ReadAlso = 1,
        PictureText = "ميناء",
        Words = 300,
    };

    public static TheoryData<Check, StoryFacts> Missing => new()
    {
        { Check.Standfirst, Complete with { HasStandfirst = false } },
        { Check.Tag, Complete with { Tags = 0 } },
        { Check.Byline, Complete with { Bylines = 0 } },
        { Check.Picture, Complete with { PictureText = null } },
        { Check.PictureText, Complete with { PictureText = "" } },
        { Check.HeadlineLength, Complete with { Headline = new string('ن', 111) } },
        { Check.ShortHeadline, Complete with { ShortHeadline = null } },
        { Check.ShortHeadline, Complete with { ShortHeadline = new string('ن', 61) } },
        { Check.BodyLength, Complete with { Words = 49 } },
        { Check.ReadAlso, Complete with { ReadAlso = 0 } },
        { Check.Links, Complete with { DeadLinks = ["/a/99"] } },
        { Check.HiddenCharacters, Complete with { HasHiddenCharacters = true } },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Each_check_sees_what_it_looks_for_and_nothing_else(Check check, StoryFacts story) =>
        Assert.Equal([check], Judgement.Of(story, All(CheckLevel.Advice)).Where(r => !r.Passed).Select(r => r.Check));

    [Fact]
    public void A_complete_story_passes_all() => Assert.All(Judgement.Of(Complete, All(CheckLevel.Must)), result => Assert.True(result.Passed, result.Sentence));

    [Fact]
    public void Nobody_looks_at_what_is_off() => Assert.Empty(Judgement.Of(Complete with { Tags = 0 }, All(CheckLevel.Off)));

    [Fact]
    public void Letters_are_counted_as_people_count_them() =>
        Assert.True(Assert.Single(Judgement.Of(Complete with { Headline = "مُدَرِّسَة" }, [new CheckRule(Check.HeadlineLength, CheckLevel.Must, 5)])).Passed);

    [Fact]
    public void A_limit_stands_in_the_sentence() =>
        Assert.Equal("المتن أقصر من 50 كلمة: فيه كلمتان.", Assert.Single(Judgement.Of(Complete with { Words = 2 }, [new CheckRule(Check.BodyLength, CheckLevel.Advice, 50)])).Sentence);

    [Fact]
    public void A_must_that_failed_forbids_publishing_and_scheduling_and_advice_does_not()
    {
        var must = Judgement.Of(Complete with { Tags = 0 }, [new CheckRule(Check.Tag, CheckLevel.Must, null)]);
        var advice = Judgement.Of(Complete with { Tags = 0 }, [new CheckRule(Check.Tag, CheckLevel.Advice, null)]);

        Assert.Equal("لا وسم للمقال.", Assert.Throws<RuleViolation>(() => Newsroom.Draft().Publish(Newsroom.Maria, Newsroom.Tuesday, checks: must)).Message);
        Assert.Throws<RuleViolation>(() => Newsroom.Draft().Schedule(Newsroom.Wednesday, Newsroom.Maria, Newsroom.Tuesday, must));
        var story = Newsroom.Draft();
        story.Publish(Newsroom.Maria, Newsroom.Tuesday, checks: advice);
        Assert.True(story.IsPublished);
    }

    [Fact]
    public void What_was_scheduled_goes_live_whatever_the_checks_say_by_then()
    {
        var story = Newsroom.Draft();
        story.Schedule(Newsroom.Tuesday, Newsroom.Maria, Newsroom.Monday, []);

        story.PublishIfDue(Newsroom.Maria, Newsroom.Wednesday);

        Assert.True(story.IsPublished);
    }

    [Fact]
    public void The_newsrooms_own_rules_stand_in_the_place_of_the_defaults()
    {
        var rules = CheckRule.With([new CheckRule(Check.Tag, CheckLevel.Must, null)]);

        Assert.Equal(Enum.GetValues<Check>().Order(), rules.Select(r => r.Check).Order());
        Assert.Equal(CheckLevel.Must, rules.Single(r => r.Check == Check.Tag).Level);
    }

    private static IEnumerable<CheckRule> All(CheckLevel level) => CheckRule.Defaults.Select(rule => new CheckRule(rule.Check, level, rule.Limit));
}

using NewsSite.Domain.Breaking;
using static NewsSite.Testing.Newsroom;

namespace NewsSite.Domain.Tests.Breaking;

public sealed class BreakingLineTests
{
    [Fact]
    public void It_shows_until_its_time_is_over()
    {
        var line = Line();

        Assert.True(line.IsShown(Monday.AddMinutes(59)));
        Assert.False(line.IsShown(Monday.AddHours(1)));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(1441)]
    public void It_shows_from_a_quarter_of_an_hour_to_a_day(int minutes) =>
        Assert.Throws<RuleViolation>(() => new BreakingLine("زلزال", null, TimeSpan.FromMinutes(minutes), 0, Maria, Monday));

    [Fact]
    public void Another_length_counts_from_the_moment_of_the_change()
    {
        var line = Line();

        Assert.True(line.Revise("زلزال قوي", null, TimeSpan.FromHours(2), Monday.AddMinutes(30)));

        Assert.Equal(("زلزال قوي", Monday.AddMinutes(150)), (line.Text, line.Until));
    }

    [Fact]
    public void The_same_text_again_changes_nothing() => Assert.False(Line().Revise("زلزال", null, null, Monday.AddMinutes(1)));

    [Fact]
    public void One_that_is_over_is_not_revised() => Assert.Throws<RuleViolation>(() => Line().Revise("غيره", null, null, Tuesday));

    [Fact]
    public void It_ends_once()
    {
        var line = Line();
        line.End(Salim, Monday.AddMinutes(1));

        Assert.False(line.End(Maria, Monday.AddMinutes(2)));

        Assert.Equal((Salim, Monday.AddMinutes(1)), (line.EndedBy, line.EndedAt));
    }

    private static BreakingLine Line() => new("زلزال", null, TimeSpan.FromHours(1), 0, Maria, Monday);
}

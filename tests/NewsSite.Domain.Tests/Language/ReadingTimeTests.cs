using NewsSite.Domain.Language;

namespace NewsSite.Domain.Tests.Language;

public class ReadingTimeTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(138, 1)]
    [InlineData(206, 1)]
    [InlineData(207, 2)]
    [InlineData(276, 2)]
    [InlineData(1518, 11)]
    public void A_story_takes_minutes_to_read(int words, int minutes) => Assert.Equal(minutes, ReadingTime.MinutesFor(words));

    [Fact]
    public void The_minutes_are_a_counted_noun() =>
        Assert.Equal("قراءة دقيقتين", $"قراءة {CountedNouns.Minute.CountAfterPreposition(ReadingTime.MinutesFor(280))}");
}

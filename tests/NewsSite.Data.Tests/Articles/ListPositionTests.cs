using NewsSite.Data.Articles;
using NewsSite.Testing;

namespace NewsSite.Data.Tests.Articles;

public class ListPositionTests
{
    [Fact]
    public void A_place_survives_the_address_to_the_tick()
    {
        var place = new ListPosition(Newsroom.Monday.AddTicks(1), 42);

        Assert.True(ListPosition.TryParse(place.ToString(), out var read));
        Assert.Equal(place, read);
    }

    [Fact]
    public void One_instant_is_one_text_wherever_it_was_noted()
    {
        var riyadh = Newsroom.Monday.ToOffset(TimeSpan.FromHours(3));

        Assert.Equal(new ListPosition(Newsroom.Monday, 1).ToString(), new ListPosition(riyadh, 1).ToString());
    }

    [Fact]
    public void Its_text_is_digits_and_a_dash() => Assert.Matches("^[0-9]+-[0-9]+$", new ListPosition(Newsroom.Monday, 7).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("-1")]
    [InlineData("1--1")]
    [InlineData("1-1-1")]
    [InlineData(" 1-1")]
    [InlineData("+1-1")]
    [InlineData("1,0-1")]
    [InlineData("٣-٤")]
    [InlineData("1-2147483648")]
    [InlineData("9223372036854775808-1")]
    [InlineData("9223372036854775807-1")]
    [InlineData("3155378976000000000-1")]
    [InlineData("00000000000000000000000000000000-1")]
    public void What_is_no_place_is_refused(string? text) => Assert.False(ListPosition.TryParse(text, out _));

    [Fact]
    public void The_last_instant_there_is_can_be_a_place() => Assert.True(ListPosition.TryParse("3155378975999999999-2147483647", out _));
}

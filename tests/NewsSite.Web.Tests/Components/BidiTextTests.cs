using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class BidiTextTests : HouseContext
{
    [Theory]
    [InlineData("أعلنت CNN الخبر", "أعلنت <bdi>CNN</bdi> الخبر")]
    [InlineData("اتصل على +966 11 234 5678 اليوم", "اتصل على <bdi dir=\"ltr\">+966 11 234 5678</bdi> اليوم")]
    [InlineData("كابل USB-C: رأس واحد", "كابل <bdi class=\"whole\">USB-C</bdi>: رأس واحد")]
    [InlineData("فرقة Far-East Movement الجديدة", "فرقة <bdi>Far-East Movement</bdi> الجديدة")]
    [InlineData("a / b", "<bdi>a / b</bdi>")]
    public void Foreign_runs_stand_apart_and_numbers_say_their_direction(string text, string html) =>
        Assert.Equal(html, Render<BidiText>(p => p.Add(t => t.Text, text)).Markup);

    [Fact]
    public void Plain_Arabic_needs_no_markup() => Assert.Equal("العدد 25% في 2026", Render<BidiText>(p => p.Add(t => t.Text, "العدد 25% في 2026")).Markup);

    [Fact]
    public void Markup_is_text() => Assert.DoesNotContain("<b", Render<BidiText>(p => p.Add(t => t.Text, "نص <b>غامق</b>")).Markup.Replace("<bdi", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Nothing_gives_nothing(string? nothing) => Assert.Equal("", Render<BidiText>(p => p.Add(t => t.Text, nothing)).Markup);
}

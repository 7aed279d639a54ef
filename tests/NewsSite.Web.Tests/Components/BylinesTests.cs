using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class BylinesTests : HouseContext
{
    [Theory]
    [InlineData("مريم", "مريم")]
    [InlineData("مريم وسالم", "مريم", "سالم")]
    [InlineData("مريم، سالم وهدى", "مريم", "سالم", "هدى")]
    [InlineData("مريم، سالم، هدى وياسر", "مريم", "سالم", "هدى", "ياسر")]
    public void Names_are_joined_as_Arabic_joins_them(string line, params string[] names)
    {
        var bylines = Render<Bylines>(p => p.Add(b => b.Authors, [.. names.Select(Label)]));

        Assert.Equal(line, bylines.Find("p").TextContent.Trim());
        Assert.Equal(names, bylines.FindAll("a[rel=author]").Select(a => a.TextContent));
    }

    [Fact]
    public void Without_names_there_is_no_line() => Assert.Equal("", Render<Bylines>(p => p.Add(b => b.Authors, [])).Markup.Trim());
}

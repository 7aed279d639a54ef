using Bunit;
using NewsSite.Web.Components;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Tests.Components;

public sealed class DiffTextTests : HouseContext
{
    [Fact]
    public void Removed_and_added_words_are_told_to_eye_and_ear_and_spaces_stay()
    {
        var diff = Render<DiffText>(p => p.Add(d => d.Pieces, WordDiff.Between("قال الوزير نعم", "قال الرئيس نعم")));

        Assert.Equal("حُذف: الوزير", diff.Find("del").TextContent);
        Assert.Equal("أُضيف: الرئيس", diff.Find("ins").TextContent);
        Assert.StartsWith("قال ", diff.Find("p").TextContent.TrimStart('\n'), StringComparison.Ordinal);
    }
}

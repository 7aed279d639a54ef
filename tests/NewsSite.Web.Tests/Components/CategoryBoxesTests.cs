using Bunit;
using NewsSite.Web.Components;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Tests.Components;

public sealed class CategoryBoxesTests : HouseContext
{
    private static readonly CategoryChoice[] Categories = [new(1, "سياسة", 1), new(2, "سياسة: دبلوماسية", 1), new(3, "علوم", 3)];

    [Fact]
    public void Each_category_has_a_box_and_the_ticked_ones_are_named_while_it_is_folded()
    {
        var boxes = Render<CategoryBoxes>(p => p.Add(b => b.Categories, Categories).Add(b => b.Chosen, [2, 3]));

        Assert.Equal(["1", "2", "3"], boxes.FindAll("input[type=checkbox]").Select(i => i.GetAttribute("value")));
        Assert.Equal(["2", "3"], boxes.FindAll("input[checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("سياسة: دبلوماسية، علوم", boxes.Find("summary bdi").TextContent);
        Assert.False(boxes.Find("details").HasAttribute("open"));
    }

    [Fact]
    public void What_was_refused_unfolds_it_and_stands_below_the_boxes()
    {
        var boxes = Render<CategoryBoxes>(p => p.Add(b => b.Categories, Categories).Add(b => b.Chosen, []).Add(b => b.Error, "الأقسام الأخرى أكثر من 10."));

        Assert.True(boxes.Find("details").HasAttribute("open"));
        Assert.Equal("الأقسام الأخرى أكثر من 10.", boxes.Find("#further-error").TextContent);
        Assert.Contains("further-error", boxes.Find("fieldset").GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }
}

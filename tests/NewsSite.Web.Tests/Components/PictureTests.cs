using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class PictureTests : HouseContext
{
    [Fact]
    public void It_comes_in_three_formats_and_all_sizes()
    {
        var picture = Render<Picture>(p => p.Add(x => x.Of, Picture(400, 800)).Add(x => x.Sizes, "100vw"));

        Assert.Equal(["image/avif", "image/webp"], picture.FindAll("source").Select(s => s.GetAttribute("type")));
        Assert.Equal("/media/0123456789abcdef/400.avif 400w, /media/0123456789abcdef/800.avif 800w", picture.Find("source").GetAttribute("srcset"));
        Assert.Equal("/media/0123456789abcdef/800.jpg", picture.Find("img").GetAttribute("src"));
        Assert.Equal("100vw", picture.Find("img").GetAttribute("sizes"));
    }

    [Fact]
    public void Its_size_is_there_before_it_is()
    {
        var img = Render<Picture>(p => p.Add(x => x.Of, Picture()).Add(x => x.Sizes, "100vw")).Find("img");

        Assert.Equal(("800", "450"), (img.GetAttribute("width"), img.GetAttribute("height")));
    }

    /// <summary>Towards the nearer edge, so that a crop of a third of the picture still holds the point.</summary>
    [Theory]
    [InlineData(0.5, 0.5, null)]
    [InlineData(0, 1, "focal focal-x-0 focal-y-10")]
    [InlineData(0.29, 0.71, "focal focal-x-2 focal-y-8")]
    [InlineData(0.3, 0.7, "focal focal-x-3 focal-y-7")]
    public void Every_crop_keeps_its_focal_point(double x, double y, string? classes)
    {
        var img = Render<Picture>(p => p.Add(c => c.Of, Picture() with { FocalX = x, FocalY = y }).Add(c => c.Sizes, "100vw")).Find("img");

        Assert.Equal(classes, img.GetAttribute("class"));
    }

    [Fact]
    public void A_small_one_is_given_in_its_own_size()
    {
        var img = Render<Picture>(p => p.Add(x => x.Of, Picture(300)).Add(x => x.Sizes, "100vw")).Find("img");

        Assert.Equal(("300", "169"), (img.GetAttribute("width"), img.GetAttribute("height")));
    }

    [Fact]
    public void The_first_comes_at_once_the_rest_when_they_are_near()
    {
        var first = Render<Picture>(p => p.Add(x => x.Of, Picture()).Add(x => x.Sizes, "100vw").Add(x => x.Eager, true)).Find("img");
        var other = Render<Picture>(p => p.Add(x => x.Of, Picture()).Add(x => x.Sizes, "100vw")).Find("img");

        Assert.Equal((null, "high"), (first.GetAttribute("loading"), first.GetAttribute("fetchpriority")));
        Assert.Equal(("lazy", null), (other.GetAttribute("loading"), other.GetAttribute("fetchpriority")));
    }

    [Fact]
    public void It_is_described_unless_it_only_decorates()
    {
        Assert.Equal("قارب في المرفأ", Render<Picture>(p => p.Add(x => x.Of, Picture()).Add(x => x.Sizes, "")).Find("img").GetAttribute("alt"));
        Assert.Equal("", Render<Picture>(p => p.Add(x => x.Of, Picture()).Add(x => x.Sizes, "").Add(x => x.Decorative, true)).Find("img").GetAttribute("alt"));
    }
}

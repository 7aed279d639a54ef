using NewsSite.Web.Media;

namespace NewsSite.Web.Tests.Media;

public sealed class PictureShapeTests
{
    [Fact]
    public void A_part_lies_within_the_picture_is_as_large_as_it_can_be_and_holds_the_focal_point()
    {
        (int, int)[] sizes = [(1600, 900), (900, 1600), (1200, 1200), (1601, 317), (1, 1), (16_383, 2)];
        foreach (var shape in PictureShape.All)
        {
            foreach (var (width, height) in sizes)
            {
                foreach (var (x, y) in new[] { (0.0, 0.0), (1.0, 1.0), (0.5, 0.5), (0.13, 0.91) })
                {
                    var (left, top, across, down) = shape.Part(width, height, x, y);

                    Assert.True(left >= 0 && top >= 0 && across >= 1 && down >= 1 && left + across <= width && top + down <= height);
                    Assert.True(across == width || down == height);
                    Assert.InRange(x * width, left - 1, left + across + 1);
                    Assert.InRange(y * height, top - 1, top + down + 1);
                }
            }
        }
    }

    [Fact]
    public void What_is_too_small_for_search_engines_is_not_offered_to_them()
    {
        var square = PictureShape.All.Single(shape => shape.Name == "1x1");

        Assert.True(square.Fits(400, 225));
        Assert.False(square.Fits(400, 222));
    }
}

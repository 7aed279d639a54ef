using NewsSite.Domain.Media;
using NewsSite.Testing;

namespace NewsSite.Domain.Tests.Media;

public class MediaItemTests
{
    [Fact]
    public void It_is_searched_by_all_that_is_said_of_it_however_that_is_spelt()
    {
        var picture = Picture();

        picture.Describe("مؤتمرٌ في القاعة الكبرى", "إلى اليمين: الأمين.", "تصوير: سلمى");

        Assert.Equal("ميناء.jpg تصوير: سلمي مءتمر في القاعه الكبري الي اليمين: الامين.", picture.SearchKey);
    }

    [Fact]
    public void A_picture_is_found_by_its_file_before_anything_is_said_of_it() => Assert.Equal("ميناء.jpg", Picture().SearchKey);

    [Fact]
    public void Long_words_about_it_fit_the_store()
    {
        var picture = Picture();

        picture.Describe(new string('ص', MediaItem.MaxAltText), new string('ق', MediaItem.MaxCaption), null);

        Assert.Equal(MediaItem.MaxSearchKey, picture.SearchKey!.Length);
    }

    [Theory]
    [InlineData(-0.1, 0.5)]
    [InlineData(0.5, 1.1)]
    [InlineData(double.NaN, 0.5)]
    public void The_focal_point_lies_in_the_picture(double x, double y) => Assert.Throws<RuleViolation>(() => Picture().Focus(x, y));

    private static MediaItem Picture() => new("ميناء.jpg", new string('a', 64), 1600, 900, [800, 1600], Newsroom.Maria, Newsroom.Monday);
}

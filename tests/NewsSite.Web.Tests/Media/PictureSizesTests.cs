using NetVips;
using NewsSite.Web.Media;

namespace NewsSite.Web.Tests.Media;

public sealed class PictureSizesTests
{
    [Theory]
    [InlineData(2000, new[] { 400, 800, 1200, 1600 })]
    [InlineData(1600, new[] { 400, 800, 1200, 1600 })]
    [InlineData(1599, new[] { 400, 800, 1200 })]
    [InlineData(399, new[] { 399 })]
    [InlineData(1, new[] { 1 })]
    public void A_picture_is_made_smaller_never_larger(int width, int[] widths)
    {
        using var picture = Image.Black(width, 10);

        Assert.Equal(widths, PictureSizes.Measure(picture.PngsaveBuffer()).Widths);
    }

    [Fact]
    public void Each_width_comes_in_three_formats_in_its_own_proportions()
    {
        using var picture = Image.Black(900, 600);

        var made = Make(picture.PngsaveBuffer());

        Assert.Equal(["400.avif", "400.jpg", "400.webp", "800.avif", "800.jpg", "800.webp"], made.Keys.Order(StringComparer.Ordinal));
        foreach (var (file, bytes) in made)
        {
            using var size = Image.NewFromBuffer(bytes);
            var width = int.Parse(file.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal((width, (int)Math.Round(width * 600 / 900.0)), (size.Width, size.Height));
        }
    }

    [Fact]
    public void A_picture_that_breaks_off_is_refused()
    {
        using var noise = Image.Gaussnoise(600, 600);
        var whole = noise.Cast(Enums.BandFormat.Uchar).PngsaveBuffer();

        Assert.Throws<PictureException>(() => Make(whole[..(whole.Length / 2)]));
    }

    [Fact]
    public void A_phones_wide_colours_keep_their_look()
    {
        using var red = (Image.Black(500, 300, bands: 3) + new[] { 255.0, 0, 0 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var wide = red.IccTransform("p3", inputProfile: "srgb");

        using var made = Image.NewFromBuffer(Make(wide.PngsaveBuffer(keep: Enums.ForeignKeep.Icc))["400.jpg"]);

        // Display P3 writes this red as (234, 51, 35): taken for sRGB it would be a paler one.
        Assert.InRange(made.Getpoint(200, 100)[0], 250, 255);
        Assert.InRange(made.Getpoint(200, 100)[1], 0, 8);
    }

    [Fact]
    public void A_photograph_is_set_upright_and_tells_nothing_of_the_photographer()
    {
        using var lying = (Image.Black(500, 300, bands: 3) + 90).Cast(Enums.BandFormat.Uchar).Mutate(m =>
        {
            m.Set(GValue.GIntType, "orientation", 6);
            m.Set(GValue.GStrType, "exif-ifd0-Artist", "Maria");
            m.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "24/1 42/1 0/1");
        });
        var original = lying.JpegsaveBuffer(keep: Enums.ForeignKeep.All);
        using (var kept = Image.NewFromBuffer(original)) Assert.Contains("exif-ifd0-Artist", kept.GetFields());

        var measure = PictureSizes.Measure(original);

        Assert.Equal((300, 500), (measure.Width, measure.Height));
        foreach (var bytes in Make(original).Values)
        {
            using var size = Image.NewFromBuffer(bytes);
            Assert.Equal((300, 500), (size.Width, size.Height));
            Assert.DoesNotContain(size.GetFields(), field => field.StartsWith("exif-ifd", StringComparison.Ordinal) && (field.Contains("Artist", StringComparison.Ordinal) || field.Contains("GPS", StringComparison.Ordinal)));
        }
    }

    /// <summary>Where the camera's first corner stands upright, as EXIF numbers it: 1 to 8.</summary>
    [Theory]
    [InlineData(1, 10, 10)]
    [InlineData(2, 290, 10)]
    [InlineData(3, 290, 190)]
    [InlineData(4, 10, 190)]
    [InlineData(5, 10, 10)]
    [InlineData(6, 190, 10)]
    [InlineData(7, 190, 290)]
    [InlineData(8, 10, 290)]
    public void Each_orientation_is_set_upright(int orientation, int x, int y)
    {
        using var corner = (Image.Black(60, 60, bands: 3) + 250).Cast(Enums.BandFormat.Uchar);
        using var lying = Image.Black(300, 200, bands: 3).Insert(corner, 0, 0).Copy(interpretation: Enums.Interpretation.Srgb).Mutate(m => m.Set(GValue.GIntType, "orientation", orientation));

        var made = Make(lying.JpegsaveBuffer(keep: Enums.ForeignKeep.All));

        using var upright = Image.NewFromBuffer(made.Single(size => size.Key.EndsWith(".jpg", StringComparison.Ordinal)).Value);
        Assert.InRange(upright.Getpoint(x, y)[0], 200, 255);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".avif")]
    public void Nothing_that_a_file_says_beside_its_picture_goes_out(string format)
    {
        using var noted = Image.Black(64, 64, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb).Mutate(m =>
        {
            m.Set(GValue.GStrType, "exif-ifd0-Artist", "Salma-the-photographer");
            m.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "24/1 42/1 0/1");
            m.Set(GValue.BlobType, "xmp-data", System.Text.Encoding.UTF8.GetBytes("<x>Salma-the-photographer</x>"));
        });
        var original = noted.WriteToBuffer(format, new VOption { { "keep", Enums.ForeignKeep.All } });
        Assert.Contains("Salma-the-photographer", System.Text.Encoding.Latin1.GetString(original), StringComparison.Ordinal);

        foreach (var bytes in Make(original).Values)
        {
            var text = System.Text.Encoding.Latin1.GetString(bytes);
            Assert.DoesNotContain("Salma-the-photographer", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exif\0", text, StringComparison.Ordinal);
            using var size = Image.NewFromBuffer(bytes);
            Assert.DoesNotContain(size.GetFields(), field => field is "exif-data" or "xmp-data" or "iptc-data" || field.Contains("GPS", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_see_through_becomes_white()
    {
        using var glass = Image.Black(50, 50, bands: 4).Copy(interpretation: Enums.Interpretation.Srgb);

        using var size = Image.NewFromBuffer(Make(glass.PngsaveBuffer())["50.jpg"]);

        Assert.True(size.Avg() > 250);
    }

    [Fact]
    public void A_picture_of_too_many_pixels_is_refused_before_it_is_unpacked()
    {
        using var vast = Image.Black(10_000, 10_001);

        var refusal = Assert.Throws<PictureException>(() => PictureSizes.Measure(vast.PngsaveBuffer()));

        Assert.Contains("100 مليون بكسل", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 16_384)]
    [InlineData(16_384, 1)]
    public void A_picture_with_a_side_that_no_format_holds_is_refused(int width, int height)
    {
        using var ribbon = Image.Black(width, height);

        var refusal = Assert.Throws<PictureException>(() => PictureSizes.Measure(ribbon.PngsaveBuffer()));

        Assert.Contains("16,383", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 16_383)]
    [InlineData(16_383, 1)]
    public void The_longest_ribbon_that_is_taken_comes_in_all_formats(int width, int height)
    {
        using var ribbon = Image.Black(width, height);

        Assert.Equal(3 * PictureSizes.Measure(ribbon.PngsaveBuffer()).Widths.Count, Make(ribbon.PngsaveBuffer()).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no picture")]
    public void What_is_no_picture_is_refused_with_a_sentence(string text)
    {
        var refusal = Assert.Throws<PictureException>(() => PictureSizes.Measure(System.Text.Encoding.Latin1.GetBytes(text)));

        Assert.Equal("الملف ليس صورة يمكن قراءتها", refusal.Message);
    }

    [Fact]
    public void What_begins_as_a_picture_and_stops_there_is_said_to_be_cut_off()
    {
        var refusal = Assert.Throws<PictureException>(() => PictureSizes.Measure(System.Text.Encoding.Latin1.GetBytes("\u0089PNG\r\n\u001a\n")));

        Assert.StartsWith("الملف مقطوع", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".avif")]
    [InlineData(".gif")]
    public void These_formats_are_taken_whatever_the_files_name(string format)
    {
        using var picture = Image.Black(64, 64, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);

        Assert.Equal(64, PictureSizes.Measure(picture.WriteToBuffer(format)).Width);
    }

    [Fact]
    public void Svg_from_outside_is_refused_and_taken_only_from_our_own_code()
    {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' width='500' height='300'><rect width='9' height='9'/></svg>"u8.ToArray();

        Assert.Contains("JPEG", Assert.Throws<PictureException>(() => PictureSizes.Measure(svg)).Message, StringComparison.Ordinal);
        Assert.Throws<PictureException>(() => Make(svg));
        Assert.Equal((500, 300), (PictureSizes.Measure(svg, OriginalKind.Drawing).Width, PictureSizes.Measure(svg, OriginalKind.Drawing).Height));
    }

    [Fact]
    public void Tiff_is_refused_and_a_photograph_is_no_drawing()
    {
        using var picture = Image.Black(64, 64);

        Assert.Throws<PictureException>(() => PictureSizes.Measure(picture.TiffsaveBuffer()));
        Assert.Throws<PictureException>(() => PictureSizes.Measure(picture.PngsaveBuffer(), OriginalKind.Drawing));
    }

    private static Dictionary<string, byte[]> Make(byte[] original)
    {
        Dictionary<string, byte[]> made = [];
        PictureSizes.Make(original, made.Add);
        return made;
    }
}

using NetVips;

namespace NewsSite.Web.Media;

/// <summary>Makes the sizes of a picture that readers get: upright, without metadata, in AVIF, WebP and JPEG.</summary>
public static class PictureSizes
{
    /// <summary>Pixels. 1200 is what messengers and search engines ask of a lead picture, 1600 fills a sharp screen.</summary>
    private static readonly int[] Widths = [400, 800, 1200, 1600];

    /// <summary>Pixels in all; beyond it a picture is refused before it is decoded (a small file can unpack to gigabytes).</summary>
    private const long MaxPixels = 100_000_000;

    /// <summary>Pixels in all of a picture that cannot be read line by line, and so lies in memory as a whole, in up to six bytes each.</summary>
    private const long MaxWholePixels = 50_000_000;

    private const string Unreadable = "الملف ليس صورة يمكن قراءتها";

    /// <summary>libvips writes what it thinks of a broken file into the process's own error output, among the lines of a report. The refusal says it.</summary>
    private static readonly uint Silenced = Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });

    /// <summary>What is taken from outside. Others that libvips reads (TIFF, SVG, PDF) are more than readers' pictures need, and a way in for trouble.</summary>
    private static readonly string[] UploadLoaders = [JpegLoader, PngLoader, "VipsForeignLoadWebpBuffer", HeifLoader, "VipsForeignLoadNsgifBuffer"];

    private const string JpegLoader = "VipsForeignLoadJpegBuffer", PngLoader = "VipsForeignLoadPngBuffer", HeifLoader = "VipsForeignLoadHeifBuffer";

    /// <summary>Pixels, of a width or a height: WebP holds no more (RFC 9649, 14 bits), and AVIF one more in libvips.</summary>
    private const int MaxSide = 16_383;

    /// <summary>How hard the AVIF encoder tries, 0 to 9. From 2 on it takes several times as long for files a tenth smaller.</summary>
    private const int AvifEffort = 0;

    /// <summary>Width, height and the widths it will have, from the header alone. Throws <see cref="PictureException"/> when the bytes are no picture, break off, or carry something else along.</summary>
    public static PictureMeasure Measure(byte[] original, OriginalKind kind = OriginalKind.Upload)
    {
        try
        {
            var loader = RefuseOtherFormats(original, kind);
            if (kind == OriginalKind.Upload) ForeignContent.Refuse(original);
            using var header = Image.NewFromBuffer(original);
            var pixels = (long)header.Width * header.Height;
            if (pixels > MaxPixels) throw new PictureException("في الصورة أكثر من 100 مليون بكسل");
            if (pixels > MaxWholePixels && kind == OriginalKind.Upload && !IsReadByLines(header, loader))
                throw new PictureException("في الصورة أكثر من 50 مليون بكسل، ولا يُقبل هذا إلا بصيغة JPEG أو PNG غير متدرجة");
            if (Math.Max(header.Width, header.Height) > MaxSide) throw new PictureException("عرض الصورة أو ارتفاعها أكثر من 16,383 بكسل");

            using var upright = header.Autorot();
            return new PictureMeasure(upright.Width, upright.Height, WidthsOf(upright.Width));
        }
        catch (VipsException e)
        {
            throw new PictureException(ReasonOf(original), e);
        }
    }

    /// <summary>Calls <paramref name="write"/> for each size with its file name and bytes. Throws <see cref="PictureException"/> as <see cref="Measure"/> does, and when the picture is broken further on.</summary>
    public static void Make(byte[] original, Action<string, byte[]> write, OriginalKind kind = OriginalKind.Upload)
    {
        var measure = Measure(original, kind);
        try
        {
            using var largest = Largest(original, measure, kind);
            foreach (var width in measure.Widths) Write(largest, width, write);
        }
        catch (VipsException e)
        {
            throw new PictureException(ReasonOf(original), e);
        }
    }

    /// <summary>
    /// The largest size, from which the others are made. Read line by line, so that no more of the original than that lies in memory. Not by libvips' own
    /// thumbnail of a buffer: that one does not mind files that break off. The profile is applied, because it does not go out with the picture: a phone's
    /// colours would look pale without it.
    /// </summary>
    private static Image Largest(byte[] original, PictureMeasure measure, OriginalKind kind)
    {
        using var read = Image.NewFromBuffer(original, access: kind == OriginalKind.Upload ? Enums.Access.Sequential : Enums.Access.Random, failOn: Enums.FailOn.Error);
        using var scaled = Scaled(read, measure.Widths[^1]);
        using var opaque = scaled.HasAlpha() ? scaled.Flatten(background: [255.0]) : scaled.Copy();
        using var coloured = opaque.Colourspace(Enums.Interpretation.Srgb);
        return coloured.CopyMemory();
    }

    private static Image Scaled(Image picture, int width) => picture.ThumbnailImage(width, height: 10_000_000, size: Enums.Size.Down, outputProfile: "srgb");

    private static void Write(Image largest, int width, Action<string, byte[]> write)
    {
        using var scaled = width == largest.Width ? largest.Copy() : Scaled(largest, width);
        using var size = scaled.CopyMemory();
        write($"{width}.avif", size.HeifsaveBuffer(q: 50, compression: Enums.ForeignHeifCompression.Av1, effort: AvifEffort, keep: Enums.ForeignKeep.None));
        write($"{width}.webp", size.WebpsaveBuffer(q: 75, effort: 2, keep: Enums.ForeignKeep.None));
        write($"{width}.jpg", size.JpegsaveBuffer(q: 78, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None));
    }

    /// <summary>The part of one of the sizes that has the shape, around a point (parts of the width and of the height), as JPEG.</summary>
    public static byte[] Cut(string sizeFile, PictureShape shape, double focalX, double focalY)
    {
        using var size = Image.NewFromFile(sizeFile);
        var (left, top, width, height) = shape.Part(size.Width, size.Height, focalX, focalY);
        using var part = size.Crop(left, top, width, height);
        return part.JpegsaveBuffer(q: 78, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None);
    }

    /// <summary>By the loader that libvips would take, so by the first bytes; opening a file would already run an SVG's first steps.</summary>
    private static string RefuseOtherFormats(byte[] original, OriginalKind kind)
    {
        var loader = Image.FindLoadBuffer(original) ?? throw new PictureException(Unreadable);
        var isTaken = kind == OriginalKind.Drawing ? loader == "VipsForeignLoadSvgBuffer" : UploadLoaders.Contains(loader);
        return isTaken ? loader : throw new PictureException("تُقبل الصور بصيغة JPEG أو PNG أو WebP أو AVIF أو GIF وحدها");
    }

    /// <summary>JPEG and PNG from top to bottom. A progressive one is whole only when its last line is read.</summary>
    private static bool IsReadByLines(Image header, string loader) => loader is JpegLoader or PngLoader && !header.Contains("interlaced");

    /// <summary>Some builds of libvips read the head of a HEIC, and fail at the picture.</summary>
    private static string ReasonOf(byte[] original) => IsHeic(original) ? "صور HEIC لا تُقرأ هنا. صدّرها من الهاتف أو الحاسوب بصيغة JPEG ثم ارفعها" : Unreadable;

    /// <summary>AVIF's sibling, whose coding is patented and so not in every libvips.</summary>
    private static bool IsHeic(byte[] original) =>
        PictureStructure.IsBoxed(original) && System.Text.Encoding.Latin1.GetString(original, 8, Math.Min(64, original.Length - 8)) is var brands
        && ((string[])["heic", "heix", "hevc", "hevx", "heim", "heis"]).Any(brand => brands.Contains(brand, StringComparison.Ordinal));

    private static List<int> WidthsOf(int width)
    {
        List<int> widths = [.. Widths.Where(w => w <= width)];
        return widths.Count > 0 ? widths : [width];
    }
}

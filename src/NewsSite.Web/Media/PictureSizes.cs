using NetVips;

namespace NewsSite.Web.Media;

/// <summary>Makes the sizes of a picture that readers get: upright, without metadata, in AVIF, WebP and JPEG.</summary>
public static class PictureSizes
{
    /// <summary>Pixels. 1200 is what messengers and search engines ask of a lead picture, 1600 fills a sharp screen.</summary>
    private static readonly int[] Widths = [400, 800, 1200, 1600];

    /// <summary>Pixels in all; beyond it a picture is refused before it is decoded (a small file can unpack to gigabytes).</summary>
    private const long MaxPixels = 100_000_000;

    /// <summary>libvips writes what it thinks of a broken file into the process's own error output, among the lines of a report. The refusal says it.</summary>
    private static readonly uint Silenced = Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });

    /// <summary>What is taken from outside. Others that libvips reads (TIFF, SVG, PDF) are more than readers' pictures need, and a way in for trouble.</summary>
    private static readonly string[] UploadLoaders =
        ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer", "VipsForeignLoadHeifBuffer", "VipsForeignLoadNsgifBuffer"];

    /// <summary>Pixels, of a width or a height: WebP holds no more (RFC 9649, 14 bits), and AVIF one more in libvips.</summary>
    private const int MaxSide = 16_383;

    /// <summary>How hard the AVIF encoder tries, 0 to 9. From 2 on it takes several times as long for files a tenth smaller.</summary>
    private const int AvifEffort = 0;

    /// <summary>Width, height and the widths it will have, from the header alone. Throws <see cref="PictureException"/> when the bytes are no picture.</summary>
    public static PictureMeasure Measure(byte[] original, OriginalKind kind = OriginalKind.Upload)
    {
        try
        {
            RefuseOtherFormats(original, kind);
            using var header = Image.NewFromBuffer(original);
            if ((long)header.Width * header.Height > MaxPixels) throw new PictureException("في الصورة أكثر من 100 مليون بكسل");
            if (Math.Max(header.Width, header.Height) > MaxSide) throw new PictureException("عرض الصورة أو ارتفاعها أكثر من 16,383 بكسل");

            using var upright = header.Autorot();
            return new PictureMeasure(upright.Width, upright.Height, WidthsOf(upright.Width));
        }
        catch (VipsException e)
        {
            throw new PictureException("الملف ليس صورة يمكن قراءتها", e);
        }
    }

    /// <summary>Calls <paramref name="write"/> for each size with its file name and bytes. Throws <see cref="PictureException"/> when the bytes are no picture.</summary>
    public static void Make(byte[] original, Action<string, byte[]> write, OriginalKind kind = OriginalKind.Upload)
    {
        var measure = Measure(original, kind);
        try
        {
            using var image = Image.NewFromBuffer(original, failOn: Enums.FailOn.Truncated);
            using var upright = image.Autorot();
            using var picture = (upright.HasAlpha() ? upright.Flatten(background: [255.0]) : upright.Copy()).CopyMemory();
            foreach (var width in measure.Widths) Write(picture, width, write);
        }
        catch (VipsException e)
        {
            throw new PictureException("الملف ليس صورة يمكن قراءتها", e);
        }
    }

    /// <summary>By the loader that libvips would take, so by the first bytes; opening a file would already run an SVG's first steps.</summary>
    private static void RefuseOtherFormats(byte[] original, OriginalKind kind)
    {
        var loader = Image.FindLoadBuffer(original) ?? throw new PictureException("الملف ليس صورة يمكن قراءتها");
        var isTaken = kind == OriginalKind.Drawing ? loader == "VipsForeignLoadSvgBuffer" : UploadLoaders.Contains(loader);
        if (!isTaken) throw new PictureException("تُقبل الصور بصيغة JPEG أو PNG أو WebP أو AVIF أو GIF وحدها");
    }

    private static List<int> WidthsOf(int width)
    {
        List<int> widths = [.. Widths.Where(w => w <= width)];
        return widths.Count > 0 ? widths : [width];
    }

    // The profile is applied, because it does not go out with the picture: a phone's colours would look pale without it.
    private static void Write(Image picture, int width, Action<string, byte[]> write)
    {
        using var scaled = picture.ThumbnailImage(width, height: 10_000_000, size: Enums.Size.Down, outputProfile: "srgb");
        using var size = scaled.Colourspace(Enums.Interpretation.Srgb).CopyMemory();
        write($"{width}.avif", size.HeifsaveBuffer(q: 50, compression: Enums.ForeignHeifCompression.Av1, effort: AvifEffort, keep: Enums.ForeignKeep.None));
        write($"{width}.webp", size.WebpsaveBuffer(q: 75, effort: 2, keep: Enums.ForeignKeep.None));
        write($"{width}.jpg", size.JpegsaveBuffer(q: 78, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None));
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace NewsSite.Web.Tests.Media;

/// <summary>Files that come as pictures and are none, or more than one, or broken: two hundred of them, the same each time.</summary>
public static class HostileFiles
{
    public sealed record Offered(string Kind, string Name, byte[] Bytes);

    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");

    public static IEnumerable<Offered> All() =>
        BreakingOff().Concat(CarryingSomething()).Concat(InDisguise()).Concat(WithinTheirNotes()).Concat(BadlyNamed()).Concat(Vast()).Concat(Damaged());

    private static IEnumerable<(string Name, byte[] Bytes)> GoodOnes()
    {
        using var picture = Noise(320, 240);
        yield return ("صورة.jpg", picture.JpegsaveBuffer());
        yield return ("متدرجة.jpg", picture.JpegsaveBuffer(interlace: true));
        yield return ("صورة.png", picture.PngsaveBuffer());
        yield return ("متداخلة.png", picture.PngsaveBuffer(interlace: true));
        yield return ("صورة.webp", picture.WebpsaveBuffer());
        yield return ("صورة.avif", picture.WriteToBuffer(".avif"));
        yield return ("صورة.gif", picture.GifsaveBuffer());
    }

    /// <summary>Seventy: each format at ten places.</summary>
    private static IEnumerable<Offered> BreakingOff() =>
        from good in GoodOnes()
        from part in Enumerable.Range(0, 10)
        select new Offered($"breaks off after {part * 10 + 5} %", good.Name, good.Bytes[..(good.Bytes.Length * (part * 10 + 5) / 100)]);

    /// <summary>Fifty-six: each format with eight things behind it.</summary>
    private static IEnumerable<Offered> CarryingSomething()
    {
        (string, byte[])[] things =
        [
            ("a page", Page),
            ("an archive", Archive()),
            ("a document", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF")),
            ("a program of PHP", Encoding.ASCII.GetBytes("<?php system($_GET['c']); ?>")),
            ("a program of Windows", [(byte)'M', (byte)'Z', 0x90, 0, .. new byte[60]]),
            ("a program of Linux", [0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[60]]),
            ("an archive behind a photograph", [.. Noisy(16, 16), .. Archive()]),
            ("letters", Encoding.ASCII.GetBytes("behind the picture")),
        ];
        return from good in GoodOnes() from thing in things select new Offered($"carries {thing.Item1}", good.Name, [.. good.Bytes, .. thing.Item2]);
    }

    /// <summary>Twenty-six files of other kinds.</summary>
    private static IEnumerable<Offered> InDisguise()
    {
        const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\" width=\"9\" height=\"9\"/>";
        (string, byte[])[] files =
        [
            ("SVG", Text(Svg)),
            ("SVG with a declaration", Text("<?xml version=\"1.0\"?>" + Svg)),
            ("SVG behind spaces", Text("   \n\n" + Svg)),
            ("SVG behind a mark", [0xEF, 0xBB, 0xBF, .. Text(Svg)]),
            ("SVG in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Svg)]),
            ("packed SVG", Packed(Text(Svg))),
            ("SVG that unpacks without end", Text("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + Svg)),
            ("SVG that reads a file", Text("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>")),
            ("a page", Page),
            ("a page behind a comment", [.. Text("<!-- GIF89a -->"), .. Page]),
            ("XHTML", Text("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")),
            ("a script", Text("alert(document.cookie)")),
            ("PHP", Text("<?php phpinfo();")),
            ("PDF", Text("%PDF-1.4\n%%EOF")),
            ("PostScript", Text("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n")),
            ("an archive", Archive()),
            ("nothing", []),
            ("one byte", [0xFF]),
            ("zeros", new byte[4096]),
            ("chance", Chance(4096)),
            ("a program", [(byte)'M', (byte)'Z', .. new byte[200]]),
            ("TIFF", Tiff()),
            ("BMP", [(byte)'B', (byte)'M', .. new byte[200]]),
            ("a film", [0, 0, 0, 24, .. Text("ftypmp42"), 0, 0, 0, 0, .. Text("mp42isom"), 0, 0, 0, 8, .. Text("mdat")]),
            ("HEIC", [0, 0, 0, 24, .. Text("ftypheic"), 0, 0, 0, 0, .. Text("mif1heic"), 0, 0, 0, 8, .. Text("mdat")]),
            ("an ICO", [0, 0, 1, 0, 1, 0, .. new byte[200]]),
        ];
        return files.Select((file, i) => new Offered(file.Item1, i % 2 == 0 ? "صورة.jpg" : "صورة.png", file.Item2));
    }

    /// <summary>Eight whose own fields hold it.</summary>
    private static IEnumerable<Offered> WithinTheirNotes()
    {
        var jpeg = Noisy(32, 32);
        var gif = GoodOnes().Last().Bytes;
        foreach (var text in (string[])["<script>alert(1)</script>", "<?php echo 1; ?>", "<HTML><body>", "<!DOCTYPE html>"])
            yield return new Offered($"JPEG with «{text}» in a comment", "تعليق.jpg", [.. jpeg[..2], 0xFF, 0xFE, 0, (byte)(text.Length + 2), .. Text(text), .. jpeg[2..]]);
        yield return new Offered("JPEG with a document in a comment", "تعليق.jpg", [.. jpeg[..2], 0xFF, 0xFE, 0, 10, .. Text("%PDF-1.7"), .. jpeg[2..]]);
        yield return new Offered("JPEG that begins as a script", "نص.jpg", [.. jpeg[..2], 0xFF, 0xFE, (byte)'/', (byte)'*', .. new byte[0x2F2A - 2], .. jpeg[2..]]);
        yield return new Offered("GIF that begins as a script", "نص.gif", [.. gif[..6], (byte)'/', (byte)'*', .. gif[8..]]);
        yield return new Offered("GIF with a page in a comment", "تعليق.gif", [.. gif[..^1], 0x21, 0xFE, (byte)Page.Length, .. Page, 0, 0x3B]);
    }

    /// <summary>Fourteen good pictures under names that are none.</summary>
    private static IEnumerable<Offered> BadlyNamed()
    {
        var good = Noisy(32, 32);
        string[] names =
        [
            "../صورة.jpg", "..\\صورة.jpg", "../../etc/passwd", "مجلد/صورة.jpg", "C:\\صورة.jpg", "/etc/صورة.jpg", "..", ".", "صورة\0.jpg", "صورة\n.jpg", "صورة\u001b[31m.jpg",
            "صورة\u202Egpj.exe", "\u2067صورة.jpg", new string('ص', 261),
        ];
        return names.Select((name, i) => new Offered($"name {i}", name, good));
    }

    /// <summary>Eleven that are larger than they look, or as large as they look.</summary>
    private static IEnumerable<Offered> Vast()
    {
        var jpeg = Noisy(32, 32);
        yield return new Offered("PNG of 10,000 × 10,001", "كبيرة.png", Black(10_000, 10_001).PngsaveBuffer());
        yield return new Offered("PNG of 60,000 × 60,000 by its head alone", "كبيرة.png", PngThatSays(60_000, 60_000));
        yield return new Offered("PNG of 2,147,483,647 × 1", "كبيرة.png", PngThatSays(int.MaxValue, 1));
        yield return new Offered("PNG with a side of 17,000", "شريط.png", Black(17_000, 2).PngsaveBuffer());
        yield return new Offered("GIF of 65,535 × 65,535", "كبيرة.gif", GifThatSays(65_535, 65_535));
        yield return new Offered("JPEG of 65,500 × 65,500", "كبيرة.jpg", JpegThatSays(jpeg, 65_500, 65_500));
        yield return new Offered("JPEG of 0 × 0", "فارغة.jpg", JpegThatSays(jpeg, 0, 0));
        yield return new Offered("progressive JPEG of 7,100 × 7,100", "متدرجة.jpg", Black(7_100, 7_100).JpegsaveBuffer(interlace: true));
        yield return new Offered("interlaced PNG of 7,100 × 7,100", "متداخلة.png", Black(7_100, 7_100).PngsaveBuffer(interlace: true));
        yield return new Offered("more than 30 MB of zeros behind a JPEG", "ثقيلة.jpg", [.. jpeg, .. new byte[30 * 1024 * 1024]]);
        yield return new Offered("more than 30 MB of chance", "ثقيلة.png", Chance(30 * 1024 * 1024 + 1));
    }

    /// <summary>Fifteen PNG files with one byte turned over: each part of one carries a sum of itself.</summary>
    private static IEnumerable<Offered> Damaged()
    {
        var good = GoodOnes().ElementAt(2).Bytes;
        for (var i = 1; i <= 15; i++)
        {
            var bytes = (byte[])good.Clone();
            bytes[good.Length * i / 17] ^= 0xFF;
            yield return new Offered($"PNG damaged at {i} of 17", "تالفة.png", bytes);
        }
    }

    private static Image Noise(int width, int height)
    {
        using var noise = Image.Gaussnoise(width, height, mean: 128, sigma: 40, seed: 7);
        return noise.Bandjoin(noise, noise).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static byte[] Noisy(int width, int height) => Noise(width, height).JpegsaveBuffer();

    private static Image Black(int width, int height) => Image.Black(width, height);

    private static byte[] Tiff()
    {
        using var picture = Black(16, 16);
        return picture.TiffsaveBuffer();
    }

    private static byte[] Archive()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var page = zip.CreateEntry("index.html").Open()) page.Write(Page);
        return bytes.ToArray();
    }

    private static byte[] Packed(byte[] text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(text);
        return bytes.ToArray();
    }

    private static byte[] Chance(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] PngThatSays(int width, int height)
    {
        using var one = Black(1, 1);
        var bytes = one.PngsaveBuffer();
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(29), Crc(bytes.AsSpan(12, 17)));
        return bytes;
    }

    private static byte[] GifThatSays(ushort width, ushort height)
    {
        using var one = Black(1, 1);
        var bytes = one.GifsaveBuffer();
        var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x2C, 0, 0, 0, 0, 1, 0, 1, 0]);
        foreach (var at in (int[])[6, frame + 5])
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), width);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 2), height);
        }

        return bytes;
    }

    private static byte[] JpegThatSays(byte[] jpeg, ushort width, ushort height)
    {
        var bytes = (byte[])jpeg.Clone();
        var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 7), width);
        return bytes;
    }

    /// <summary>As PNG reckons it (its annex D).</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}

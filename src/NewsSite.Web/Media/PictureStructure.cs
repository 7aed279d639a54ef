using System.Buffers.Binary;

namespace NewsSite.Web.Media;

/// <summary>
/// Follows a picture's own divisions to where it ends, before anything of it is decoded: one that breaks off is known by them, and so is what was put
/// behind its end. ISO/IEC 10918-1 (JPEG), PNG (W3C), GIF89a, RFC 9649 (WebP), ISO/IEC 14496-12 (AVIF, HEIC).
/// </summary>
internal static class PictureStructure
{
    private const string Truncated = "الملف مقطوع: لم يصل كاملًا. أعد تصديره أو تنزيله ثم ارفعه";

    /// <summary>The boxes that stand at the top of AVIF, HEIC, and the film that phones put behind a photograph.</summary>
    private static readonly HashSet<string> Boxes =
        new(["ftyp", "meta", "mdat", "moov", "free", "skip", "uuid", "idat", "wide", "moof", "styp", "sidx", "mfra", "udta", "mini"], StringComparer.Ordinal);

    /// <summary>Whether the bytes begin as a JPEG does.</summary>
    public static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <summary>Whether the bytes begin as AVIF, HEIC and MP4 do.</summary>
    public static bool IsBoxed(ReadOnlySpan<byte> bytes) => bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8);

    /// <summary>The place after the picture's last byte; what begins as no picture is left to whoever decodes it. Throws <see cref="PictureException"/> when it breaks off.</summary>
    public static int EndOf(ReadOnlySpan<byte> bytes)
    {
        if (IsJpeg(bytes)) return EndOfJpeg(bytes);
        if (IsBoxed(bytes)) return EndOfBoxes(bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return EndOfPng(bytes);
        if (bytes.StartsWith("GIF8"u8)) return EndOfGif(bytes);
        if (bytes.StartsWith("RIFF"u8)) return EndOfRiff(bytes);
        return bytes.Length;
    }

    private static int EndOfJpeg(ReadOnlySpan<byte> bytes)
    {
        const byte EndOfImage = 0xD9, StartOfScan = 0xDA, Standalone = 0x01, FirstRestart = 0xD0, LastAlone = 0xD8;
        var at = 2;
        while (true)
        {
            at = NextMarker(bytes, at);
            var marker = bytes[at - 1];
            if (marker == EndOfImage) return at;
            if (marker is Standalone or (>= FirstRestart and <= LastAlone)) continue;

            var length = BinaryPrimitives.ReadUInt16BigEndian(Slice(bytes, at, 2));
            if (length < 2) throw Broken();
            at += Slice(bytes, at, length).Length;
            // The scan's own bytes hold no marker: 0xFF is followed by zero there (B.1.1.5).
            if (marker == StartOfScan) at = NextMarker(bytes, at) - 2;
        }
    }

    /// <summary>The place after the next marker: 0xFF, however often, and a number that is neither zero nor a restart within a scan.</summary>
    private static int NextMarker(ReadOnlySpan<byte> bytes, int at)
    {
        while (true)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0) throw Broken();
            at += next;
            while (at < bytes.Length && bytes[at] == 0xFF) at++;
            if (at >= bytes.Length) throw Broken();
            if (bytes[at++] is not (0 or (>= 0xD0 and <= 0xD7))) return at;
        }
    }

    private static int EndOfPng(ReadOnlySpan<byte> bytes)
    {
        const int Signature = 8, AroundData = 12;
        for (var at = Signature; ;)
        {
            var head = Slice(bytes, at, 8);
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (length > int.MaxValue - AroundData) throw Broken();
            at += Slice(bytes, at, (int)length + AroundData).Length;
            if (head[4..].SequenceEqual("IEND"u8)) return at;
        }
    }

    private static int EndOfGif(ReadOnlySpan<byte> bytes)
    {
        const int Header = 13, ImageDescriptor = 10;
        const byte Extension = 0x21, Image = 0x2C, Trailer = 0x3B;
        var at = Header + ColourTable(Slice(bytes, 10, 1)[0]);
        while (true)
        {
            switch (Slice(bytes, at, 1)[0])
            {
                case Trailer:
                    return at + 1;
                case Extension:
                    at = AfterSubBlocks(bytes, at + 2);
                    break;
                case Image:
                    var packed = Slice(bytes, at, ImageDescriptor)[^1];
                    at = AfterSubBlocks(bytes, at + ImageDescriptor + ColourTable(packed) + 1);
                    break;
                default:
                    throw Broken();
            }
        }

        static int ColourTable(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }

    private static int AfterSubBlocks(ReadOnlySpan<byte> bytes, int at)
    {
        while (Slice(bytes, at, 1)[0] is > 0 and var length) at += length + 1;
        return at + 1;
    }

    private static int EndOfRiff(ReadOnlySpan<byte> bytes)
    {
        const int Head = 8;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(Slice(bytes, 4, 4));
        if (length > bytes.Length - Head) throw Broken();
        return Head + (int)length;
    }

    private static int EndOfBoxes(ReadOnlySpan<byte> bytes)
    {
        const int Head = 8, LongHead = 16;
        var at = 0;
        while (at + Head <= bytes.Length && Boxes.Contains(System.Text.Encoding.Latin1.GetString(bytes.Slice(at + 4, 4))))
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length == 0) return bytes.Length;
            if (length == 1) length = BinaryPrimitives.ReadInt64BigEndian(Slice(bytes, at + Head, LongHead - Head));
            if (length < Head || length > bytes.Length - at) throw Broken();
            at += (int)length;
        }

        return at;
    }

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, int at, int length) =>
        at >= 0 && length <= bytes.Length - at ? bytes.Slice(at, length) : throw Broken();

    private static PictureException Broken() => new(Truncated);
}

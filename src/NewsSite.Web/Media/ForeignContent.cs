using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Web.Media;

/// <summary>
/// Finds what a picture carries beside itself and other programs would take for something else: a page, a script, an archive, a document. Readers only get
/// what is encoded anew; originals are kept as they came, and go through other hands later.
/// </summary>
internal static class ForeignContent
{
    private const string Behind = "بعد نهاية الصورة بيانات ليست منها. افتحها في برنامج للصور واحفظها من جديد ثم ارفعها";
    private const string Within = "في الملف ما ليس صورة: صفحة أو برنامج أو ملف مضغوط. افتحه في برنامج للصور واحفظه من جديد ثم ارفعه";

    /// <summary>Beginnings of markup, in small letters, that no picture has a use for; what XMP and captions hold is none of them.</summary>
    private static readonly byte[][] Markup = [.. new[] { "<script", "<!doctype", "<html>", "<html ", "<html\n", "<?php ", "<?php\n" }.Select(Encoding.ASCII.GetBytes)];

    /// <summary>Throws <see cref="PictureException"/> when there is such content, and when the picture breaks off.</summary>
    public static void Refuse(ReadOnlySpan<byte> bytes)
    {
        RefuseWhatFollows(bytes[PictureStructure.EndOf(bytes)..]);
        if (HoldsMarkup(bytes) || HoldsArchive(bytes) || HoldsDocument(bytes) || BeginsAsScript(bytes)) throw new PictureException(Within);
    }

    /// <summary>Phones put more of the same shot behind a photograph: smaller pictures, a map of its light, a film; and Samsung its notes. Some programs fill up with zeros.</summary>
    private static void RefuseWhatFollows(ReadOnlySpan<byte> rest)
    {
        while (true)
        {
            rest = WithoutFilling(rest);
            if (rest.IsEmpty || rest.EndsWith("SEFT"u8)) return;
            if (!PictureStructure.IsJpeg(rest) && !PictureStructure.IsBoxed(rest)) throw new PictureException(Behind);

            rest = rest[PictureStructure.EndOf(rest)..];
        }
    }

    /// <summary>A film's first bytes are its length, and so zeros too.</summary>
    private static ReadOnlySpan<byte> WithoutFilling(ReadOnlySpan<byte> rest)
    {
        var filling = rest.Length - rest.TrimStart("\0 \r\n\t"u8).Length;
        for (var at = Math.Max(0, filling - 3); at < filling; at++)
        {
            if (PictureStructure.IsBoxed(rest[at..])) return rest[at..];
        }

        return rest[filling..];
    }

    private static bool HoldsMarkup(ReadOnlySpan<byte> bytes)
    {
        const int Longest = 9;
        Span<byte> small = stackalloc byte[Longest];
        for (var next = bytes.IndexOf((byte)'<'); next >= 0; next = bytes.IndexOf((byte)'<'))
        {
            bytes = bytes[next..];
            var start = small[..Math.Min(Longest, bytes.Length)];
            for (var i = 0; i < start.Length; i++) start[i] = bytes[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(bytes[i] | 0x20) : bytes[i];
            foreach (var beginning in Markup)
            {
                if (start.StartsWith(beginning)) return true;
            }

            bytes = bytes[1..];
        }

        return false;
    }

    /// <summary>ZIP is read from its end: a record there whose comment reaches exactly to the end of the file (APPNOTE 4.3.16). RAR by its sign, wherever it stands.</summary>
    private static bool HoldsArchive(ReadOnlySpan<byte> bytes)
    {
        const int Record = 22, LengthAt = 20, LongestComment = ushort.MaxValue;
        var end = bytes[Math.Max(0, bytes.Length - Record - LongestComment)..];
        for (var next = end.IndexOf("PK\u0005\u0006"u8); next >= 0; next = end.IndexOf("PK\u0005\u0006"u8))
        {
            end = end[next..];
            if (end.Length >= Record && BinaryPrimitives.ReadUInt16LittleEndian(end[LengthAt..]) == end.Length - Record) return true;
            end = end[1..];
        }

        return bytes.IndexOf("Rar!\u001a\u0007"u8) >= 0;
    }

    /// <summary>Readers of PDF look for its sign in the first 1024 bytes (ISO 32000-1, annex H.3.4.1).</summary>
    private static bool HoldsDocument(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>A GIF whose width, or a JPEG whose first length, begins a comment of JavaScript: browsers ran such files as scripts.</summary>
    private static bool BeginsAsScript(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.StartsWith("GIF8"u8) ? 6 : 4;
        return bytes.Length > at + 2 && bytes.Slice(at, 2).SequenceEqual("/*"u8);
    }
}

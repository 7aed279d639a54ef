using System.Text;
using System.Xml;
using System.Xml.Linq;
using NetVips;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;

namespace NewsSite.Web.Media;

/// <summary>What a photographer or an agency wrote into a file about its picture: XMP first, IPTC IIM where that says nothing. Places where it was taken are not looked at.</summary>
public sealed record PictureNotes(string? AltText, string? Caption, string? Credit, string? Licence)
{
    private const int MostXmp = 1024 * 1024;

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", Dc = "http://purl.org/dc/elements/1.1/",
        Photoshop = "http://ns.adobe.com/photoshop/1.0/", Rights = "http://ns.adobe.com/xap/1.0/rights/", Iptc = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    /// <summary>Of a picture that was measured. What cannot be read is as if it were not there.</summary>
    public static PictureNotes Of(byte[] original)
    {
        using var header = Image.NewFromBuffer(original);
        var xmp = header.Contains("xmp-data") ? ParseXmp((byte[])header.Get("xmp-data")) : null;
        var iim = header.Contains("iptc-data") ? ParseIim((byte[])header.Get("iptc-data")) : [];
        var credit = Signed(
            Text(xmp, Dc + "creator") ?? iim.GetValueOrDefault(ByLine),
            Text(xmp, Photoshop + "Credit") ?? iim.GetValueOrDefault(CreditLine));
        return new PictureNotes(
            Line(Text(xmp, Iptc + "AltTextAccessibility"), MediaItem.MaxAltText),
            Line(Text(xmp, Dc + "description") ?? iim.GetValueOrDefault(CaptionText), MediaItem.MaxCaption),
            Line(credit, MediaItem.MaxCredit),
            Line(Text(xmp, Rights + "UsageTerms") ?? Text(xmp, Dc + "rights") ?? iim.GetValueOrDefault(Copyright), MediaItem.MaxLicence));
    }

    /// <summary>Who took it and for whom: «سلمى العلي / وكالة».</summary>
    private static string? Signed(string? byLine, string? credit) =>
        byLine is null || credit is null || credit.Contains(byLine, StringComparison.Ordinal) ? credit ?? byLine : $"{byLine} / {credit}";

    private static XElement? ParseXmp(byte[] packet)
    {
        if (packet.Length > MostXmp) return null;

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(packet), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>A property's text, whether it stands as an attribute, as an element, or in languages; of several the Arabic one, else the first. Several names are joined.</summary>
    private static string? Text(XElement? xmp, XName name)
    {
        if (xmp is null) return null;
        if (xmp.Descendants(name).FirstOrDefault() is not { } property) return xmp.Descendants(Rdf + "Description").Select(d => d.Attribute(name)?.Value).FirstOrDefault(text => text is not null);

        var items = property.Descendants(Rdf + "li").ToList();
        if (items.Count == 0) return property.Value;
        if (property.Element(Rdf + "Alt") is null) return string.Join("، ", items.Select(i => i.Value.Trim()));

        return (items.Find(i => i.Attribute(XNamespace.Xml + "lang")?.Value.StartsWith("ar", StringComparison.OrdinalIgnoreCase) == true) ?? items[0]).Value;
    }

    /// <summary>Datasets of the application record (IPTC IIM 4.2, record 2).</summary>
    private const byte ByLine = 80, CreditLine = 110, Copyright = 116, CaptionText = 120;

    private static Dictionary<byte, string> ParseIim(byte[] data)
    {
        const byte Mark = 0x1C;
        var bytes = PhotoshopFree(data);
        Dictionary<byte, string> texts = [];
        for (var at = 0; at + 5 <= bytes.Length && bytes[at] == Mark;)
        {
            var (record, dataset, length) = (bytes[at + 1], bytes[at + 2], (bytes[at + 3] << 8) | bytes[at + 4]);
            // Longer ones than 32,767 say their length otherwise, and no text here is so long.
            if (length > short.MaxValue || at + 5 + length > bytes.Length) break;

            if (record == 2 && dataset is ByLine or CreditLine or Copyright or CaptionText)
            {
                var text = Decoded(bytes.Slice(at + 5, length));
                texts[dataset] = texts.TryGetValue(dataset, out var before) ? $"{before}، {text}" : text;
            }

            at += 5 + length;
        }

        return texts;
    }

    /// <summary>JPEG keeps the record in a resource of Photoshop's; libvips gives either.</summary>
    private static ReadOnlySpan<byte> PhotoshopFree(byte[] data)
    {
        var start = data.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x1C, 0x01]);
        if (start < 0) start = data.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x1C, 0x02]);
        return start < 0 ? [] : data.AsSpan(start);
    }

    /// <summary>UTF-8, whether the record says so or not; else the code page in which Arabic was written before.</summary>
    private static string Decoded(ReadOnlySpan<byte> text)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetString(text);
        }
    }

    private static string? Line(string? text, int longest)
    {
        var line = TextSanitizer.Line(text);
        if (line.Length > longest) line = Beginning.Of(line, longest - 1);
        if (line.Length > longest) line = line[..longest];
        return line.Length == 0 ? null : line;
    }
}

using System.Globalization;
using System.Text;
using System.Xml;

namespace NewsSite.Web.Endpoints;

/// <summary>The form of sitemaps and of their index: sitemaps.org/protocol.html.</summary>
internal static class SitemapXml
{
    public const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static IResult Answer(string root, Action<XmlWriter> fill)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { CheckCharacters = false, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement(root, Namespace);
            fill(xml);
        }

        return Results.Bytes(bytes.ToArray(), "application/xml; charset=utf-8");
    }

    /// <summary>An address in a list, or a list in the index.</summary>
    public static void Entry(this XmlWriter xml, string name, string address, DateTimeOffset? changed = null)
    {
        xml.WriteStartElement(name, Namespace);
        xml.Place(address, changed);
        xml.WriteEndElement();
    }

    public static void Place(this XmlWriter xml, string address, DateTimeOffset? changed)
    {
        xml.WriteElementString("loc", Namespace, address);
        if (changed is { } at) xml.WriteElementString("lastmod", Namespace, Moment(at));
    }

    /// <summary>W3C's form.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

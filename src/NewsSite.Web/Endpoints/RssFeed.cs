using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Endpoints;

/// <summary>A list of stories as RSS 2.0 (rssboard.org).</summary>
internal static partial class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The document in UTF-8. <paramref name="url"/> is the page that the feed belongs to, <paramref name="baseUrl"/> the site's scheme and host.</summary>
    public static byte[] Write(string title, string description, string url, string baseUrl, IReadOnlyList<FeedItem> items)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { CheckCharacters = false, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteAttributeString("xmlns", "content", null, Content);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", title);
            xml.WriteElementString("link", url);
            xml.WriteElementString("description", AsHtml(description));
            xml.WriteElementString("language", "ar");
            if (items.Count > 0) xml.WriteElementString("lastBuildDate", Rfc822(items[0].PublishedAt));
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteAttributeString("href", $"{url}/feed.xml");
            xml.WriteEndElement();
            foreach (var item in items) Write(xml, item, baseUrl);
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, FeedItem item, string baseUrl)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", Bidi.Line(item.Headline));
        xml.WriteElementString("link", baseUrl + Address.Article(item.CategorySlug, item.Id, item.Slug));
        // The short address never changes, whatever becomes of slug and category.
        xml.WriteElementString("guid", baseUrl + Address.Short(item.Id));
        xml.WriteElementString("pubDate", Rfc822(item.PublishedAt));
        // RSS has no date of an update; the one of Atom (RFC 3339) is understood in it.
        if (item.UpdatedAt is { } updated) xml.WriteElementString("updated", Atom, updated.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        xml.WriteElementString("category", item.Category);
        foreach (var author in item.Authors) xml.WriteElementString("creator", DublinCore, author);
        xml.WriteElementString("description", AsHtml(Bidi.Line(item.Standfirst ?? item.Headline)));
        xml.WriteElementString("encoded", Content, $"<div dir=\"rtl\" lang=\"ar\">{WithAbsoluteAddresses(item.Html, baseUrl)}</div>");
        xml.WriteEndElement();
    }

    /// <summary>A description is HTML to whoever reads the feed (RSS 2.0), and ours is plain text.</summary>
    private static string AsHtml(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string WithAbsoluteAddresses(string html, string baseUrl) =>
        RootedAddress().Replace(html, $"$1{baseUrl}/");

    // Inside a tag only (text holds no raw «<»), and not the addresses of other hosts that begin with two slashes.
    [GeneratedRegex("(<[^>]* (?:href|src)=\")/(?!/)")]
    private static partial Regex RootedAddress();

    private static string Rfc822(DateTimeOffset instant) => instant.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
}

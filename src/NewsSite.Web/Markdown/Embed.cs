using System.Text.RegularExpressions;

namespace NewsSite.Web.Markdown;

/// <summary>A post or film on another site, by its address: the kind as the scripts and styles call it, the Arabic name, and the address without its scheme.</summary>
internal sealed partial record Embed(string Kind, string Name, string Address)
{
    private static readonly (Regex Host, Regex Path, string Kind, string Name)[] Known =
    [
        (XHost(), XPath(), "x", "منشور على X"),
        (YouTubeHost(), YouTubePath(), "youtube", "فيديو على YouTube"),
        (ShortYouTubeHost(), ShortYouTubePath(), "youtube", "فيديو على YouTube"),
        (TelegramHost(), TelegramPath(), "telegram", "منشور على Telegram"),
        (InstagramHost(), InstagramPath(), "instagram", "منشور على Instagram"),
    ];

    /// <summary>Null for any other address.</summary>
    public static Embed? Of(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")) return null;

        var shown = uri.Host + uri.PathAndQuery;
        return Known.Where(k => k.Host.IsMatch(uri.Host) && k.Path.IsMatch(uri.AbsolutePath)).Select(k => new Embed(k.Kind, k.Name, shown)).FirstOrDefault();
    }

    [GeneratedRegex(@"^(?:www\.|mobile\.)?(?:x|twitter)\.com$")]
    private static partial Regex XHost();

    [GeneratedRegex("^/(?:[A-Za-z0-9_]{1,20}|i)/status/[0-9]+")]
    private static partial Regex XPath();

    [GeneratedRegex(@"^(?:www\.|m\.)?youtube\.com$")]
    private static partial Regex YouTubeHost();

    [GeneratedRegex("^/(?:watch$|shorts/[A-Za-z0-9_-]{11}|live/[A-Za-z0-9_-]{11})")]
    private static partial Regex YouTubePath();

    [GeneratedRegex(@"^youtu\.be$")]
    private static partial Regex ShortYouTubeHost();

    [GeneratedRegex("^/[A-Za-z0-9_-]{11}")]
    private static partial Regex ShortYouTubePath();

    [GeneratedRegex(@"^t\.me$")]
    private static partial Regex TelegramHost();

    [GeneratedRegex("^/(?:s/)?[A-Za-z0-9_]{4,40}/[0-9]+")]
    private static partial Regex TelegramPath();

    [GeneratedRegex(@"^(?:www\.)?instagram\.com$")]
    private static partial Regex InstagramHost();

    [GeneratedRegex("^/(?:p|reel)/[A-Za-z0-9_-]+")]
    private static partial Regex InstagramPath();
}

using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Data.Redirects;
using NewsSite.Domain.Language;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Checks;

/// <summary>Where the links of a text lead. Those of this site are looked up in the store; of other hosts only the spelling is judged, since asking them takes as long as they like.</summary>
public sealed partial class LinkTargets(NewsContext db, SiteSettings site, House house)
{
    /// <summary>More links than a story has; what comes after is not looked at.</summary>
    private const int Most = 200;

    /// <summary>The addresses, as written, that lead nowhere.</summary>
    public async Task<IReadOnlyList<string>> DeadAsync(string html, CancellationToken ct)
    {
        List<string> dead = [];
        List<(string Written, string[] Path)> own = [];
        foreach (var address in Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct(StringComparer.Ordinal).Take(Most))
        {
            if (!IsSpelled(address)) dead.Add(address);
            else if (OwnPath(address) is { } path) own.Add((address, path));
        }

        if (own.Count == 0) return dead;

        var found = await FoundAsync(own.ConvertAll(o => o.Path), ct);
        foreach (var (written, path) in own)
        {
            if (!found(path) && await db.Redirects.DestinationAsync(db, "/" + string.Join('/', path), ct) is null or Destination.Nowhere) dead.Add(written);
        }

        return dead;
    }

    /// <summary>Says whether a path of the site leads to something; asks the store once for each kind of page.</summary>
    private async Task<Func<string[], bool>> FoundAsync(List<string[]> paths, CancellationToken ct)
    {
        var ids = paths.Select(StoryOf).OfType<int>().Distinct().ToList();
        var tags = KeysAfter(paths, "tag");
        var authors = KeysAfter(paths, "author");
        var stories = ids.Count == 0 ? [] : await db.Articles.Published().Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        var tagKeys = tags.Count == 0 ? [] : await db.Tags.Where(t => tags.Contains(t.SlugKey)).Select(t => t.SlugKey).ToListAsync(ct);
        var authorKeys = authors.Count == 0 ? [] : await db.Authors.Where(a => authors.Contains(a.SlugKey)).Select(a => a.SlugKey).ToListAsync(ct);
        var categories = await db.Categories.Select(c => c.AddressKey).ToListAsync(ct);
        return path => StoryOf(path) is { } id
            ? stories.Contains(id)
            : path switch
            {
                [] or ["latest"] or ["search"] or ["media", ..] or [.., "feed.xml"] or ["atom.xml"] or ["feed.json"] => true,
                [var page] when house.HasPage(page) => true,
                ["tag", var tag] => tagKeys.Contains(Slug.Key(tag)),
                ["author", var author] => authorKeys.Contains(Slug.Key(author)),
                [var category] => categories.Contains(Slug.Key(category)),
                [var parent, var child] => categories.Contains($"{Slug.Key(parent)}/{Slug.Key(child)}"),
                _ => false,
            };
    }

    private static List<string> KeysAfter(List<string[]> paths, string first) => [.. paths.Where(p => p is [var f, _] && f == first).Select(p => Slug.Key(p[1])).Distinct(StringComparer.Ordinal)];

    /// <summary>The number in «/a/7», «/سياسة/7/خبر».</summary>
    private static int? StoryOf(string[] path) =>
        path.Length is 2 or 3 && int.TryParse(path[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The decoded segments of a path of this site; null for other hosts and for places within the page.</summary>
    private string[]? OwnPath(string address)
    {
        if (address.StartsWith('#')) return null;

        var path = address;
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !string.Equals(uri.Authority, site.Host.Value, StringComparison.OrdinalIgnoreCase)) return null;
            path = uri.AbsolutePath;
        }

        return [.. path.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
    }

    private static bool IsSpelled(string address) =>
        address.StartsWith('#') || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme switch
        {
            "http" or "https" => uri.Host.Contains('.', StringComparison.Ordinal) && uri.HostNameType != UriHostNameType.Unknown,
            "mailto" or "tel" => uri.OriginalString.Length > uri.Scheme.Length + 1,
            _ => false,
        });

    [GeneratedRegex("<a\\b[^>]*?\\shref=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Href();
}

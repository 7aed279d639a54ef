using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsSite.Web.Caching;

/// <summary>What of a request's address decides what the page is. <see cref="Key"/> is the same for all addresses that show the same page.</summary>
internal readonly record struct PageAddress(string Key, string Path, string Query)
{
    /// <summary>The one thing that a reader page asks of its query: where a list goes on.</summary>
    private const string Place = "after";

    /// <summary>Longer addresses are refused by the site, and not kept.</summary>
    private const int MaxLength = 4096;

    /// <summary>Parts of the site that are not reader pages: closed, made anew for each, or files that are kept elsewhere.</summary>
    private static readonly string[] Elsewhere = ["/admin", "/account", "/preview", "/media", "/health", "/css", "/js", "/fonts", "/brand", "/error", "/favicon.ico"];

    /// <summary>As it stands in a request.</summary>
    public string Target => new PathString(Path).ToUriComponent() + Query;

    /// <summary>False when the request is none for a reader page.</summary>
    public static bool TryRead(HttpContext context, out PageAddress address)
    {
        address = default;
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return false;

        var path = request.Path.Value!;
        if (IsElsewhere(path)) return false;

        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target)) target = request.Path.ToUriComponent() + request.QueryString;
        if (target.Length > MaxLength || target[0] != '/') return false;

        // By the decoded path, which in Arabic is a sixth as long as what was sent; it holds no NUL, which parts it from the query.
        var query = request.QueryString.HasValue ? KnownQuery(path, request) : "";
        address = new PageAddress(query.Length == 0 ? path : path + '\0' + query, path, query);
        return true;
    }

    /// <summary>Lists alone go on: those of the whole site, of a category, a tag, an author. A story's address has three parts, a feed's and a sitemap's an ending.</summary>
    private static bool MayGoOn(string path) =>
        path.Length > 1 && path.AsSpan(1).Trim('/').Count('/') <= 1 && !path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private static bool IsElsewhere(string path)
    {
        foreach (var part in Elsewhere)
        {
            if (path.StartsWith(part, StringComparison.OrdinalIgnoreCase) && (path.Length == part.Length || path[part.Length] == '/')) return true;
        }

        return false;
    }

    private static string KnownQuery(string path, HttpRequest request) =>
        MayGoOn(path) && request.Query.TryGetValue(Place, out var place) ? QueryHelpers.AddQueryString("", Place, place.ToString()) : "";
}

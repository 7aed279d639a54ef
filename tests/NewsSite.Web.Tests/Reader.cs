namespace NewsSite.Web.Tests;

/// <summary>Somebody with a browser that follows no redirect, keeps no cookie and runs no script.</summary>
public sealed class Reader(HttpClient browser)
{
    /// <summary>Asks for a path of the site and reads the answer whole.</summary>
    public Task<ReaderPage> OpenAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Asks as <see cref="OpenAsync(string)"/> does, with headers such as a cookie.</summary>
    public Task<ReaderPage> OpenAsync(string path, params IEnumerable<(string Name, string Value)> headers) =>
        SendAsync(WithHeaders(new HttpRequestMessage(HttpMethod.Get, path), headers));

    public async Task<ReaderPage> SendAsync(HttpRequestMessage request)
    {
        using var answer = await browser.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return new ReaderPage(answer.StatusCode, AllOf(answer), bytes);
    }

    private static HttpRequestMessage WithHeaders(HttpRequestMessage request, IEnumerable<(string Name, string Value)> headers)
    {
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static Dictionary<string, string> AllOf(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
}

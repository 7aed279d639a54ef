using System.Collections.Concurrent;
using System.Text.Json;

namespace NewsSite.Browser.Tests;

public sealed class WeightTests(Chromium chromium, Site site)
{
    private const int Limit = 150 * 1024;

    /// <summary>
    /// Bytes on the wire with headers, as the browser counts them, fonts included and pictures left out. Only a published build has its assets in
    /// Brotli; the development build wraps them in gzip that may not compress at all. So this is an upper bound of what readers fetch.
    /// </summary>
    [Theory]
    [InlineData(Reader.Phone)]
    [InlineData(Reader.Desktop)]
    public async Task A_first_visit_to_a_story_costs_at_most_150_KB_without_pictures(int width)
    {
        await using var visit = await chromium.ArriveAsync(new() { Width = width });
        var tools = await visit.DevToolsAsync();
        // The browser's events come on another thread, and one may still come while they are counted.
        ConcurrentDictionary<string, (string Url, string Kind, string Coding)> answers = new();
        ConcurrentDictionary<string, double> weights = new();
        tools.Event("Network.responseReceived").OnEvent += (_, e) =>
        {
            var response = e!.Value.GetProperty("response");
            var coding = response.GetProperty("headers").EnumerateObject().FirstOrDefault(h => h.Name.Equals("content-encoding", StringComparison.OrdinalIgnoreCase));
            answers[IdOf(e.Value)] = (response.GetProperty("url").GetString()!, e.Value.GetProperty("type").GetString()!, coding.Value.ValueKind == JsonValueKind.String ? coding.Value.GetString()! : "");
        };
        tools.Event("Network.loadingFinished").OnEvent += (_, e) => weights[IdOf(e!.Value)] = e.Value.GetProperty("encodedDataLength").GetDouble();
        await tools.SendAsync("Network.enable");

        await visit.GoAsync(site.AddressOf(ReaderPage.Article));

        var counted = answers.Where(a => a.Value.Kind != "Image" && weights.ContainsKey(a.Key)).Select(a => (a.Value.Url, a.Value.Kind, a.Value.Coding, Bytes: weights[a.Key])).ToList();
        Assert.Equal("br", counted.Single(c => c.Kind == "Document").Coding);
        Assert.Equal(4, counted.Count(c => c.Kind == "Font"));
        Assert.True(counted.Sum(c => c.Bytes) <= Limit, string.Join('\n', counted));
    }

    private static string IdOf(JsonElement e) => e.GetProperty("requestId").GetString()!;
}

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Testing;

/// <summary>An editor over the wire, at a browser without scripts: signs in, opens a story, changes its text and saves.</summary>
public sealed class RemoteEditor : IDisposable
{
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Where the program answers now; the cookies hold for the next one too.</summary>
    public Uri? Site { get; set; }

    public async Task SignInAsync(string email, string password)
    {
        var form = Fields((await GetAsync("/account/login")).Html);
        (form["Form.Email"], form["Form.Password"]) = (email, password);
        var answer = await PostAsync("/account/login", form);
        // So many tries a minute are allowed from one address.
        for (var tries = 0; answer.Status == HttpStatusCode.TooManyRequests && tries < 5; tries++)
        {
            await Task.Delay(TimeSpan.FromSeconds(20));
            answer = await PostAsync("/account/login", form);
        }

        if (answer.Status != HttpStatusCode.Found) throw new InvalidOperationException($"Signing in answered {answer.Status}.");
    }

    /// <summary>The fields of a story's form as they are now.</summary>
    public async Task<Dictionary<string, string>> OpenAsync(int story)
    {
        var (status, html) = await GetAsync(PathOf(story));
        return status == HttpStatusCode.OK ? Fields(html) : throw new InvalidOperationException($"Story {story} answered {status}.");
    }

    /// <summary>Sends the form. When another save came in between, the answer is <see cref="HttpStatusCode.Conflict"/> and brings the fields to go on with.</summary>
    public async Task<(HttpStatusCode Status, Dictionary<string, string> Fields)> SaveAsync(int story, Dictionary<string, string> fields)
    {
        var (status, html) = await PostAsync(PathOf(story), fields);
        return (status, status == HttpStatusCode.Conflict ? Fields(html) : []);
    }

    public void Dispose() => browser.Dispose();

    private static string PathOf(int story) => FormattableString.Invariant($"/admin/articles/{story}");

    private async Task<(HttpStatusCode Status, string Html)> GetAsync(string path) => await ReadAsync(await browser.GetAsync(new Uri(Site!, path)));

    private async Task<(HttpStatusCode Status, string Html)> PostAsync(string path, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await browser.PostAsync(new Uri(Site!, path), content));
    }

    private static async Task<(HttpStatusCode Status, string Html)> ReadAsync(HttpResponseMessage answer)
    {
        using (answer) return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a browser would send of the page's main form.</summary>
    private static Dictionary<string, string> Fields(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in page.QuerySelectorAll("main form.form :is(input, textarea, select)[name]"))
        {
            var isLeftOut = field.GetAttribute("type") is "checkbox" or "radio" && !field.HasAttribute("checked");
            if (!isLeftOut) fields[field.GetAttribute("name")!] = ValueOf(field);
        }

        return fields;
    }

    private static string ValueOf(IElement field) => field.LocalName switch
    {
        "textarea" => field.TextContent,
        "select" => (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute("value") ?? "",
        _ => field.GetAttribute("value") ?? "",
    };
}

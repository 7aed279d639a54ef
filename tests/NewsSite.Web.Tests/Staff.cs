using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Tests;

/// <summary>Someone who works here, at a browser without scripts: it keeps cookies, and sends forms as the page has them.</summary>
public sealed class Staff : IDisposable
{
    public const string Password = "عبارة طويلة للدخول";

    private readonly HttpClient browser;

    private Staff(SiteFactory site)
        : this(site.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(SiteFactory.BaseUrl), AllowAutoRedirect = false, HandleCookies = true }))
    {
    }

    private Staff(HttpClient browser) => this.browser = browser;

    /// <summary>The account's key; null for a stranger.</summary>
    public string? Id { get; private init; }

    /// <summary>A browser that is not signed in.</summary>
    public static Staff Stranger(SiteFactory site) => new(site);

    /// <summary>A browser that is not signed in, whose requests go to the nodes in turns.</summary>
    public static Staff Stranger(params IEnumerable<SiteFactory> nodes) =>
        new(new HttpClient(new CookieContainerHandler { InnerHandler = new InTurns(nodes.Select(node => node.Server.CreateHandler())) }) { BaseAddress = new Uri(SiteFactory.BaseUrl) });

    /// <summary>Opens an account and signs in with it.</summary>
    public static async Task<Staff> SignedInAsync(SiteFactory site, Role role, string name = "سلمى العلي", string? email = null)
    {
        email ??= $"{Guid.NewGuid():N}@news.example";
        var someone = new Staff(site) { Id = await OpenAccountAsync(site, role, name, email) };
        var answer = await someone.SignInAsync(email, Password);
        Assert.Equal((302, "/admin"), (answer.Status, answer.Location));
        return someone;
    }

    public static async Task<string> OpenAccountAsync(SiteFactory site, Role role, string name, string email)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var form = new NewAccountForm { Email = email, Name = name, Role = role, Password = Password };
        var (account, reasons) = await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(form, EditorId.Operator, CancellationToken.None);
        Assert.Empty(reasons);
        return account!.Id;
    }

    public Task<ReaderPage> SignInAsync(string email, string password) =>
        SubmitAsync("/account/login", ("Form.Email", email), ("Form.Password", password));

    public Task<ReaderPage> OpenAsync(string path) => new Reader(browser).OpenAsync(path);

    /// <summary>Opens a page and sends its form, with fields changed or added; to <paramref name="path"/>'s handler when it names one.</summary>
    public async Task<ReaderPage> SubmitAsync(string path, params (string Name, string? Value)[] changes) => await SendAsync(path, await OpenAsync(path.Split("?handler")[0]), changes);

    /// <summary>Sends the form of a page that was opened before.</summary>
    public Task<ReaderPage> SendAsync(string path, ReaderPage page, params (string Name, string? Value)[] changes)
    {
        var fields = path.Contains("handler=", StringComparison.Ordinal) ? Token(page) : Fields(page);
        foreach (var (name, value) in changes) fields[name] = value ?? "";
        return PostAsync(path, fields);
    }

    /// <summary>Opens a story at the desk and sends the form of one of its acts; when the page does not offer it, as a direct post.</summary>
    public async Task<ReaderPage> ActAsync(string story, string act, string? text = null, params (string Name, string Value)[] with) => await SendActAsync(story, act, await OpenAsync(story), text, with);

    /// <summary>Sends an act's form of a page that was opened before.</summary>
    public Task<ReaderPage> SendActAsync(string story, string act, ReaderPage page, string? text = null, params (string Name, string Value)[] with)
    {
        var fields = Token(page);
        foreach (var field in page.All($"form[action='{story}/{act}'] input[type=hidden]")) fields[field.GetAttribute("name")!] = field.GetAttribute("value")!;
        if (text is not null) fields["Form.Text"] = text;
        foreach (var (name, value) in with) fields[name] = value;
        return PostAsync($"{story}/{act}", fields);
    }

    public Task<ReaderPage> PostAsync(string path, Dictionary<string, string> fields, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return new Reader(browser).SendAsync(request);
    }

    /// <summary>Sends fields and a file, as a form with an upload does.</summary>
    public Task<ReaderPage> PostFileAsync(string path, params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent([1, 2, 3]), "file", "picture.png");
        return new Reader(browser).SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
    }

    /// <summary>Sends files with the form of a page that was opened before, as a browser does; <paramref name="accept"/> as its script does.</summary>
    public Task<ReaderPage> UploadAsync(string path, ReaderPage page, IEnumerable<(string Name, byte[] Bytes)> files, string? accept = null, string field = "files")
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in accept is null ? Fields(page) : []) content.Add(new StringContent(value), name);
        foreach (var (name, value) in Token(page)) content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), field, name);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (accept is not null) request.Headers.Accept.ParseAdd(accept);
        return new Reader(browser).SendAsync(request);
    }

    /// <summary>Opens a page and sends its form with fields changed and a file in it.</summary>
    public async Task<ReaderPage> UploadFormAsync(string path, (string Name, string Value)[] changes, (string Name, byte[] Bytes) file, string field)
    {
        var fields = Fields(await OpenAsync(path));
        foreach (var (name, value) in changes) fields[name] = value;
        var content = new MultipartFormDataContent { { new ByteArrayContent(file.Bytes), field, file.Name } };
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        return await new Reader(browser).SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
    }

    /// <summary>Sends fields of which one name may stand several times, such as boxes that are ticked.</summary>
    public Task<ReaderPage> PostFormAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        new Reader(browser).SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Sends JSON as a script of the page would, with the token of a page that was opened before.</summary>
    public Task<ReaderPage> PostJsonAsync(string path, ReaderPage? page, string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (_, token) in page is null ? [] : Token(page)) request.Headers.Add("RequestVerificationToken", token);
        return new Reader(browser).SendAsync(request);
    }

    public void Dispose() => browser.Dispose();

    private static Dictionary<string, string> Token(ReaderPage page) =>
        page.All("input[name=__RequestVerificationToken]").Take(1).ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);

    /// <summary>What a browser would send of the page's main form.</summary>
    internal static Dictionary<string, string> Fields(ReaderPage page)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in page.All("main form.form :is(input, textarea, select)[name]"))
        {
            var value = field.LocalName switch
            {
                "textarea" => field.TextContent,
                "select" => field.QuerySelector("option[selected]")?.GetAttribute("value") ?? field.QuerySelector("option")?.GetAttribute("value"),
                _ when field.GetAttribute("type") is "checkbox" or "radio" && !field.HasAttribute("checked") => null,
                _ => field.GetAttribute("value") ?? "",
            };
            if (value is not null) fields[field.GetAttribute("name")!] = value;
        }

        return fields;
    }

    /// <summary>A proxy in front of several nodes that gives each the next request.</summary>
    private sealed class InTurns(IEnumerable<HttpMessageHandler> handlers) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker[] nodes = [.. handlers.Select(handler => new HttpMessageInvoker(handler))];
        private int count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            nodes[count++ % nodes.Length].SendAsync(request, cancellationToken);
    }
}

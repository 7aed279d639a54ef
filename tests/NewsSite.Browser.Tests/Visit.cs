using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>One reader in a browser of their own, and what went wrong or left the site meanwhile.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string FontsAreThere = "async () => { await document.fonts.ready; }";

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<Uri> requests = new();
    private Uri? address;

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsAboutThePageItself(message)) complaints.Enqueue($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => complaints.Enqueue($"script: {error}");
        page.Request += (_, request) => requests.Enqueue(new Uri(request.Url));
        page.RequestFailed += (_, request) =>
        {
            // What the page itself took back, because it asks anew or is left.
            if (request.Failure is not "net::ERR_ABORTED") complaints.Enqueue($"failed: {request.Url} ({request.Failure})");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest) complaints.Enqueue($"{response.Status}: {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, script errors, requests that failed or were refused.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Everything that was asked for, data: addresses left out.</summary>
    public IEnumerable<Uri> Requests => requests.Where(r => r.Scheme is not "data");

    /// <summary>Goes there and waits until the page is loaded with its fonts.</summary>
    public async Task GoAsync(Uri to)
    {
        address = to;
        await Page.GotoAsync(to.AbsoluteUri);
        await Page.EvaluateAsync(FontsAreThere);
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await Page.EvaluateAsync(FontsAreThere);
    }

    /// <summary>A Chrome DevTools session with the page, for what Playwright has no word of its own.</summary>
    public Task<ICDPSession> DevToolsAsync() => context.NewCDPSessionAsync(Page);

    /// <summary>Gives the page a device that holds passkeys, whose user always says yes.</summary>
    public async Task HoldPasskeysAsync()
    {
        var tools = await DevToolsAsync();
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    /// <summary>The browser notes a page that answers 404 or 410 as an error. That answer is what such a page is for.</summary>
    private bool IsAboutThePageItself(IConsoleMessage message) =>
        address is not null && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(address.AbsoluteUri, StringComparison.Ordinal);
}

using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>The installed browser, started once for all tests. Without one, a test that asks for it is skipped with the reason, or fails where a browser is required.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string RequiredVariable = "NEWSSITE_REQUIRE_BROWSER";

    private const string NoBrowser =
        $"No Chromium is installed in the usual places. Install one (Debian: apt-get install chromium-headless-shell) or name its executable in {ChromiumPath.Variable}.";

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>After so many milliseconds a page will never show what is waited for; how busy the machine is decides nothing.</summary>
    private const float Never = 120_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Never);
        if (ChromiumPath.Find() is not { } path) return;

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    /// <summary>Opens a page as <paramref name="reader"/>, with nothing kept from before, and waits until it is loaded with its fonts.</summary>
    public async Task<Visit> VisitAsync(Uri address, Reader? reader = null)
    {
        var visit = await ArriveAsync(reader);
        await visit.GoAsync(address);
        return visit;
    }

    /// <summary>The same with an empty page, for what has to be set up before the first address.</summary>
    public async Task<Visit> ArriveAsync(Reader? reader = null)
    {
        if (browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable(RequiredVariable) == "1", NoBrowser);
            Assert.Fail(NoBrowser);
        }

        reader ??= new Reader();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = reader.Width, Height = reader.Height },
            ColorScheme = reader.Scheme,
            JavaScriptEnabled = reader.Scripts,
            Permissions = reader.Permissions,
            Locale = "ar",
            TimezoneId = reader.Zone,
            // A page that glides to the focus is somewhere else at every moment.
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Never);
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

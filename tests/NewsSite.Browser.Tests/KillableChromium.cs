using System.Diagnostics;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>A browser with a profile on disk, a process of its own that can be killed as the system does it, and started again with what it had written.</summary>
public sealed class KillableChromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--remote-debugging-port=0", "--window-size=1280,900", "about:blank",
    ];

    private readonly string profile;
    private readonly Process process;
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private KillableChromium(string profile, Process process, IPlaywright playwright, IBrowser browser)
    {
        this.profile = profile;
        this.process = process;
        this.playwright = playwright;
        this.browser = browser;
    }

    public static async Task<KillableChromium> StartAsync(string profile)
    {
        var door = Path.Combine(profile, "DevToolsActivePort");
        File.Delete(door);
        var start = new ProcessStartInfo(ChromiumPath.Find()!, [$"--user-data-dir={profile}", .. Arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        for (var tries = 0; tries < 300 && !(File.Exists(door) && (await File.ReadAllLinesAsync(door)).Length > 1); tries++) await Task.Delay(100);

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.ConnectOverCDPAsync($"http://127.0.0.1:{(await File.ReadAllLinesAsync(door))[0]}");
        return new KillableChromium(profile, process, playwright, browser);
    }

    public IPage Page => browser.Contexts[0].Pages[0];

    /// <summary>SIGKILL, as when memory runs out: it writes nothing more.</summary>
    public async Task<KillableChromium> KillAndStartAgainAsync()
    {
        await DisposeAsync();
        return await StartAsync(profile);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        playwright.Dispose();
    }
}

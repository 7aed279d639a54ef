using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>Waiting for what a page can be asked. Playwright's own asks from within the page, which the site's content security policy forbids from the second time on.</summary>
internal static class Waiting
{
    public static Task UntilAsync(this IPage page, string isSo) => UntilAsync(() => IsAsync(page, isSo), isSo);

    /// <summary>The same for what the store is asked.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Assert.True(tries < 1200, $"Never so: {what}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>
    /// Until the page stands at that address (with * and **) with its scripts. Playwright's own waits for a way to it that may have been gone while it began to wait.
    /// </summary>
    public static Task AtAsync(this IPage page, string address)
    {
        var pattern = new Regex($"^{Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$");
        return page.AtAsync(url => pattern.IsMatch(url), address);
    }

    /// <inheritdoc cref="AtAsync(IPage, string)"/>
    public static async Task AtAsync(this IPage page, Func<string, bool> isIt, [CallerArgumentExpression(nameof(isIt))] string what = "")
    {
        await UntilAsync(() => Task.FromResult(isIt(page.Url)), what);
        await page.UntilAsync("() => document.readyState === 'complete'");
    }

    /// <summary>Does what leads to another page or to the same one anew, and waits until that one is there with its scripts.</summary>
    public static async Task LeaveByAsync(this IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("window.isBefore = true");
        await act();
        await page.UntilAsync("() => !window.isBefore && document.readyState === 'complete'");
    }

    /// <summary>Takes the connection away, or gives it back, and waits until the page's requests know it: the browser says that it is done some moments before it is so.</summary>
    public static async Task SetConnectedAsync(this IPage page, bool isConnected)
    {
        await page.Context.SetOfflineAsync(!isConnected);
        var wanted = isConnected ? "true" : "false";
        await page.UntilAsync($"async () => await fetch('/health/live', {{ cache: 'no-store' }}).then(() => true, () => false) === {wanted}");
    }

    private static async Task<bool> IsAsync(IPage page, string isSo)
    {
        try
        {
            return await page.EvaluateAsync<bool>(isSo);
        }
        catch (PlaywrightException) when (!page.IsClosed)
        {
            // The page was being left.
            return false;
        }
    }
}

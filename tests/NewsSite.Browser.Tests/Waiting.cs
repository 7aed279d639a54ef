using System.Runtime.CompilerServices;
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

    /// <summary>Does what leads to another page or to the same one anew, and waits until that one is there with its scripts.</summary>
    public static async Task LeaveByAsync(this IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("window.isBefore = true");
        await act();
        await page.UntilAsync("() => !window.isBefore && document.readyState === 'complete'");
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

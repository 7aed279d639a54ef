using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>Waiting for what a page can be asked. Playwright's own asks from within the page, which the site's content security policy forbids from the second time on.</summary>
internal static class Waiting
{
    public static async Task UntilAsync(this IPage page, string isSo)
    {
        for (var tries = 0; !await IsAsync(page, isSo); tries++)
        {
            Assert.True(tries < 1200, $"Never so: {isSo}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
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

using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>What of a page can be seen.</summary>
internal static class Parts
{
    /// <summary>Those of the selectors whose first element a reader cannot see, or that find none.</summary>
    public static async Task<List<string>> UnseenAsync(this IPage page, IEnumerable<string> selectors)
    {
        List<string> unseen = [];
        foreach (var selector in selectors)
        {
            if (!await page.Locator(selector).First.IsVisibleAsync()) unseen.Add(selector);
        }

        return unseen;
    }
}

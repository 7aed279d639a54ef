using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>The keyboard alone: every stop is reached by Tab, every button pressed by a key.</summary>
internal sealed class Keys(IPage page) : IHand
{
    public async Task PressAsync(ILocator target)
    {
        await TabToAsync(target);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task WriteAsync(ILocator field, string text)
    {
        await TabToAsync(field);
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Goes down the options until it is the one.</summary>
    public async Task ChooseAsync(ILocator select, string option)
    {
        await TabToAsync(select);
        for (var i = 0; i < 100 && await select.Locator("option:checked").InnerTextAsync() != option; i++) await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(select.Locator("option:checked")).ToHaveTextAsync(option);
    }

    public async Task TickAsync(ILocator box)
    {
        await TabToAsync(box, fromStart: true);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Goes on with Tab until the focus is there; at the end of the page it begins at its head again.</summary>
    private async Task TabToAsync(ILocator target, bool fromStart = false)
    {
        await target.WaitForAsync();
        if (fromStart) await page.EvaluateAsync("() => document.activeElement?.blur()");
        for (var i = 0; i < 400; i++)
        {
            if (await HasFocusAsync(target)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The focus never came to {target}.");
    }

    private async Task<bool> HasFocusAsync(ILocator target)
    {
        try
        {
            return await target.EvaluateAsync<bool>("element => element === document.activeElement");
        }
        catch (PlaywrightException) when (!page.IsClosed)
        {
            // The page was being left.
            return false;
        }
    }
}

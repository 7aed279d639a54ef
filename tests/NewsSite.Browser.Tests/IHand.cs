using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>How somebody works a page: with a pointer, or with the keys alone.</summary>
internal interface IHand
{
    public Task PressAsync(ILocator target);

    public Task WriteAsync(ILocator field, string text);

    public Task ChooseAsync(ILocator select, string option);
}

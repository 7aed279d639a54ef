using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>A mouse or a finger.</summary>
internal sealed class Pointer : IHand
{
    public Task PressAsync(ILocator target) => target.ClickAsync();

    public Task WriteAsync(ILocator field, string text) => field.FillAsync(text);

    public async Task ChooseAsync(ILocator select, string option) => await select.SelectOptionAsync(new SelectOptionValue { Label = option });
}

using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>The body of a story's form, which scripts put an editor over.</summary>
internal static class BodyField
{
    /// <summary>Writes Markdown into the plain field, which the editor hides until its source is asked for.</summary>
    public static async Task WriteBodyAsync(this IPage page, string markdown)
    {
        // Until then the scripts have not put it there.
        await page.UntilAsync("() => document.readyState !== 'loading'");
        var source = page.Locator("[data-act=source][aria-pressed=false]");
        if (await source.CountAsync() > 0) await source.ClickAsync();
        await page.Locator("#form-body").FillAsync(markdown);
    }

    /// <summary>Puts the caret behind the last words. A moment after a click the editor puts it back to where that was: a key which came before is undone.</summary>
    public static async Task GoToEndAsync(this IPage page)
    {
        await page.Locator(".ProseMirror").ClickAsync();
        await Waiting.UntilAsync(async () =>
        {
            await page.Keyboard.PressAsync("Control+End");
            return await page.EvaluateAsync<bool>("new Promise((done) => setTimeout(() => done(!!getSelection().anchorNode?.parentElement?.closest('.ProseMirror > :last-child')), 50))");
        });
    }

    /// <summary>Pastes what another program put on the clipboard, where the focus is.</summary>
    public static async Task PasteAsync(this IPage page, string kind, string text) => await page.EvaluateAsync(
        """
        ([kind, text]) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData(kind, text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """,
        new object[] { kind, text });
}

using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>Files of pictures, and how they come into a page.</summary>
internal static class PictureFiles
{
    /// <summary>Draws a picture in the page, so that it is a real one.</summary>
    private const string Draw =
        """
        async (colour) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 600 });
          const pen = canvas.getContext('2d');
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 900, 600);
          return canvas.toDataURL('image/png').split(',')[1];
        }
        """;

    public static readonly FilePayload Broken = new() { Name = "نص.jpg", MimeType = "image/jpeg", Buffer = "not a picture"u8.ToArray() };

    public static async Task<FilePayload> DrawnAsync(this IPage page, string name, string colour) =>
        new() { Name = name, MimeType = "image/png", Buffer = Convert.FromBase64String(await page.EvaluateAsync<string>(Draw, colour)) };

    public static Task PasteFilesAsync(this IPage page, string onto, params FilePayload[] files) => page.BringAsync("paste", onto, files);

    /// <summary>Lets files go in the middle of an element. True when the page took them: otherwise the browser would open the file in its place.</summary>
    public static Task<bool> DropFilesAsync(this IPage page, string onto, params FilePayload[] files) => page.BringAsync("drop", onto, files);

    /// <summary>From now on pictures go up when they are let go and not before.</summary>
    public static async Task<HeldUploads> HoldUploadsAsync(this IPage page)
    {
        var held = new HeldUploads();
        await page.RouteAsync("**/admin/pictures", async route =>
        {
            await held.LetGoTask;
            await route.ContinueAsync();
        });
        return held;
    }

    private static Task<bool> BringAsync(this IPage page, string how, string onto, FilePayload[] files) => page.EvaluateAsync<bool>(
        """
        ([how, onto, files]) => {
          const transfer = new DataTransfer();
          for (const { name, type, bytes } of files) transfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type }));
          const target = document.querySelector(onto);
          const box = target.getBoundingClientRect();
          const common = { bubbles: true, cancelable: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
          if (how === 'paste') return !target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, ...common }));
          const isWelcome = !target.dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer, ...common }));
          return !target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, ...common })) && isWelcome;
        }
        """,
        new object[] { how, onto, files.Select(file => new { name = file.Name, type = file.MimeType, bytes = Convert.ToBase64String(file.Buffer) }).ToArray() });
}

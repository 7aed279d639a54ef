using Microsoft.Playwright;
using NewsSite.Testing;

namespace NewsSite.Browser.Tests;

/// <summary>A story from the empty form to its reader, as an editor makes it.</summary>
public sealed class WholeStoryTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_typed_pasted_illustrated_linked_proofread_published_and_read()
    {
        int linked;
        await using (var db = site.Open())
        {
            var story = Newsroom.PublishedStory(content: Newsroom.Content("قمة سابقة في الريحان", db.Categories.First()));
            db.Articles.Add(story);
            await db.SaveChangesAsync(Ct);
            linked = story.Id;
        }

        await using var visit = await site.SignedInAsync(chromium, "/admin/articles/new");
        var page = visit.Page;

        await page.Locator("#form-headline").PressSequentiallyAsync("قمة الريحان, اليوم الأول");
        await page.Locator("#form-standfirst").PressSequentiallyAsync("وفود من 12 بلدًا  تجتمع في القاعة الكبرى.");
        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator(".ProseMirror").ClickAsync();
        await page.Keyboard.TypeAsync("وصلت الوفود صباحًا .");
        await page.Keyboard.PressAsync("Enter");
        var clipboard = Path.Combine(Repository.WebProject, "Client", "editor", "test", "clipboard");
        await page.PasteAsync("text/html", await File.ReadAllTextAsync(Path.Combine(clipboard, "word.html"), Ct));
        var pasted = (await File.ReadAllTextAsync(Path.Combine(clipboard, "word.md"), Ct)).TrimEnd('\n');
        await page.Locator("#lead-file").SetInputFilesAsync(new FilePayload { Name = "القاعة.png", MimeType = "image/png", Buffer = await DrawnAsync(page) });
        await Assertions.Expect(page.Locator("input[name='Form.LeadPictureId'][data-mute]")).ToBeCheckedAsync();
        await page.Locator("#lead-alttext").FillAsync("القاعة الكبرى قبل الجلسة");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "أضف بالعنوان أو الرابط" }).PressSequentiallyAsync("قمة سابقه");
        await page.GetByRole(AriaRole.Option, new() { Name = "قمة سابقة في الريحان" }).ClickAsync();

        await page.Locator("#proof summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "أصلح كل المؤكد" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-headline")).ToHaveValueAsync("قمة الريحان، اليوم الأول");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("وفود من 12 بلدًا تجتمع في القاعة الكبرى.");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync($"وصلت الوفود صباحًا.\n\n{pasted}");

        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        await page.GetByRole(AriaRole.Link, new() { Name = "على الموقع" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("قمة الريحان، اليوم الأول");
        await Assertions.Expect(page.Locator(".lead-picture img")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".lead-picture img")).ToHaveAttributeAsync("alt", "القاعة الكبرى قبل الجلسة");
        await Assertions.Expect(page.Locator(".prose > p").First).ToHaveTextAsync("وصلت الوفود صباحًا.");
        await Assertions.Expect(page.Locator(".prose :is(h2, h3)")).ToHaveTextAsync(["قمة الريحان", "بنود القمة"]);
        await Assertions.Expect(page.Locator(".prose :is(th, td)")).ToHaveTextAsync(["المدينة", "الوفود", "الريحان", "12 وفدًا"]);
        await Assertions.Expect(page.Locator($".read-also a[href*='/{linked}/']")).ToHaveTextAsync("قمة سابقة في الريحان");
        Found.Nothing(visit.Complaints);
    }

    private static async Task<byte[]> DrawnAsync(IPage page) => Convert.FromBase64String(await page.EvaluateAsync<string>(
        """
        () => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 800 });
          canvas.getContext('2d').fillRect(0, 0, 1200, 800);
          return canvas.toDataURL('image/png').split(',')[1];
        }
        """));
}

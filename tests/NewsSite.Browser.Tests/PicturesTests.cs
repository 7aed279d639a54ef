using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>Pictures as an editor works with them: uploaded, chosen, pasted, and at last before a reader. On a site of their own.</summary>
public sealed class PicturesTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations] };

    [Fact]
    public async Task A_save_while_a_picture_goes_up_waits_for_it_and_goes_on_without_one_that_is_refused()
    {
        await using var visit = await SignedInAsync("/admin/articles/new");
        var page = visit.Page;
        await page.Locator("#form-headline").FillAsync("شراع في الأفق");
        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var uploads = await page.HoldUploadsAsync();
        var save = page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" });

        await page.Locator("#lead-file").SetInputFilesAsync(PictureFiles.Broken);
        await save.ClickAsync();
        await Assertions.Expect(page.Locator(".form-acts-fixed [role=status].held")).ToHaveTextAsync("يُحفظ بعد رفع الصور…");
        uploads.LetGo();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await Assertions.Expect(page.Locator(".done + [role=alert]")).ToContainTextAsync("الملف ليس صورة");

        uploads.HoldAgain();
        save = page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true });
        await page.Locator("#lead-file").SetInputFilesAsync(await page.DrawnAsync("شراع.png", "navy"));
        await save.ClickAsync();
        uploads.LetGo();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator(".done + [role=alert]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("input[name='Form.LeadPictureId']:checked")).Not.ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_picture_is_uploaded_another_pasted_and_a_reader_sees_both()
    {
        await using var visit = await SignedInAsync("/admin/articles/new");
        var page = visit.Page;
        await page.Locator("#form-headline").FillAsync("قوارب في الميناء");
        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });

        await page.Locator("#lead-file").SetInputFilesAsync(await page.DrawnAsync("ميناء.png", "navy"));
        await Assertions.Expect(page.Locator("input[name='Form.LeadPictureId'][data-mute]:checked")).ToHaveCountAsync(1);
        await page.Locator("#lead-alttext").FillAsync("ميناء عند الفجر");

        await page.Locator("label[for=form-body]").ClickAsync();
        await page.Keyboard.TypeAsync("متن الخبر.");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-act=picture]").ClickAsync();
        var dialog = page.Locator(".rich-dialog");
        await dialog.Locator("input[type=file]").SetInputFilesAsync(await page.DrawnAsync("قارب.png", "crimson"));
        await dialog.GetByLabel("النص البديل").FillAsync("قارب أحمر");
        await dialog.GetByLabel("الشرح").FillAsync("قارب صيد، أمس.");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Radio, new() { Name = "قارب.png" })).ToBeCheckedAsync();
        Found.Nothing(await AxeAsync(page));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "ضع الصورة" }).ClickAsync();
        await page.Locator(".ProseMirror figure").WaitForAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await page.PasteFilesAsync(".ProseMirror", await page.DrawnAsync("image.png", "teal"));
        await page.GetByRole(AriaRole.Button, new() { Name = "اكتب النص البديل" }).ClickAsync();
        await dialog.GetByLabel("النص البديل").FillAsync("شاطئ");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "احفظ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".ProseMirror figure")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
        await page.GetByRole(AriaRole.Link, new() { Name = "على الموقع" }).ClickAsync();

        await Assertions.Expect(page.Locator(".lead-picture img, .prose figure img")).ToHaveCountAsync(3);
        Assert.Equal(
            ["ميناء عند الفجر", "قارب أحمر", "شاطئ"],
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.lead-picture img, .prose figure img')].map(i => i.alt)"));
        await Assertions.Expect(page.Locator(".prose figcaption")).ToHaveTextAsync("قارب صيد، أمس.");
        await page.Locator(".prose figure img").Last.ScrollIntoViewIfNeededAsync();
        await page.UntilAsync("[...document.querySelectorAll('.lead-picture img, .prose figure img')].every(i => i.complete && i.naturalWidth > 0 && i.currentSrc.endsWith('.avif'))");
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task Files_are_dropped_on_the_library_and_each_says_what_became_of_it()
    {
        await using var visit = await SignedInAsync("/admin/pictures");
        var page = visit.Page;

        Assert.True(await page.DropFilesAsync("main", await page.DrawnAsync("شراع.png", "olive"), PictureFiles.Broken));

        await Assertions.Expect(page.Locator(".uploads li")).ToHaveTextAsync(["شراع.png رُفعت. اكتب نصها البديل.", "لم تُحفظ “نص.jpg”: الملف ليس صورة يمكن قراءتها."]);
        await Assertions.Expect(page.Locator(".picture-tile a").First).ToHaveTextAsync("شراع.png");
        await page.LeaveByAsync(() => page.Locator(".uploads a").ClickAsync());
        await page.Locator(".focal-picture img").ClickAsync(new() { Position = new() { X = 10, Y = 10 } });
        await page.UntilAsync("document.getElementById('form-focalx').value !== document.getElementById('form-focalx').defaultValue");
        Assert.InRange(int.Parse(await page.Locator("#form-focalx").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture), 1, 5);
        await page.Locator("#form-alttext").FillAsync("شراع");
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await page.GetByText("حُفظ وصف الصورة.").WaitForAsync();
        Assert.Equal("0% 0%", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.focal-picture img')).objectPosition"));
        Found.Nothing(await AxeAsync(page));
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task A_file_whose_connection_broke_is_sent_again_in_the_library_and_in_the_dialog_of_the_body()
    {
        await using var visit = await SignedInAsync("/admin/pictures");
        var page = visit.Page;
        var again = page.GetByRole(AriaRole.Button, new() { Name = "أعد المحاولة" });
        await page.SetConnectedAsync(false);
        await page.Locator("form[data-upload] input[type=file]").SetInputFilesAsync([await page.DrawnAsync("ضفة.png", "linen"), await page.DrawnAsync("قنطرة.png", "snow")]);
        await Assertions.Expect(again).ToHaveCountAsync(2);
        await page.SetConnectedAsync(true);
        await again.First.ClickAsync();
        await Assertions.Expect(page.Locator(".uploads a")).ToHaveTextAsync("ضفة.png");
        await Assertions.Expect(again).ToHaveCountAsync(1);

        await page.GotoAsync($"{site.Origin}/admin/articles/new");
        await page.Locator("[data-act=picture]").ClickAsync();
        var dialog = page.Locator(".rich-dialog");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Radio).First).ToBeVisibleAsync();
        await page.SetConnectedAsync(false);
        await dialog.Locator("input[type=file]").SetInputFilesAsync(await page.DrawnAsync("سقالة.png", "azure"));
        await Assertions.Expect(dialog.GetByText("انقطع الاتصال. أعد المحاولة.")).ToBeVisibleAsync();
        Found.Nothing(await AxeAsync(page));
        await page.SetConnectedAsync(true);
        await again.ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Radio, new() { Name = "سقالة.png" })).ToBeCheckedAsync();
        await Assertions.Expect(again).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_byline_is_given_a_face_in_its_form_and_readers_see_it()
    {
        await using var visit = await SignedInAsync("/admin/authors/new");
        var page = visit.Page;
        await page.GetByLabel("الاسم").FillAsync("مريم العلي");
        await page.GetByLabel("الصفة").FillAsync("محررة الشؤون المحلية");
        await page.GetByLabel("التعريف").FillAsync("تكتب عن المدينة وأهلها منذ عشر سنوات.");

        await page.GetByLabel("ارفع صورة").SetInputFilesAsync(await page.DrawnAsync("مريم.png", "sienna"));
        await Assertions.Expect(page.Locator("input[name='Form.PictureId'][data-mute]:checked")).ToHaveCountAsync(1);
        Found.Nothing(await AxeAsync(page));
        await page.GetByLabel("النص البديل").FillAsync("مريم العلي في مكتبها");
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف الكاتب" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "مريم العلي" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("النص البديل")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "على الموقع" }).ClickAsync();

        var face = page.GetByRole(AriaRole.Img, new() { Name = "مريم العلي في مكتبها" });
        await Assertions.Expect(face).ToBeVisibleAsync();
        await page.UntilAsync("[...document.querySelectorAll('.profile-picture img')].every(i => i.complete && i.naturalWidth > 0)");
        Found.Nothing(await AxeAsync(page));
        Found.Nothing(visit.Complaints);
    }

    private static async Task<IEnumerable<string>> AxeAsync(IPage page)
    {
        var verdict = await page.RunAxe(Violations);
        Assert.NotEmpty(verdict.Passes);
        return verdict.Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {v.Help} at {node.Target}: {node.Html}"));
    }

    private Task<Visit> SignedInAsync(string path) => site.SignedInAsync(chromium, path);
}

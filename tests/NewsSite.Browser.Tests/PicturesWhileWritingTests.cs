using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>Pictures that go up while an editor writes on.</summary>
public sealed class PicturesWhileWritingTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private const string Text = ".ProseMirror";

    [Fact]
    public async Task One_who_writes_on_while_a_picture_goes_up_is_not_disturbed()
    {
        await using var visit = await NewStoryAsync("سفينة في العاصفة");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("الفقرة الأولى.");
        var uploads = await page.HoldUploadsAsync();
        await page.PasteFilesAsync(Text, await page.DrawnAsync("سفينة.png", "navy"));
        await Assertions.Expect(page.Locator(".picture-coming")).ToContainTextAsync("تُرفع سفينة.png");
        await page.Keyboard.TypeAsync("نكتب والصورة ");
        uploads.LetGo();
        await page.Keyboard.TypeAsync("تُرفع ولا ننتظر.", new() { Delay = 60 });
        await page.Locator($"{Text} figure").WaitForAsync();
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await page.Keyboard.TypeAsync(" وبعدها.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("والأخيرة.");
        Assert.Equal(
            ["P: الفقرة الأولى.", "FIGURE: ", "P: نكتب والصورة تُرفع ولا ننتظر. وبعدها.", "P: والأخيرة."],
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.ProseMirror > *')].map(e => `${e.tagName}: ${e.tagName === 'P' ? e.textContent : ''}`)"));

        await page.GetByRole(AriaRole.Button, new() { Name = "اكتب النص البديل" }).ClickAsync();
        var dialog = page.Locator(".rich-dialog");
        await Assertions.Expect(dialog.GetByLabel("النص البديل")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("سفينة تميل");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "احفظ" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("^الفقرة الأولى\\.\n\n!\\[سفينة تميل\\]\\(/media/\\S+\\)\n\nنكتب"));
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task A_picture_that_is_pasted_in_the_middle_of_a_sentence_leaves_the_cursor_in_it()
    {
        await using var visit = await NewStoryAsync("موج");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("أول آخر.");
        // ProseMirror takes a cursor that goes to the very beginning within 200 ms after the focus for the browser's doing, and puts it back; no hand is so quick.
        await Task.Delay(300, TestContext.Current.CancellationToken);
        await page.Keyboard.PressAsync("Home");
        // The editor reads where the cursor is when something is typed there.
        await page.Keyboard.TypeAsync("كنا ");
        var uploads = await page.HoldUploadsAsync();
        await page.PasteFilesAsync(Text, await page.DrawnAsync("موج.png", "skyblue"));
        await page.Keyboard.TypeAsync("نكتب ونكتب ");
        uploads.LetGo();
        await page.Keyboard.TypeAsync("ونكتب ونكتب ونكتب ", new() { Delay = 50 });
        await page.Locator($"{Text} figure").WaitForAsync();
        await page.Keyboard.TypeAsync("ثم ");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("^كنا نكتب ونكتب ونكتب ونكتب ونكتب ثم أول آخر\\.\n\n!\\[\\]\\(/media/\\S+\\)$"));
    }

    [Fact]
    public async Task Pictures_pasted_one_after_the_other_keep_their_order_and_one_writes_on_beneath_them()
    {
        await using var visit = await NewStoryAsync("ثلاثة ألوان");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("متن.");
        var uploads = await page.HoldUploadsAsync();
        await page.PasteFilesAsync(Text, await page.DrawnAsync("1.png", "red"), await page.DrawnAsync("2.png", "lime"));
        await page.PasteFilesAsync(Text, await page.DrawnAsync("3.png", "blue"));
        uploads.LetGo();
        await Assertions.Expect(page.Locator($"{Text} figure")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".picture-coming")).ToHaveCountAsync(0);
        await page.Keyboard.TypeAsync("تحتها.");

        Assert.Equal(["P", "FIGURE", "FIGURE", "FIGURE", "P"], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.ProseMirror > *')].map(e => e.tagName)"));
        await Assertions.Expect(page.Locator($"{Text} > p").Last).ToHaveTextAsync("تحتها.");
        Assert.Equal(["#500", "#050", "#005"], await ColoursAsync(page));
    }

    [Fact]
    public async Task A_save_waits_for_the_pictures_of_the_body_and_a_refused_one_holds_back_the_publishing_alone()
    {
        await using var visit = await NewStoryAsync("جسر فوق النهر");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("متن.");
        var uploads = await page.HoldUploadsAsync();
        var save = page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" });

        await page.PasteFilesAsync(Text, PictureFiles.Broken);
        await save.ClickAsync();
        await Assertions.Expect(page.Locator(".held")).ToHaveTextAsync("يُحفظ بعد رفع الصور…");
        uploads.LetGo();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await Assertions.Expect(page.Locator(".done + [role=alert]")).ToContainTextAsync("لم تُحفظ “نص.jpg”");

        uploads.HoldAgain();
        await page.Locator(Text).WaitForAsync();
        await page.PasteFilesAsync(Text, PictureFiles.Broken);
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        await Assertions.Expect(page.Locator(".held")).ToHaveTextAsync("يُنفَّذ «احفظ وانشر» بعد رفع الصور…");
        // Publishing saves too.
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".held")).ToHaveTextAsync("يُنفَّذ «احفظ وانشر» بعد رفع الصور…");
        uploads.LetGo();
        await Assertions.Expect(page.Locator(".held")).ToHaveTextAsync("لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
        await Assertions.Expect(page.Locator(".rich-notice.rich-refused")).ToContainTextAsync("لم تُحفظ “نص.jpg”");

        uploads.HoldAgain();
        await page.PasteFilesAsync(Text, await page.DrawnAsync("جسر.png", "teal"));
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        uploads.LetGo();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator($"{Text} figure")).ToHaveCountAsync(1);
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task A_save_waits_for_the_picture_that_was_chosen_last()
    {
        await using var visit = await NewStoryAsync("صورتان لمقال");
        var page = visit.Page;
        var (first, second) = (await page.DrawnAsync("أولى.png", "rebeccapurple"), await page.DrawnAsync("ثانية.png", "darkslategray"));
        List<TaskCompletionSource> gates = [new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously)];
        var come = 0;
        await page.RouteAsync("**/admin/pictures", async route =>
        {
            await gates[come++].Task;
            await route.ContinueAsync();
        });
        await page.Locator("#lead-file").SetInputFilesAsync(first);
        await page.Locator("#lead-file").SetInputFilesAsync(second);
        gates[0].SetResult();
        await Assertions.Expect(page.Locator(".lead-choice:has(:checked)")).ToContainTextAsync("أولى.png");

        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".form-acts-fixed .held")).ToHaveTextAsync("يُحفظ بعد رفع الصور…");
        gates[1].SetResult();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await Assertions.Expect(page.Locator(".lead-choice:has(:checked)")).ToContainTextAsync("ثانية.png");
    }

    [Fact]
    public async Task A_picture_that_arrives_after_something_else_was_chosen_is_only_offered()
    {
        await using var visit = await NewStoryAsync("صورة تأخرت");
        var page = visit.Page;
        var none = page.Locator("input[name='Form.LeadPictureId'][value='']");
        var uploads = await page.HoldUploadsAsync();
        // It is chosen already, and chosen all the same.
        await page.Locator("#lead-file").SetInputFilesAsync(await page.DrawnAsync("متأخرة.png", "peru"));
        await none.ClickAsync();
        uploads.LetGo();
        await Assertions.Expect(page.Locator(".lead-choice", new() { HasText = "متأخرة.png" })).ToHaveCountAsync(1);
        await Assertions.Expect(none).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("[data-picture-state]")).ToContainTextAsync("وبقي ما اخترته بعدها.");

        uploads.HoldAgain();
        await page.Locator("#lead-file").SetInputFilesAsync(await page.DrawnAsync("أخرى.png", "sienna"));
        await page.Locator(".lead-choice", new() { HasText = "متأخرة.png" }).ClickAsync();
        uploads.LetGo();
        await Assertions.Expect(page.Locator(".lead-choice", new() { HasText = "أخرى.png" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".lead-choice:has(:checked)")).ToContainTextAsync("متأخرة.png");

        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await Assertions.Expect(page.Locator(".lead-choice:has(:checked)")).ToContainTextAsync("متأخرة.png");
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_saves_all_the_same_also_without_a_picture_that_was_refused()
    {
        await using var visit = await NewStoryAsync("جسر بلا ذاكرة");
        var page = visit.Page;
        await page.Context.AddInitScriptAsync(
            """
            for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
              Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError"); } });
            }
            """);
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");

        await page.Locator(Text).WaitForAsync();
        var uploads = await page.HoldUploadsAsync();
        await page.PasteFilesAsync(Text, PictureFiles.Broken);
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".held")).ToHaveTextAsync("يُحفظ بعد رفع الصور…");
        uploads.LetGo();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        // What is wired last: a file that is dropped beside the text opens no page of its own.
        Assert.True(await page.EvaluateAsync<bool>(
            """
            () => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([""], "a.txt"));
              return !document.querySelector("h1").dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
            }
            """));
        Found.Nothing(visit.Complaints.Where(said => said.StartsWith("script", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_upload_that_comes_to_a_stand_is_given_up_as_a_broken_connection()
    {
        await using var visit = await NewStoryAsync("جسر يُبنى");
        var page = visit.Page;
        await page.HoldUploadsAsync();
        var picture = await page.DrawnAsync("بناء.png", "olive");
        await page.Clock.InstallAsync();
        await page.PasteFilesAsync(Text, picture);
        await Assertions.Expect(page.Locator(".picture-coming")).ToBeVisibleAsync();

        await page.Clock.RunForAsync(31_000);

        await Assertions.Expect(page.Locator(".rich-notice.rich-refused")).ToContainTextAsync("لم تُحفظ “بناء.png”: انقطع الاتصال. أعد المحاولة.");
        await Assertions.Expect(page.Locator(".picture-coming")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_does_not_want_to_wait_for_a_picture_saves_without_it()
    {
        await using var visit = await NewStoryAsync("نفق");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("متن.");
        await page.HoldUploadsAsync();
        await page.PasteFilesAsync(Text, await page.DrawnAsync("نفق.png", "navy"), await page.DrawnAsync("مدخل.png", "gray"));
        await page.Locator("#lead-file").SetInputFilesAsync(await page.DrawnAsync("رئيسة.png", "pink"));
        var without = page.GetByRole(AriaRole.Button, new() { Name = "احفظ من دون الصورة" });
        await Assertions.Expect(without).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".held")).ToHaveTextAsync("يُحفظ بعد رفع الصور…");

        await without.ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("متن.");
        await Assertions.Expect(page.Locator(".done + [role=alert]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("input[name='Form.LeadPictureId']:checked")).ToHaveValueAsync("");

        // A story that is there stays as it is; what goes further is not done without its pictures.
        await page.PasteFilesAsync(Text, await page.DrawnAsync("جدار.png", "tan"));
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }).ClickAsync();
        await Assertions.Expect(page.Locator(".held")).ToContainTextAsync("بعد رفع الصور…");
        await Assertions.Expect(without).ToBeHiddenAsync();
        await page.ReloadAsync();
        await page.Locator(Text).ClickAsync();
        await page.PasteFilesAsync(Text, await page.DrawnAsync("جدار.png", "tan"));
        await page.Keyboard.PressAsync("Control+s");
        await without.ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator(".picture-coming")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(without).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_picture_on_its_way_is_called_off_and_the_others_come()
    {
        await using var visit = await NewStoryAsync("سور");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("متن.");
        var uploads = await page.HoldUploadsAsync();
        await page.PasteFilesAsync(Text, await page.DrawnAsync("1.png", "red"), await page.DrawnAsync("2.png", "lime"));
        await page.GetByRole(AriaRole.Button, new() { Name = "ألغِ رفع 1.png" }).ClickAsync();
        uploads.LetGo();

        await Assertions.Expect(page.Locator($"{Text} figure")).ToHaveCountAsync(1);
        Assert.Equal(["#050"], await ColoursAsync(page));
        await Assertions.Expect(page.Locator(".rich-notice.rich-refused")).ToHaveCountAsync(0);
        await page.Keyboard.TypeAsync("تتمة");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("\n\nتتمة$"));
    }

    [Fact]
    public async Task Pictures_whose_connection_broke_are_sent_again_and_stand_where_they_were_put()
    {
        await using var visit = await NewStoryAsync("موج");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("أول.");
        await page.SetConnectedAsync(false);
        await page.PasteFilesAsync(Text, await page.DrawnAsync("1.png", "red"), await page.DrawnAsync("2.png", "lime"));
        await page.Keyboard.TypeAsync("ثان.");
        await page.Locator("#lead-file").SetInputFilesAsync(await page.DrawnAsync("رئيسة.png", "pink"));
        await Assertions.Expect(page.Locator(".picture-broken")).ToContainTextAsync("لم تُرفع: 1.png، 2.png.");
        await Assertions.Expect(page.Locator("[data-picture-state]")).ToContainTextAsync("انقطع الاتصال. أعد المحاولة.");

        await page.SetConnectedAsync(true);
        await page.Locator(".picture-broken").GetByRole(AriaRole.Button, new() { Name = "أعد المحاولة" }).ClickAsync();
        await page.Locator("[data-picture]").GetByRole(AriaRole.Button, new() { Name = "أعد المحاولة" }).ClickAsync();

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("^أول\\.(\n\n!\\[\\]\\(/media/\\S+\\)){2}\n\nثان\\.$"));
        Assert.Equal(["#500", "#050"], await ColoursAsync(page));
        await Assertions.Expect(page.Locator(".picture-broken, .picture-coming")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".lead-choice:has(:checked)")).ToContainTextAsync("رئيسة.png");
    }

    [Fact]
    public async Task A_story_is_not_published_without_a_picture_that_was_not_sent_before_that_was_said()
    {
        await using var visit = await NewStoryAsync("جدول ماء");
        var page = visit.Page;
        var (held, notice, publish) = (page.Locator(".form-acts-fixed .held"), page.Locator(".rich-notice"), page.GetByRole(AriaRole.Button, new() { Name = "احفظ وانشر" }));
        await page.Keyboard.TypeAsync("متن.");
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await page.Locator(Text).ClickAsync();
        await page.SetConnectedAsync(false);
        await page.PasteFilesAsync(Text, await page.DrawnAsync("جدول.png", "slateblue"));
        await Assertions.Expect(page.Locator(".picture-broken")).ToContainTextAsync("لم تُرفع: جدول.png.");
        await page.PasteFilesAsync(Text, new FilePayload { Name = "بيان.docx", MimeType = "application/msword", Buffer = [1] });
        await Assertions.Expect(notice.Locator("p")).ToHaveTextAsync("لم يُؤخذ “بيان.docx”: ليس صورة.");
        await page.Locator("[data-act=source]").ClickAsync();
        await Assertions.Expect(page.Locator(".rich-coming .picture-broken")).ToBeVisibleAsync();
        await page.SetConnectedAsync(true);

        await publish.ClickAsync();
        await Assertions.Expect(held).ToHaveTextAsync("لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
        await Assertions.Expect(notice.Locator("p")).ToHaveTextAsync("لم يُؤخذ “بيان.docx”: ليس صورة. لم تُرفع بعد: “جدول.png”. أعد المحاولة أو اتركها.");
        await page.Locator(".rich-coming").GetByRole(AriaRole.Button, new() { Name = "أعد المحاولة" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-body")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("^متن\\.\n\n!\\[\\]\\(/media/\\S+\\)$"));

        await page.SetConnectedAsync(false);
        await page.Locator("#lead-file").SetInputFilesAsync(await page.DrawnAsync("رئيسة.png", "pink"));
        await Assertions.Expect(page.Locator("[data-picture-state]")).ToContainTextAsync("انقطع الاتصال");
        await page.SetConnectedAsync(true);
        await page.Locator("#form-body").FillAsync("متن.");
        await publish.ClickAsync();
        await Assertions.Expect(held).ToHaveTextAsync("لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
        await publish.ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال ونُشر.");
    }

    [Fact]
    public async Task A_picture_that_is_wholly_sent_is_waited_for_while_the_site_works()
    {
        await using var visit = await NewStoryAsync("سد");
        var page = visit.Page;
        var picture = await page.DrawnAsync("سد.png", "saddlebrown");
        await page.EvaluateAsync(
            """
            () => {
              const { send } = XMLHttpRequest.prototype;
              XMLHttpRequest.prototype.send = function (body) {
                this.upload.addEventListener("load", () => { window.isSent = true; });
                send.call(this, body);
              };
            }
            """);
        await page.Clock.InstallAsync();
        await using (var db = site.Open())
        {
            // Nobody else can write, and the library cannot take it.
            await using var busy = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await page.PasteFilesAsync(Text, picture);
            await page.UntilAsync("() => window.isSent === true");
            await page.Clock.RunForAsync(61_000);
        }

        await Assertions.Expect(page.Locator(".rich-notice")).ToContainTextAsync("وُضعت صورة");
        await Assertions.Expect(page.Locator($"{Text} figure")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task That_a_picture_has_no_text_is_said_until_it_has_one_or_is_gone()
    {
        await using var visit = await NewStoryAsync("ميناء");
        var page = visit.Page;
        var notice = page.Locator(".rich-notice");
        await page.Keyboard.TypeAsync("متن.");
        await page.PasteFilesAsync(Text, await page.DrawnAsync("ميناء.png", "olive"));
        await Assertions.Expect(notice).ToContainTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
        await page.Keyboard.TypeAsync("ثم");
        await Assertions.Expect(notice).ToContainTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
        await page.GetByRole(AriaRole.Button, new() { Name = "اكتب النص البديل", Exact = true }).ClickAsync();
        var text = page.Locator(".rich-dialog").GetByLabel("النص البديل");
        await text.FillAsync("رافعة في الميناء");
        await page.Locator(".rich-dialog").GetByRole(AriaRole.Button, new() { Name = "احفظ" }).ClickAsync();
        await Assertions.Expect(notice).ToHaveTextAsync("");

        await page.PasteFilesAsync(Text, await page.DrawnAsync("رصيف.png", "teal"));
        await Assertions.Expect(notice).ToContainTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
        await page.Locator(Text).PressAsync("Control+a");
        await page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(notice).ToHaveTextAsync("");
    }

    [Fact]
    public async Task The_text_of_a_picture_that_is_written_from_the_source_takes_nothing_from_what_was_typed_there()
    {
        await using var visit = await NewStoryAsync("منارة");
        var page = visit.Page;
        var (notice, dialog, body) = (page.Locator(".rich-notice"), page.Locator(".rich-dialog"), page.Locator("#form-body"));
        await page.Keyboard.TypeAsync("متن.");
        await page.PasteFilesAsync(Text, await page.DrawnAsync("منارة.png", "khaki"));
        await Assertions.Expect(notice).ToContainTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
        await page.Locator("[data-act=source]").ClickAsync();
        await body.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\n\nكلمات كُتبت في المصدر.");
        await notice.GetByRole(AriaRole.Button, new() { Name = "اكتبه" }).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        // Nothing was written yet.
        await Assertions.Expect(notice).ToContainTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
        await notice.GetByRole(AriaRole.Button, new() { Name = "اكتبه" }).ClickAsync();
        await dialog.GetByLabel("النص البديل").FillAsync("منارة الميناء");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "احفظ" }).ClickAsync();

        await Assertions.Expect(body).ToHaveValueAsync(new Regex("^متن\\.\n\n!\\[منارة الميناء\\]\\(/media/\\S+\\)\n\nكلمات كُتبت في المصدر\\.$"));
        await Assertions.Expect(notice).ToHaveTextAsync("");
    }

    [Fact]
    public async Task A_broken_file_among_those_that_are_dropped_takes_no_other_along()
    {
        await using var visit = await NewStoryAsync("مرفأ");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("متن.");
        Assert.True(await page.DropFilesAsync(Text, PictureFiles.Broken, await page.DrawnAsync("مرفأ.png", "gold"), await page.DrawnAsync("رافعة.png", "tan")));

        var (notice, write, dialog) = (page.Locator(".rich-notice.rich-refused"), page.GetByRole(AriaRole.Button, new() { Name = "اكتبه", Exact = true }), page.Locator(".rich-dialog"));
        var refused = new Regex("^لم تُحفظ “نص\\.jpg”: [^.]+\\.$");
        await Assertions.Expect(page.Locator($"{Text} figure")).ToHaveCountAsync(2);
        await Assertions.Expect(notice.Locator("p")).ToHaveTextAsync(new Regex($"{refused.ToString().TrimEnd('$')} وُضعت صورتان، ولا نص بديل لهما بعد\\.$"));
        await write.ClickAsync();
        await Assertions.Expect(dialog.GetByLabel("النص البديل")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("سفينة في المرفأ");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "احفظ" }).ClickAsync();
        await Assertions.Expect(notice.Locator("p")).ToHaveTextAsync(new Regex($"{refused.ToString().TrimEnd('$')} وُضعت صورة، ولا نص بديل لها بعد\\.$"));
        await write.ClickAsync();
        await Assertions.Expect(dialog.GetByLabel("النص البديل")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("رافعة");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "احفظ" }).ClickAsync();
        await Assertions.Expect(notice.Locator("p")).ToHaveTextAsync(refused);
        await Assertions.Expect(write).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_upload_that_is_called_off_takes_no_word_about_the_others_away()
    {
        await using var visit = await NewStoryAsync("قارب");
        var page = visit.Page;
        var notice = page.Locator(".rich-notice p");
        await page.PasteFilesAsync(Text, await page.DrawnAsync("قارب.png", "plum"));
        await Assertions.Expect(notice).ToHaveTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
        await page.HoldUploadsAsync();
        await page.PasteFilesAsync(Text, await page.DrawnAsync("مجداف.png", "orchid"));
        await page.GetByRole(AriaRole.Button, new() { Name = "ألغِ رفع مجداف.png" }).ClickAsync();

        await Assertions.Expect(page.Locator(".picture-coming")).ToHaveCountAsync(0);
        await Assertions.Expect(notice).ToHaveTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
    }

    [Theory]
    [InlineData(" إن ")]
    [InlineData("\n")]
    public async Task A_picture_that_comes_into_the_source_stands_behind_the_words_that_are_being_typed(string typed)
    {
        await using var visit = await NewStoryAsync("مجلس");
        var page = visit.Page;
        var body = page.Locator("#form-body");
        await page.Keyboard.TypeAsync("قال.");
        await page.Locator("[data-act=source]").ClickAsync();
        await body.PressAsync("Control+End");
        var uploads = await page.HoldUploadsAsync();
        await page.PasteFilesAsync("#form-body", await page.DrawnAsync("مجلس.png", "sandybrown"));
        await Assertions.Expect(page.Locator(".rich-coming")).ToContainTextAsync("تُرفع مجلس.png");
        await page.Keyboard.TypeAsync(typed);
        uploads.LetGo();
        await Assertions.Expect(page.Locator(".rich-notice p")).ToHaveTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
        await Assertions.Expect(page.Locator(".picture-coming")).ToHaveCountAsync(0);
        await page.Keyboard.TypeAsync("الميزانية");

        await Assertions.Expect(body).ToHaveValueAsync(new Regex($"^قال\\.{typed}الميزانية\n\n!\\[\\]\\(/media/[^)\n]+\\)$"));
        for (var steps = 0; steps < 20; steps++) await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(body).ToHaveValueAsync("قال.");
    }

    [Fact]
    public async Task A_picture_that_was_pasted_in_the_source_and_comes_into_the_text_stands_where_the_cursor_was()
    {
        await using var visit = await NewStoryAsync("رصيف");
        var page = visit.Page;
        var body = page.Locator("#form-body");
        await page.Keyboard.TypeAsync("أول.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("ثان.");
        await page.Locator($"{Text} p").First.ClickAsync();
        await page.Locator("[data-act=source]").ClickAsync();
        await body.PressAsync("Control+End");
        var uploads = await page.HoldUploadsAsync();
        await page.PasteFilesAsync("#form-body", await page.DrawnAsync("رصيف.png", "palegreen"));
        await page.Keyboard.PressAsync("Control+Shift+M");
        await Assertions.Expect(page.Locator($"{Text} .picture-coming")).ToBeVisibleAsync();
        uploads.LetGo();

        await Assertions.Expect(body).ToHaveValueAsync(new Regex("^أول\\.\n\nثان\\.\n\n!\\[\\]\\(/media/\\S+\\)$"));
    }

    [Fact]
    public async Task What_is_left_to_do_for_a_picture_is_said_again_after_what_was_said_over_it()
    {
        await using var visit = await NewStoryAsync("سارية");
        var page = visit.Page;
        var notice = page.Locator(".rich-notice");
        await page.PasteFilesAsync(Text, await page.DrawnAsync("سارية.png", "salmon"));
        await Assertions.Expect(notice.Locator("p")).ToHaveTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
        await page.PasteAsync("text/html", "<p>مل\u200Bصق.</p>");
        await Assertions.Expect(notice.Locator("p")).ToContainTextAsync("نُظّف النص الملصق:");
        await notice.GetByRole(AriaRole.Button, new() { Name = "أغلق" }).ClickAsync();
        await Assertions.Expect(notice.Locator("p")).ToHaveTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");

        // What was pasted can be undone no more; the text of the picture can be written.
        await page.Keyboard.TypeAsync("وبعده.");
        await notice.GetByRole(AriaRole.Button, new() { Name = "اكتبه" }).ClickAsync();
        await Assertions.Expect(page.Locator(".rich-dialog").GetByLabel("النص البديل")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_picture_among_words_is_missed_too_and_its_text_is_written_there()
    {
        await using var visit = await NewStoryAsync("مزلاج");
        var page = visit.Page;
        var (body, notice, dialog) = (page.Locator("#form-body"), page.Locator(".rich-notice p"), page.Locator(".rich-dialog"));
        await page.PasteFilesAsync(Text, await page.DrawnAsync("مزلاج.png", "seagreen"));
        await Assertions.Expect(notice).ToHaveTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
        await page.Locator("[data-act=source]").ClickAsync();
        await body.FillAsync($"هنا {await body.InputValueAsync()} وهناك.");
        await page.Locator("[data-act=source]").ClickAsync();
        await Assertions.Expect(notice).ToHaveTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");

        await page.Locator($"{Text} p img").DblClickAsync();
        await dialog.GetByLabel("النص البديل").FillAsync("مزلاج الباب");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "احفظ" }).ClickAsync();

        await Assertions.Expect(body).ToHaveValueAsync(new Regex("^هنا !\\[مزلاج الباب\\]\\(/media/[^) ]+\\) وهناك\\.$"));
        await Assertions.Expect(page.Locator(".rich-notice")).ToHaveTextAsync("");
    }

    [Fact]
    public async Task A_text_that_is_written_in_the_source_is_missed_no_more()
    {
        await using var visit = await NewStoryAsync("شراع");
        var page = visit.Page;
        var body = page.Locator("#form-body");
        await page.PasteFilesAsync(Text, await page.DrawnAsync("شراع.png", "thistle"));
        await Assertions.Expect(page.Locator(".rich-notice p")).ToHaveTextAsync("وُضعت صورة، ولا نص بديل لها بعد.");
        await page.Locator("[data-act=source]").ClickAsync();
        await body.FillAsync((await body.InputValueAsync()).Replace("![]", "![شراع أبيض]", StringComparison.Ordinal));

        await Assertions.Expect(page.Locator(".rich-notice")).ToHaveTextAsync("");
    }

    [Fact]
    public async Task What_was_chosen_before_a_file_goes_up_is_not_placed_in_its_stead()
    {
        await using var visit = await NewStoryAsync("برج");
        var page = visit.Page;
        await page.Locator("[data-act=picture]").ClickAsync();
        var dialog = page.Locator(".rich-dialog");
        await dialog.Locator("input[type=file]").SetInputFilesAsync(await page.DrawnAsync("قديم.png", "gray"));
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "قديم.png" }).CheckAsync();

        var uploads = await page.HoldUploadsAsync();
        await dialog.Locator("input[type=file]").SetInputFilesAsync(await page.DrawnAsync("برج.png", "brown"));
        await dialog.GetByLabel("النص البديل").FillAsync("برج عند الغروب");
        await Assertions.Expect(dialog.Locator("button[type=submit]")).ToBeDisabledAsync();
        uploads.LetGo();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "ضع الصورة" }).ClickAsync();

        await page.Locator($"{Text} figure").WaitForAsync();
        Assert.Equal(["#311"], await ColoursAsync(page));
    }

    [Fact]
    public async Task Several_that_are_chosen_in_the_dialog_go_up_one_after_the_other_and_one_writes_on()
    {
        await using var visit = await NewStoryAsync("مدرجات");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("متن.");
        await page.Locator("[data-act=picture]").ClickAsync();
        await page.Locator(".rich-dialog input[type=file]").SetInputFilesAsync(
            [await page.DrawnAsync("1.png", "red"), await page.DrawnAsync("2.png", "lime"), new FilePayload { Name = "قائمة.txt", MimeType = "text/plain", Buffer = [1] }, await page.DrawnAsync("3.png", "blue")]);

        await Assertions.Expect(page.Locator(".rich-dialog")).ToHaveCountAsync(0);
        await page.Keyboard.TypeAsync("وتتمته");
        await Assertions.Expect(page.Locator($"{Text} figure")).ToHaveCountAsync(3);
        Assert.Equal(["#500", "#050", "#005"], await ColoursAsync(page));
        await Assertions.Expect(page.Locator(".rich-notice")).ToContainTextAsync("لم يُؤخذ “قائمة.txt”: ليس صورة.");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("^متن\\.(\n\n!\\[\\]\\(/media/\\S+\\)){3}\n\nوتتمته$"));
    }

    [Fact]
    public async Task A_picture_that_arrives_while_the_source_is_shown_takes_nothing_of_what_is_typed_there()
    {
        await using var visit = await NewStoryAsync("قارب");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("أول.");
        var uploads = await page.HoldUploadsAsync();
        await page.PasteFilesAsync(Text, await page.DrawnAsync("قارب.png", "orchid"));
        await page.WriteBodyAsync("أول وقد تغير.\n\nثان.");
        uploads.LetGo();

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("^أول وقد تغير\\.\n\nثان\\.\n\n!\\[\\]\\(/media/\\S+\\)$"));
    }

    [Fact]
    public async Task Pictures_that_arrive_while_the_source_is_shown_come_one_after_the_other()
    {
        await using var visit = await NewStoryAsync("قوارب");
        var page = visit.Page;
        List<TaskCompletionSource> gates = [.. Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        var come = 0;
        await page.RouteAsync("**/admin/pictures", async route =>
        {
            await gates[come++].Task;
            await route.ContinueAsync();
        });
        await page.Keyboard.TypeAsync("متن.");
        await page.PasteFilesAsync(Text, await page.DrawnAsync("1.png", "red"), await page.DrawnAsync("2.png", "lime"), await page.DrawnAsync("3.png", "blue"));
        gates[0].SetResult();
        await Assertions.Expect(page.Locator($"{Text} figure")).ToHaveCountAsync(1);

        await page.Locator("[data-act=source]").ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\n\nسطر");
        gates[1].SetResult();
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("سطر\n\n!\\[\\]\\(/media/\\S+\\)$"));
        await page.Keyboard.TypeAsync(" أخير");
        gates[2].SetResult();
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("سطر أخير(\n\n!\\[\\]\\(/media/\\S+\\)){2}$"));
        await page.Locator("[data-act=source]").ClickAsync();

        await Assertions.Expect(page.Locator($"{Text} figure")).ToHaveCountAsync(3);
        Assert.Equal(["#500", "#050", "#005"], await ColoursAsync(page));
    }

    [Fact]
    public async Task A_story_that_ends_in_a_picture_opens_behind_it_and_no_letter_takes_its_place()
    {
        await using var visit = await NewStoryAsync("منارة");
        var page = visit.Page;
        await page.Keyboard.TypeAsync("متن.");
        await page.PasteFilesAsync(Text, await page.DrawnAsync("منارة.png", "wheat"));
        await page.Locator($"{Text} figure").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await page.Locator(".done").WaitForAsync();

        await page.Locator("label[for=form-body]").ClickAsync();
        await Assertions.Expect(page.Locator(Text)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("b");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("^متن\\.\n\n!\\[\\]\\(/media/\\S+\\)\n\nab$"));

        await page.Locator($"{Text} figure img").ClickAsync();
        await Assertions.Expect(page.Locator(".ProseMirror-selectednode")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("^متن\\.\n\n!\\[\\]\\(/media/\\S+\\)\n\ncd\n\nab$"));
    }

    [Fact]
    public async Task A_file_that_is_let_go_beside_a_place_for_it_is_not_opened_instead_of_the_page()
    {
        await using var visit = await NewStoryAsync("ريح");
        var page = visit.Page;
        FilePayload letter = new() { Name = "بيان.docx", MimeType = "", Buffer = "PK"u8.ToArray() }, phone = new() { Name = "IMG_1.HEIC", MimeType = "", Buffer = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, 0, 0, 0, 8, .. "mdat"u8] };
        var picture = await page.DrawnAsync("ريح.png", "plum");
        Assert.True(await page.DropFilesAsync("#form-headline", picture));
        Assert.True(await page.DropFilesAsync("#form-categoryid", letter));

        Assert.True(await page.DropFilesAsync(Text, letter, phone));
        await Assertions.Expect(page.Locator(".rich-notice")).ToContainTextAsync("صور HEIC لا تُقرأ هنا");
        await Assertions.Expect(page.Locator(".rich-notice")).ToContainTextAsync("لم يُؤخذ “بيان.docx”: ليس صورة.");

        Assert.True(await page.DropFilesAsync("[data-picture]", picture, await page.DrawnAsync("غبار.png", "khaki")));
        await Assertions.Expect(page.Locator("[data-picture-state]")).ToHaveTextAsync("لم تُرفع “غبار.png”: هنا صورة واحدة.");
        await Assertions.Expect(page.Locator("input[name='Form.LeadPictureId']:checked")).Not.ToHaveValueAsync("");
        Assert.True(await page.DropFilesAsync("[data-picture]", letter));
        await Assertions.Expect(page.Locator("[data-picture-state]")).ToHaveTextAsync("لم يُؤخذ “بيان.docx”: ليس صورة.");
    }

    [Fact]
    public async Task Without_a_connection_the_former_pictures_are_not_passed_off_as_found()
    {
        await using var visit = await NewStoryAsync("مرسى");
        var page = visit.Page;
        await page.Locator("[data-picture-library] summary").ClickAsync();
        await page.SetConnectedAsync(false);

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "ابحث في الصور" }).FillAsync("ميناء");

        await Assertions.Expect(page.Locator("[data-picture-state]")).ToHaveTextAsync("لا اتصال بالخادم. أعد المحاولة.");
    }

    [Fact]
    public async Task What_the_library_says_of_a_picture_later_is_shown_beneath_it_in_the_text()
    {
        await using var visit = await NewStoryAsync("نورس");
        var page = visit.Page;
        await page.PasteFilesAsync(Text, await page.DrawnAsync("نورس.png", "ivory"));
        await Assertions.Expect(page.Locator(".picture-alt")).ToHaveTextAsync("بلا نص بديل اكتب النص البديل");
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await page.Locator(".done").WaitForAsync();
        await using (var db = site.Open())
        {
            (await db.Media.SingleAsync(m => m.FileName == "نورس.png", TestContext.Current.CancellationToken)).Describe("نورس فوق الماء", null, null);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".picture-alt")).ToHaveTextAsync("النص البديل: نورس فوق الماء عدّل");
    }

    /// <summary>Of each picture in the text, in six steps.</summary>
    private static Task<string[]> ColoursAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        Promise.all([...document.querySelectorAll('.ProseMirror figure img')].map(async (image) => {
          image.loading = 'eager';
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
          const pen = canvas.getContext('2d');
          pen.drawImage(image, 0, 0, 1, 1);
          return '#' + [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((c) => Math.round(c / 51).toString(16)).join('');
        }))
        """);

    private async Task<Visit> NewStoryAsync(string headline)
    {
        var visit = await site.SignedInAsync(chromium, "/admin/articles/new");
        await visit.Page.Locator("#form-headline").FillAsync(headline);
        await visit.Page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visit.Page.Locator("label[for=form-body]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(Text)).ToBeFocusedAsync();
        return visit;
    }
}

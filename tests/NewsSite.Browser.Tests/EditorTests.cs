using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Testing;

namespace NewsSite.Browser.Tests;

/// <summary>The body field as an editor works in it. On a site of their own, for the stories that the tests write.</summary>
public sealed class EditorTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_cursor_goes_along_into_the_source_and_back()
    {
        await using var visit = await SignedInAsync("/admin/articles/new");
        var page = visit.Page;
        await page.WriteBodyAsync("أولى فقرات المتن هنا.\n\nثانية فقرات المتن.");
        await page.Locator("label[for=form-body]").ClickAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" قبل");
        await page.Keyboard.PressAsync("Control+Shift+m");
        await page.Keyboard.TypeAsync(" مصدر");
        await page.Keyboard.PressAsync("Control+Shift+m");
        await page.Keyboard.TypeAsync(" بعد");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("أولى فقرات المتن هنا. قبل مصدر بعد\n\nثانية فقرات المتن.");
    }

    [Fact]
    public async Task A_story_typed_on_an_Arabic_keyboard_is_right_on_the_readers_page()
    {
        await using var visit = await SignedInAsync("/admin/articles/new");
        var page = visit.Page;
        await page.Locator("#form-headline").FillAsync("قمة تُعقد غدًا");
        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("label[for=form-body]").ClickAsync();
        var keys = page.Keyboard;

        await keys.TypeAsync("قال و");
        await ControlAsync(page, "KeyB", "لا");
        await keys.TypeAsync("«بوتين»");
        await ControlAsync(page, "KeyB", "لا");
        await keys.TypeAsync(" إنه سيأتي.");
        await EnterAsync(page, "## بنود القمة");
        await EnterAsync(page, "- الحدود");
        await EnterAsync(page, "المياه");
        await EnterAsync(page, "");
        await EnterAsync(page, "١. أولًا");
        await EnterAsync(page, "ثانيًا");
        await EnterAsync(page, "");
        await EnterAsync(page, "> قول مأثور");
        await EnterAsync(page, "");
        await EnterAsync(page, "A paragraph in English.");
        await EnterAsync(page, "");
        await page.Locator("[data-act=table]").ClickAsync();
        await keys.TypeAsync("المدينة");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("العدد");
        await Assertions.Expect(page.Locator(".ProseMirror > p", new() { HasText = "English" })).ToHaveAttributeAsync("dir", "ltr");
        await Assertions.Expect(page.Locator(".rich-foot")).ToContainTextAsync("كلمة، قراءة دقيقة واحدة");

        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");
        await page.LeaveByAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "معاينة" }).ClickAsync());

        await Assertions.Expect(page.Locator(".prose strong")).ToHaveTextAsync("«بوتين»");
        Assert.Equal(
            [
                "P قال و«بوتين» إنه سيأتي.", "H2 بنود القمة", "UL الحدود|المياه", "OL أولًا|ثانيًا", "BLOCKQUOTE قول مأثور", "P A paragraph in English.", "DIV المدينة|العدد",
            ],
            await page.EvaluateAsync<string[]>("[...document.querySelector('.prose').children].map(e => e.tagName + ' ' + e.innerText.split(/\\s*[\\n\\t]\\s*/).map(t => t.trim()).filter(t => t).join('|'))"));
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task Opened_and_saved_untouched_the_text_stays_the_same_to_the_byte()
    {
        const string body = "عنوان\n=====\n\nسطر أول\nسطر ثانٍ  \nثالث و__«غامق»__\n\n\n* بند\n\n* آخر\n١- أول\n٢- ثانٍ\n\n<div>نص</div>\n\n[مرجع]: https://example.com/\n\nنص [مرجع] <!-- ملاحظة -->\n\n|أ|ب|\n|-|:-:|\n|1|2|\n\n~~~\nشيفرة\n~~~";
        var id = await AddAsync(body);
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror").WaitForAsync();
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(body);

        await page.Locator("#form-headline").FillAsync("عنوان آخر");
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await page.Locator(".done", new() { HasText = "حُفظ المقال." }).WaitForAsync();
        Assert.Equal(body, await LatestBodyAsync(id));

        // What is changed and changed back is the same again; the rest of the text is not touched by what is changed.
        await page.Locator(".ProseMirror p").Last.ClickAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.TypeAsync("س");
        await page.Locator("[data-act=undo]").ClickAsync();
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(body);
        await page.Locator(".ProseMirror h2").ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" جديد");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(body.Replace("عنوان\n=====", "# عنوان جديد", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_source_is_the_same_text_and_the_keyboard_reaches_every_tool()
    {
        var id = await AddAsync("فقرة أولى.\n\nفقرة ثانية.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror").ClickAsync();
        await ControlAsync(page, "KeyM", "ة", shift: true);
        await Assertions.Expect(page.Locator("#form-body")).ToBeFocusedAsync();
        await page.Locator("#form-body").FillAsync("## عنوان\n\nفقرة **ثالثة**.");
        await ControlAsync(page, "KeyM", "ة", shift: true);
        await Assertions.Expect(page.Locator(".ProseMirror h2")).ToHaveTextAsync("عنوان");
        await Assertions.Expect(page.Locator(".ProseMirror strong")).ToHaveTextAsync("ثالثة");

        // One stop of the Tab key before the text; arrows inside, the next button to the left.
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.Locator("[data-act=bold]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator("[data-act=link]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("[data-act=help]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".rich-dialog")).ToContainTextAsync("المفتاح «لا»");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-act=help]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_story_of_the_site_is_linked_by_its_title()
    {
        var id = await AddAsync("فقرة.", "ميزانية البلدية تتضاعف");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" ");
        await ControlAsync(page, "KeyK", "ن");
        await page.GetByLabel("أو ابحث عن مقال").FillAsync("البلدية");
        await page.Locator(".rich-found [role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync($"فقرة. [ميزانية البلدية تتضاعف](/a/{id})");
    }

    [Fact]
    public async Task Home_end_and_arrows_go_as_the_text_is_read()
    {
        var id = await AddAsync("كلمة ثم كلمة.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").ClickAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.TypeAsync("1");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.TypeAsync("2");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("ك1لمة ثم كلمة2.");
    }

    [Theory]
    [InlineData("word")]
    [InlineData("google-docs")]
    [InlineData("libreoffice")]
    [InlineData("telegram")]
    [InlineData("whatsapp")]
    [InlineData("pdf")]
    public async Task What_is_pasted_comes_as_the_story_keeps_it_and_can_be_undone(string program)
    {
        var folder = Path.Combine(Repository.WebProject, "Client", "editor", "test", "clipboard");
        var html = Path.Combine(folder, $"{program}.html");
        var isHtml = File.Exists(html);
        var given = await File.ReadAllTextAsync(isHtml ? html : Path.Combine(folder, $"{program}.plain"), Ct);
        var expected = (await File.ReadAllTextAsync(Path.Combine(folder, $"{program}.md"), Ct)).TrimEnd('\n');
        var id = await AddAsync("قبلها.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");

        await page.PasteAsync(isHtml ? "text/html" : "text/plain", given);

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync($"قبلها.\n\n{expected}");
        if (program != "pdf") await Assertions.Expect(page.Locator(".rich-notice p")).ToContainTextAsync("نُظّف النص الملصق:");
        await page.Locator(".rich-notice").GetByRole(AriaRole.Button, new() { Name = "تراجع" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("قبلها.");
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task What_was_pasted_is_undone_from_the_source_unless_something_was_written_there()
    {
        var id = await AddAsync("قبلها.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        var (field, notice, source) = (page.Locator("#form-body"), page.Locator(".rich-notice"), page.Locator("[data-act=source]"));
        var undo = notice.GetByRole(AriaRole.Button, new() { Name = "تراجع" });
        const string given = "<p>مل\u200Bصق.</p>";
        await page.Locator(".ProseMirror p").ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await page.PasteAsync("text/html", given);
        await Assertions.Expect(field).ToHaveValueAsync("قبلها.\n\nملصق.");
        await source.ClickAsync();
        await undo.ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync("قبلها.");
        await Assertions.Expect(page.Locator(".ProseMirror")).ToBeVisibleAsync();

        await page.PasteAsync("text/html", given);
        await Assertions.Expect(field).ToHaveValueAsync("قبلها.\n\nملصق.");
        await source.ClickAsync();
        await field.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" ومكتوب.");
        await Assertions.Expect(undo).ToHaveCountAsync(0);
        await Assertions.Expect(notice).ToContainTextAsync("نُظّف النص الملصق:");
        await Assertions.Expect(field).ToHaveValueAsync("قبلها.\n\nملصق. ومكتوب.");
    }

    [Fact]
    public async Task The_address_of_a_story_pasted_on_a_line_of_its_own_is_its_card()
    {
        var other = await AddAsync("متن.", "جسر المرسى يُغلق ليلًا");
        var id = await AddAsync("قبلها.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");

        await page.PasteAsync("text/plain", $"{site.Origin}/a/{other}");

        await Assertions.Expect(page.Locator(".card-block strong")).ToHaveTextAsync("جسر المرسى يُغلق ليلًا");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync($"قبلها.\n\n{site.Origin}/a/{other}");
    }

    [Fact]
    public async Task Words_are_found_whatever_their_vowels_and_replaced_at_once()
    {
        // What is looked for is no part of the story.
        const string mayLeave = "() => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        var id = await AddAsync("أعلن الوزير **إجراءٌ** جديد.\n\n- الاجراء الأول");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").First.ClickAsync();
        await page.Keyboard.PressAsync("Home");
        await ControlAsync(page, "KeyF", "ب");
        await page.Keyboard.TypeAsync("اجراء");
        await Assertions.Expect(page.Locator(".rich-find-state")).ToContainTextAsync("من 2");
        Assert.True(await page.EvaluateAsync<bool>(mayLeave));
        await page.GetByLabel("ضع مكانه").FillAsync("قرار");
        await page.GetByRole(AriaRole.Button, new() { Name = "استبدل الكل" }).ClickAsync();
        await Assertions.Expect(page.Locator(".rich-find-state")).ToHaveTextAsync("استُبدل موضعان");
        Assert.False(await page.EvaluateAsync<bool>(mayLeave));
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("أعلن الوزير **قرار** جديد.\n\n- القرار الأول");
    }

    [Theory]
    [InlineData(Reader.Desktop, 2)]
    [InlineData(390, 4)]
    public async Task The_bar_that_finds_leaves_room_for_the_text(int width, int rows)
    {
        var id = await AddAsync("فقرة.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.SetViewportSizeAsync(width, 900);
        await page.Locator("[data-act=find]").ClickAsync();
        await page.Keyboard.TypeAsync("لا");
        await Assertions.Expect(page.Locator(".rich-find-state")).ToHaveTextAsync("لا شيء");

        // What stands in one row has its middle within a few pixels.
        await page.UntilAsync($$"""
            () => [...document.querySelectorAll('.rich-find button, .rich-find input[type=text]')]
              .map((e) => e.getBoundingClientRect()).map((box) => (box.top + box.bottom) / 2).sort((a, b) => a - b)
              .filter((middle, i, all) => i === 0 || middle - all[i - 1] > 12).length === {{rows}}
            """);
    }

    /// <summary>The time is told in the output, for docs/performance.md; the machine's load decides nothing here.</summary>
    [Fact]
    public async Task A_key_is_answered_in_a_story_of_5_000_words()
    {
        const int keys = 100;
        var paragraph = string.Join(' ', Enumerable.Repeat("قال الوزير إن **القمة** في موعدها، وإن الوفود تصل غدًا.", 5));
        var id = await AddAsync(string.Join("\n\n", Enumerable.Repeat(paragraph, 100)));
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").Nth(50).ClickAsync();
        await page.EvaluateAsync("""
            () => {
              let pressed = 0;
              window.times = [];
              addEventListener("keydown", () => { pressed = performance.now(); }, true);
              document.getElementById("form-body").addEventListener("input", () => {
                void document.body.offsetHeight;
                window.times.push(performance.now() - pressed);
              });
            }
            """);

        for (var i = 0; i < keys; i++) await page.Keyboard.PressAsync("k");

        var times = (await page.EvaluateAsync<double[]>("window.times")).Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"From the key to the text laid out and written back: median {times[keys / 2]:0.0} ms, 95% {times[keys * 95 / 100]:0.0} ms, longest {times[^1]:0.0} ms.");
        Assert.Equal(keys, times.Count);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(Reader.Desktop)]
    public async Task Axe_finds_nothing_in_the_editor_and_its_dialogs(int width)
    {
        var id = await AddAsync("## عنوان\n\nفقرة **غامقة**.\n\n> > جملة بارزة\n\n- بند\n\nhttps://x.com/reuters/status/123\n\n| أ | ب |\n| --- | --- |\n| 1 | 2 |\n\n[مرجع]: https://example.com/");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.SetViewportSizeAsync(width, 900);
        await page.Locator(".ProseMirror td").First.ClickAsync();
        List<string> found = [.. await AxeAsync(page, "text")];
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Locator("[data-act=full]").ClickAsync();
        found.AddRange(await AxeAsync(page, "full"));
        await page.Keyboard.PressAsync("Escape");
        foreach (var act in new[] { "find", "link", "help", "picture", "card" })
        {
            if (act == "picture") await page.Locator(".ProseMirror p").First.ClickAsync();
            await page.Locator($"[data-act={act}]").ClickAsync();
            found.AddRange(await AxeAsync(page, act));
            await page.Keyboard.PressAsync("Escape");
        }

        await page.Locator("[data-act=source]").ClickAsync();
        found.AddRange(await AxeAsync(page, "source"));
        Found.Nothing(found);
    }

    [Fact]
    public async Task A_card_that_is_placed_in_the_middle_of_a_sentence_stands_after_its_paragraph()
    {
        var other = await AddAsync("متن.", "جسر المرسى يُغلق ليلًا");
        var id = await AddAsync("جملة طويلة من كلمات.\n\nالفقرة الثانية.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").First.ClickAsync();
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < 5; i++) await page.Keyboard.PressAsync("ArrowLeft");

        await page.Locator("[data-act=card]").ClickAsync();
        await page.GetByLabel("الرابط", new() { Exact = true }).FillAsync($"{site.Origin}/a/{other}");
        await page.GetByRole(AriaRole.Button, new() { Name = "ضع البطاقة" }).ClickAsync();
        await page.Keyboard.TypeAsync("ثم ");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync($"جملة طويلة من كلمات.\n\n{site.Origin}/a/{other}\n\nثم الفقرة الثانية.");
    }

    [Fact]
    public async Task What_the_proofreader_says_is_marked_in_the_text_and_put_right_there()
    {
        var id = await AddAsync("وصل **الوزير** ، ثم غادر.\n\nقال هاذا وسكت.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await Assertions.Expect(page.Locator(".proofed")).ToHaveTextAsync([" ", "هاذا"]);
        await Assertions.Expect(page.Locator(".proof-place bdi[dir=rtl]")).ToHaveCountAsync(2);
        var box = page.GetByRole(AriaRole.Group, new() { Name = "المدقق اللغوي" });

        await page.Locator(".proofed").Nth(1).ClickAsync();
        await Assertions.Expect(box).ToContainTextAsync("O01");
        Found.Nothing(await AxeAsync(page, "the box"));
        await box.GetByRole(AriaRole.Button, new() { Name = "أصلح: هذا" }).ClickAsync();
        await Assertions.Expect(page.Locator(".proofed")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+Home");
        await ControlAsync(page, "Period", "ز");
        await Assertions.Expect(box).ToContainTextAsync("P01");
        await ControlAsync(page, "Period", "ز");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("وصل **الوزير**، ثم غادر.\n\nقال هذا وسكت.");
        await Assertions.Expect(box).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-proof-summary]")).ToHaveTextAsync("لا ملاحظات");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("وصل **الوزير** ، ثم غادر.\n\nقال هذا وسكت.");
    }

    [Fact]
    public async Task Whoever_is_on_a_button_of_a_finding_stays_there_when_the_proofreader_says_it_again()
    {
        const string again = "() => new Promise((done) => { const field = document.getElementById('form-body'); field.addEventListener('proof:found', done, { once: true }); field.dispatchEvent(new Event('proof:wanted')); }).then(() => true)";
        var id = await AddAsync("قال هاذا وسكت ثم مضى الى بيته البعيد.\n\nوبعد ساعة ثم مضى الى بيته البعيد.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await Assertions.Expect(page.Locator(".proofed")).ToHaveCountAsync(3);
        var answers = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/admin/proofread", async route =>
        {
            await answers.Task;
            await route.ContinueAsync();
        });
        await page.Locator(".ProseMirror p").First.ClickAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.TypeAsync("ثم ");
        await ControlAsync(page, "Period", "ز");
        var box = page.GetByRole(AriaRole.Group, new() { Name = "المدقق اللغوي" });
        await Assertions.Expect(box).ToContainTextAsync("O01");
        await ControlAsync(page, "Period", "ز");
        var fix = box.GetByRole(AriaRole.Button, new() { Name = "أصلح: هذا" });
        await Assertions.Expect(fix).ToBeFocusedAsync();
        answers.SetResult();
        await page.EvaluateAsync(again);
        await Assertions.Expect(fix).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(new Regex("^ثم قال هذا وسكت"));

        await page.Locator("#proof summary").ClickAsync();
        var pass = page.GetByRole(AriaRole.Button, new() { Name = "تجاهل «الى»" }).Nth(1);
        await pass.FocusAsync();
        await page.EvaluateAsync(again);
        await Assertions.Expect(pass).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_was_put_right_from_the_list_or_in_the_source_is_undone_like_any_key()
    {
        const string body = "وصل الوزير .\n\nفقرة تُحذف.\n\nوالأخيرة.";
        var id = await AddAsync(body);
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        var field = page.Locator("#form-body");
        await page.Locator(".ProseMirror p").Nth(1).ClickAsync(new() { ClickCount = 3 });
        await page.Keyboard.PressAsync("Backspace");
        await Assertions.Expect(field).ToHaveValueAsync("وصل الوزير .\n\nوالأخيرة.");
        await page.Locator("#proof summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "أصلح كل المؤكد" }).ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync("وصل الوزير.\n\nوالأخيرة.");
        var back = page.GetByRole(AriaRole.Button, new() { Name = "تراجع عن آخر إصلاح" });
        await back.ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync("وصل الوزير .\n\nوالأخيرة.");
        await page.GetByRole(AriaRole.Button, new() { Name = "أصلح كل المؤكد" }).ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync("وصل الوزير.\n\nوالأخيرة.");

        await page.Locator("[data-act=source]").ClickAsync();
        await field.FillAsync("وصل الوزير.\n\nوالأخيرة حقًا.");
        await Assertions.Expect(back).ToBeHiddenAsync();
        await page.Locator("[data-act=source]").ClickAsync();
        await Assertions.Expect(page.Locator(".ProseMirror p").Last).ToHaveTextAsync("والأخيرة حقًا.");

        for (var steps = 0; steps < 8 && await field.InputValueAsync() != body; steps++) await page.Locator("[data-act=undo]").ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync(body);
        await page.Locator("[data-act=redo]").ClickAsync();
        Assert.DoesNotContain("فقرة تُحذف", await field.InputValueAsync(), StringComparison.Ordinal);
    }

    /// <summary>The browser tells of a cursor that moved only after the task in which it did; an answer of the proofreader may come in between.</summary>
    [Fact]
    public async Task The_cursor_stays_where_a_key_has_just_put_it_when_the_proofreader_answers()
    {
        var id = await AddAsync("أول آخر.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" ثم");
        await page.UntilAsync("getSelection().anchorOffset > 3");

        var at = await page.EvaluateAsync<int>("""
            () => {
              const field = document.getElementById("form-body");
              getSelection().collapse(document.querySelector(".ProseMirror p").firstChild, 0);
              field.dispatchEvent(new CustomEvent("proof:found", { detail: { text: field.value, findings: [{ rule: "S01", key: "1", certainty: "sure", at: 4, length: 3, text: "آخر", fixes: ["أخر"] }] } }));
              return getSelection().anchorOffset;
            }
            """);

        await Assertions.Expect(page.Locator(".proofed")).ToHaveTextAsync("آخر");
        Assert.Equal(0, at);
        await page.Keyboard.TypeAsync("كنا ");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("كنا أول آخر. ثم");
    }

    [Fact]
    public async Task In_a_long_story_what_is_found_and_what_is_told_is_in_sight_and_the_editor_fills_the_screen()
    {
        var id = await AddAsync(string.Join("\n\n", Enumerable.Range(1, 60).Select(i => i == 45 ? "هنا **ملصق** في الجدار." : "قال الوزير إن القمة في موعدها، وإن الوفود تصل غدًا.")));
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror p").First.ClickAsync();
        await ControlAsync(page, "KeyF", "ب");
        await page.Keyboard.TypeAsync("ملصق");
        await Assertions.Expect(page.Locator(".found-now")).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator(".ProseMirror")).ToBeFocusedAsync();
        await page.PasteAsync("text/plain", "نص\u200b ملصق");
        await Assertions.Expect(page.Locator(".rich-notice p")).ToBeInViewportAsync(new() { Ratio = 1 });

        await page.Locator("[data-act=full]").ClickAsync();
        Assert.Equal((int[])[0, 0, Reader.Desktop, 900], await page.EvaluateAsync<int[]>("(({ x, y, width, height }) => [x, y, width, height])(document.querySelector('.rich').getBoundingClientRect())"));
    }

    [Fact]
    public async Task The_key_that_saves_everywhere_saves_the_story_from_its_text_as_from_its_headline()
    {
        var id = await AddAsync("فقرة.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        foreach (var field in new[] { "#form-headline", ".ProseMirror" })
        {
            await page.Locator(field).ClickAsync();
            await page.Keyboard.TypeAsync("أ");
            await ControlAsync(page, "KeyS", "س");
            await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
            await page.GotoAsync($"{site.Origin}/admin/articles/{id}");
        }

        Assert.Contains("أ", await LatestBodyAsync(id), StringComparison.Ordinal);
        await using var db = site.Open();
        Assert.Equal(3, await db.Revisions.CountAsync(r => r.ArticleId == id, Ct));
    }

    [Fact]
    public async Task A_table_grows_with_the_tab_key_and_no_words_of_a_cell_run_together()
    {
        var id = await AddAsync("| أ | ب |\n| --- | --- |\n| ج | د |");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror td").Last.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("ه");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("و");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("| أ | ب |\n| --- | --- |\n| ج | د |\n| ه | و |");
    }

    [Fact]
    public async Task The_tab_key_stays_in_a_list_and_leaves_it_after_escape()
    {
        var id = await AddAsync("- بند");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror li").ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(" طويل");
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("- بند طويل");

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".ProseMirror")).Not.ToBeFocusedAsync();
        await page.Locator(".ProseMirror li").ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.Locator(".rich-tool:focus")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("- بند طويل");
    }

    [Fact]
    public async Task Lines_that_are_pasted_into_a_list_are_items_of_it()
    {
        var id = await AddAsync("1. أول\n2. آخر");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror li").First.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await page.PasteAsync("text/plain", "سطر أ\nسطر ب");
        await page.Keyboard.TypeAsync(" وتتمته");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("1. أول\n2. سطر أ\n3. سطر ب وتتمته\n4. آخر");
    }

    [Fact]
    public async Task A_key_works_where_the_cursor_is_before_the_browser_has_told_of_it()
    {
        var id = await AddAsync("أول\n\nآخر");
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator(".ProseMirror").FocusAsync();

        await page.EvaluateAsync(
            """
            () => {
              const text = document.querySelector(".ProseMirror p").firstChild;
              getSelection().collapse(text, text.length);
              document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", keyCode: 13, bubbles: true, cancelable: true }));
            }
            """);
        await page.Keyboard.TypeAsync("وسط");

        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync("أول\n\nوسط\n\nآخر");
    }

    [Fact]
    public async Task Without_scripts_the_plain_field_is_the_one_that_is_sent()
    {
        var id = await AddAsync("فقرة.");
        await using var visit = await SignedInAsync($"/admin/articles/{id}", new Reader { Scripts = false });
        await visit.Page.Locator("#form-body").FillAsync("فقرة أخرى.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();

        Assert.Equal("فقرة أخرى.", await LatestBodyAsync(id));
    }

    /// <summary>A key as it comes from a keyboard with the Arabic layout.</summary>
    private static async Task ControlAsync(IPage page, string code, string letter, bool shift = false) => await page.EvaluateAsync(
        "([code, key, shiftKey]) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code, key, shiftKey, ctrlKey: true, bubbles: true, cancelable: true }))",
        new object[] { code, letter, shift });

    private static async Task EnterAsync(IPage page, string text)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task<List<string>> AxeAsync(IPage page, string where)
    {
        List<string> found = [];
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var verdict = await page.RunAxe(Violations);
            Assert.NotEmpty(verdict.Passes);
            found.AddRange(verdict.Violations.SelectMany(v => v.Nodes.Select(node => $"{where} {scheme}: {v.Id}: {v.Help} at {node.Target}: {node.Html}")));
        }

        return found;
    }

    private Task<Visit> SignedInAsync(string path, Reader? reader = null) => site.SignedInAsync(chromium, path, reader);

    private async Task<int> AddAsync(string body, string headline = "مقال للمحرر")
    {
        await using var db = site.Open();
        var home = await db.Categories.FirstAsync(Ct);
        var story = Newsroom.Draft(Newsroom.Content(headline, home) with { Body = body });
        db.Articles.Add(story);
        await db.SaveChangesAsync(Ct);
        return story.Id;
    }

    private async Task<string> LatestBodyAsync(int id)
    {
        await using var db = site.Open();
        return await db.Articles.Where(a => a.Id == id).Select(a => a.Revisions.OrderByDescending(r => r.Number).First().Body).SingleAsync(Ct);
    }
}

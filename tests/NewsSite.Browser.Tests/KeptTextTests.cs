using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Data.Unsaved;
using NewsSite.Testing;
using NewsSite.Web.Unsaved;

namespace NewsSite.Browser.Tests;

/// <summary>E1, E2, E7: what is typed is in the browser at once and at the server within seconds, whatever the connection and whatever the story's state.</summary>
public sealed class KeptTextTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("new")]
    [InlineData("draft")]
    [InlineData("published")]
    public async Task What_is_typed_is_kept_within_three_seconds_and_the_page_says_when(string state)
    {
        var id = state == "new" ? 0 : await AddAsync(published: state == "published");
        await using var visit = await SignedInAsync(state == "new" ? "/admin/articles/new" : $"/admin/articles/{id}");
        var page = visit.Page;
        var text = $"جملة {Guid.NewGuid():N}";
        await Assertions.Expect(page.Locator(".kept")).ToBeHiddenAsync();

        await page.Locator(".ProseMirror").ClickAsync();
        // By the page's own clock, which stands but for the three seconds.
        await page.Clock.InstallAsync();
        await page.Clock.PauseAtAsync(DateTime.Now.AddMinutes(5));
        var sent = page.WaitForRequestAsync("**/admin/unsaved");
        await page.Keyboard.InsertTextAsync(text);
        await page.Clock.RunForAsync(3000);
        await sent;
        await page.Clock.ResumeAsync();
        await Assertions.Expect(page.Locator(".kept")).ToHaveTextAsync(new Regex("^نسخة احتياطية مما كتبت: .+ لم يُحفظ المقال بعد\\.$"));

        var kept = await KeptAsync(text);
        Assert.Equal(id == 0 ? null : id, kept.ArticleId);
        await Waiting.UntilAsync(async () => await CopiesAsync(page) is [var copy] && copy.Contains(text, StringComparison.Ordinal));

        // Under the full screen of the editor too.
        await page.Locator("[data-act=full]").ClickAsync();
        await Assertions.Expect(page.Locator(".rich-kept")).ToContainTextAsync("نسخة احتياطية مما كتبت:");
        await page.Keyboard.PressAsync("Escape");
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task Without_a_connection_the_browser_keeps_it_the_page_stays_and_all_of_it_is_sent_afterwards()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.SetConnectedAsync(false);
        await page.Locator("#form-standfirst").FillAsync("كُتبت بلا اتصال");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لا اتصال بالخادم. ما تكتبه محفوظ في هذا المتصفح منذ");
        await Waiting.UntilAsync(async () => await CopiesAsync(page) is [var copy] && copy.Contains("كُتبت بلا اتصال", StringComparison.Ordinal));

        // The browser would show a page of its own.
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("لم يُنفَّذ «احفظ» بعد، فاضغطه من جديد.");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("كُتبت بلا اتصال");

        await page.SetConnectedAsync(true);
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية مما كتبت");
        Assert.Equal("كُتبت بلا اتصال", UnsavedFields.Read((await KeptAsync("كُتبت بلا اتصال")).Fields!).Form.Standfirst);
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await using var db = site.Open();
        Assert.False(await db.UnsavedTexts.AnyAsync(t => t.ArticleId == id && t.Fields != null, Ct));
    }

    [Fact]
    public async Task A_browser_that_is_full_or_keeps_nothing_says_so_and_the_server_keeps_it()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.EvaluateAsync("() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }; }");
        await page.Locator("#form-standfirst").FillAsync("والمتصفح ممتلئ");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("امتلأت مساحة المتصفح فلا نسخة فيه.");
        await KeptAsync("والمتصفح ممتلئ");

        await page.SetConnectedAsync(false);
        await page.Locator("#form-standfirst").FillAsync("ولا اتصال");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("ليس محفوظًا في أي مكان");
        await Assertions.Expect(page.Locator(".kept ~ .visually-hidden[role=status]")).ToContainTextAsync("امتلأت مساحة المتصفح");
    }

    [Fact]
    public async Task On_a_slow_line_one_request_is_under_way_and_a_save_meets_nobody()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        var (flying, most, sent) = (0, 0, 0);
        await page.RouteAsync("**/admin/unsaved", async route =>
        {
            most = Math.Max(most, Interlocked.Increment(ref flying));
            Interlocked.Increment(ref sent);
            await Task.Delay(1500, CancellationToken.None);
            Interlocked.Decrement(ref flying);
            await route.ContinueAsync();
        });

        await page.Locator("#form-standfirst").ClickAsync();
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.InsertTextAsync($"كلمة{i} ");
            await Task.Delay(250, Ct);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");

        Assert.Equal(1, most);
        Assert.True(sent > 1);
        Assert.Contains("كلمة0 كلمة1", await page.Locator("#form-standfirst").InputValueAsync(), StringComparison.Ordinal);
        Assert.Contains("كلمة11", await page.Locator("#form-standfirst").InputValueAsync(), StringComparison.Ordinal);
        await using var db = site.Open();
        Assert.False(await db.UnsavedTexts.AnyAsync(t => t.ArticleId == id && t.Fields != null, Ct));
    }

    [Fact]
    public async Task What_is_typed_while_a_save_is_under_way_stays_in_the_field_and_is_kept_as_unsaved()
    {
        var (page, visit, letGo) = await SavingAsync("قبل الحفظ");
        await using var _ = visit;

        await page.Keyboard.InsertTextAsync(" وأثناءه");
        letGo.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("قبل الحفظ وأثناءه");
        await Waiting.UntilAsync(async () => await FieldsOfAsync(page) is { StartedFrom: 2 } kept && kept.Fields!.Contains("قبل الحفظ وأثناءه", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Control+s");
        await Waiting.UntilAsync(async () => await FieldsOfAsync(page) is null);
        await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_typed_while_a_save_is_under_way_that_meets_a_colleagues_is_kept_as_unsaved()
    {
        var (page, visit, letGo) = await SavingAsync("قبل الحفظ");
        await using var _ = visit;
        await ReviseByAnotherAsync(int.Parse(page.Url.Split('/')[^1], CultureInfo.InvariantCulture));

        await page.Keyboard.InsertTextAsync(" وأثناءه");
        letGo.SetResult();

        await Assertions.Expect(page.Locator(".conflict h2")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("قبل الحفظ وأثناءه");
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToHaveCountAsync(0);
        await page.Locator("#form-standfirst").PressSequentiallyAsync("!");
        await Waiting.UntilAsync(() => IsKeptAsync("قبل الحفظ وأثناءه!"));
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
    }

    [Fact]
    public async Task What_a_page_left_behind_replaces_nothing_that_was_typed_after_it()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync("/admin");
        await visit.Page.EvaluateAsync(
            """
            async (story) => {
              const copy = (count, standfirst) => ({ window: "0f0e0d0c-0b0a-4909-8807-060504030201", who: document.body.dataset.who, story, count, kept: 0, at: Date.now(), fields: [["Form.Headline", "مقال يُكتب"], ["Form.Standfirst", standfirst], ["StartedFrom", "1"]] });
              localStorage.setItem(`desk left ${copy(0, "").window}`, JSON.stringify(copy(5, "الأقدم")));
              const opened = indexedDB.open("desk");
              await new Promise((resolve) => { opened.onsuccess = resolve; });
              const put = opened.result.transaction("typed", "readwrite").objectStore("typed").put(copy(9, "الأحدث"));
              await new Promise((resolve) => { put.transaction.oncomplete = resolve; });
              opened.result.close();
            }
            """,
            $"{id}");

        await visit.Page.GotoAsync($"{site.Origin}/admin/articles/{id}");

        await Assertions.Expect(visit.Page.Locator(".unsaved-changes")).ToContainTextAsync("الأحدث");
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("Object.keys(localStorage).filter((key) => key.startsWith('desk left')).length"));
    }

    [Theory]
    [InlineData("IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };")]
    [InlineData("IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };")]
    public async Task What_pages_left_behind_in_a_browser_that_is_full_or_keeps_nothing_is_sent_all_the_same(string state)
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync("/admin");
        await visit.Page.EvaluateAsync(
            """
            (story) => {
              for (const standfirst of ["تُركت أولًا", "تُركت ثانيًا"]) {
                const window = crypto.randomUUID();
                const copy = { window, who: document.body.dataset.who, story, count: 5, kept: 0, at: Date.now(), fields: [["Form.Headline", "مقال يُكتب"], ["Form.Standfirst", standfirst], ["StartedFrom", "1"]] };
                localStorage.setItem(`desk left ${window}`, JSON.stringify(copy));
              }
            }
            """,
            $"{id}");
        await visit.Page.AddInitScriptAsync(state);

        await visit.Page.GotoAsync($"{site.Origin}/admin/articles/{id}");

        await Assertions.Expect(visit.Page.Locator("#unsaved")).ToContainTextAsync("أولًا");
        await Assertions.Expect(visit.Page.Locator("#unsaved")).ToContainTextAsync("ثانيًا");
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("Object.keys(localStorage).filter((key) => key.startsWith('desk left')).length"));
    }

    [Fact]
    public async Task What_the_server_was_sent_before_a_slow_save_reached_it_outlives_that_save()
    {
        var (page, visit, letGo) = await SavingAsync("قبل الحفظ البطيء");
        await using var _ = visit;

        await page.Keyboard.InsertTextAsync(" وأثناءه");
        await Waiting.UntilAsync(() => IsKeptAsync("قبل الحفظ البطيء وأثناءه"));
        letGo.SetResult();

        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        Assert.True(await IsKeptAsync("قبل الحفظ البطيء وأثناءه"));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#form-standfirst")).ToHaveValueAsync("قبل الحفظ البطيء");
        await Assertions.Expect(page.Locator(".unsaved-changes")).ToContainTextAsync("وأثناءه");
    }

    [Theory]
    [InlineData("جملة أولى وثانية")]
    [InlineData("جملة غيرها")]
    public async Task What_is_typed_on_during_a_save_that_never_arrives_is_one_offer_and_dropped_as_one(string then)
    {
        var (page, visit, _) = await SavingAsync("جملة أولى");
        await using var __ = visit;
        var address = page.Url;
        await page.Locator("#form-standfirst").FillAsync(then);
        await Waiting.UntilAsync(() => IsKeptAsync(then));
        var next = await page.Context.NewPageAsync();
        await page.CloseAsync();

        await next.GotoAsync(address);
        await next.GotoAsync(site.Origin + "/admin");
        var onDesk = next.Locator($"#unsaved a[href^='{new Uri(address).AbsolutePath}#']");
        await Assertions.Expect(onDesk).ToHaveCountAsync(1);
        await next.GotoAsync(address);
        await Assertions.Expect(next.Locator(".unsaved-changes")).ToContainTextAsync(then.Split(' ')[^1]);
        await Assertions.Expect(next.Locator("[data-unsaved]")).ToHaveCountAsync(1);
        await next.GetByText("احذفه").ClickAsync();
        await next.GetByRole(AriaRole.Button, new() { Name = "احذف ما كتبته" }).ClickAsync();
        await Assertions.Expect(next.Locator("[data-unsaved]")).ToHaveCountAsync(0);

        await next.ReloadAsync();
        await next.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(next.Locator("[data-unsaved]")).ToHaveCountAsync(0);
        await next.GotoAsync(site.Origin + "/admin");
        await next.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(onDesk).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_goes_back_to_a_page_that_was_saved_and_goes_on_has_it_kept_anew()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var page = visit.Page;
        await page.Locator("#form-standfirst").FillAsync("أول");
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        var window = await page.Locator("[name='Typed.Window']").InputValueAsync();
        await using (var db = site.Open()) await db.EndUnsavedAsync(Guid.Parse(window), (await db.UnsavedTexts.SingleAsync(t => t.ArticleId == id, Ct)).Who, null, Ct);

        await page.Locator("#form-standfirst").FillAsync("ثانٍ بعد الحفظ");

        await Assertions.Expect(page.Locator("[name='Typed.Window']")).Not.ToHaveValueAsync(window);
        await Waiting.UntilAsync(() => IsKeptAsync("ثانٍ بعد الحفظ"));
        await KeptAsync("ثانٍ بعد الحفظ");
    }

    [Fact]
    public async Task Going_back_from_a_new_story_that_was_saved_begins_no_second_one()
    {
        await using var visit = await SignedInAsync("/admin/articles");
        var page = visit.Page;
        await page.GotoAsync($"{site.Origin}/admin/articles/new");
        var headline = $"خبر {Guid.NewGuid():N}";
        await page.Locator("#form-headline").FillAsync(headline);
        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظت المسودة.");

        await page.GoBackAsync();
        await page.AtAsync("**/admin/articles");
        await page.GoForwardAsync();
        await page.AtAsync(url => Regex.IsMatch(url, "/admin/articles/[0-9]+$"));
        await Assertions.Expect(page.Locator("#form-headline")).ToHaveValueAsync(headline);
        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await using var db = site.Open();
        Assert.Equal(1, await db.Articles.CountAsync(a => a.Headline == headline || a.Revisions.Any(r => r.Headline == headline), Ct));
    }

    [Fact]
    public async Task Two_windows_of_one_editor_know_of_each_other_and_neither_writes_over_the_other()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var one = visit.Page;
        await Assertions.Expect(one.Locator(".own-window")).ToBeHiddenAsync();
        var two = await one.Context.NewPageAsync();
        await two.GotoAsync($"{site.Origin}/admin/articles/{id}");
        await Assertions.Expect(two.Locator(".own-window")).ToContainTextAsync("مفتوح عندك في نافذة أخرى");
        await Assertions.Expect(one.Locator(".own-window")).ToContainTextAsync("مفتوح عندك في نافذة أخرى");

        await one.Locator("#form-standfirst").FillAsync("مقدمة الأولى");
        await two.Locator("#form-tags").FillAsync("وسم الثانية");
        await Assertions.Expect(one.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        await Assertions.Expect(two.Locator(".kept")).ToContainTextAsync("نسخة احتياطية");
        await using (var db = site.Open()) Assert.Equal(2, await db.UnsavedTexts.CountAsync(t => t.ArticleId == id && t.Fields != null, Ct));

        // A third finds both, and that they are open.
        var three = await one.Context.NewPageAsync();
        await three.GotoAsync($"{site.Origin}/admin/articles/{id}");
        await Assertions.Expect(three.Locator("[data-unsaved-open]:not([hidden])")).ToHaveCountAsync(2);
        Found.Nothing(await AxeAsync(three));
        await three.GotoAsync($"{site.Origin}/admin");
        Found.Nothing(await AxeAsync(three));
        await three.CloseAsync();

        await one.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(one.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(one.Locator("[data-unsaved]")).ToHaveCountAsync(1);
        await two.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(two.Locator(".conflict h2")).ToContainTextAsync("من نافذة أخرى");
        await two.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();
        await Assertions.Expect(two.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(two.Locator("#form-standfirst")).ToHaveValueAsync("مقدمة الأولى");
        await Assertions.Expect(two.Locator("#form-tags")).ToHaveValueAsync("وسم الثانية");
        await using (var db = site.Open()) Assert.Equal(0, await db.UnsavedTexts.CountAsync(t => t.ArticleId == id && t.Fields != null, Ct));

        await two.CloseAsync();
        await Assertions.Expect(one.Locator(".own-window")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_window_that_ends_without_a_word_is_no_longer_said_to_be_open()
    {
        var id = await AddAsync();
        await using var visit = await SignedInAsync($"/admin/articles/{id}");
        var two = await visit.Page.Context.NewPageAsync();
        await two.AddInitScriptAsync("addEventListener('pagehide', (event) => event.stopImmediatePropagation());");
        await two.GotoAsync($"{site.Origin}/admin/articles/{id}");
        await Assertions.Expect(visit.Page.Locator(".own-window")).ToContainTextAsync("مفتوح عندك في نافذة أخرى");

        await two.CloseAsync();
        await Assertions.Expect(visit.Page.Locator(".own-window")).ToBeHiddenAsync();
    }

    /// <summary>What the browser holds of this account, as JSON.</summary>
    private static Task<string[]> CopiesAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => new Promise((resolve) => {
          const opened = indexedDB.open("desk");
          opened.onsuccess = () => {
            const all = opened.result.transaction("typed").objectStore("typed").getAll();
            all.onsuccess = () => { opened.result.close(); resolve(all.result.map((copy) => JSON.stringify(copy))); };
          };
        })
        """);

    private static async Task<List<string>> AxeAsync(IPage page)
    {
        List<string> found = [];
        foreach (var width in new[] { 360, Reader.Desktop })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var verdict = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
                found.AddRange(verdict.Violations.SelectMany(v => v.Nodes.Select(node => $"{scheme} {width}: {v.Id}: {v.Help} at {node.Target}: {node.Html}")));
            }

            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (needed > width) found.Add($"{needed} px wide on {width}");
        }

        return found;
    }

    /// <summary>A story's page whose save is sent and does not reach the server before it is let go; the cursor stands in the standfirst.</summary>
    private async Task<(IPage Page, Visit Visit, TaskCompletionSource LetGo)> SavingAsync(string standfirst)
    {
        var id = await AddAsync();
        var visit = await SignedInAsync($"/admin/articles/{id}");
        var letGo = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await visit.Page.RouteAsync(new Regex($"/admin/articles/{id}$"), async route =>
        {
            if (route.Request.Method == "POST") await letGo.Task;
            await route.ContinueAsync();
        });
        await visit.Page.Locator("#form-standfirst").FillAsync(standfirst);
        var sent = visit.Page.WaitForRequestAsync(request => request.Method == "POST" && request.Url.EndsWith($"/admin/articles/{id}", StringComparison.Ordinal));
        await visit.Page.Keyboard.PressAsync("Control+s");
        await sent;
        return (visit.Page, visit, letGo);
    }

    private Task ReviseByAnotherAsync(int id) =>
        site.ActByAnotherAsync(id, story => story.Revise(story.Revisions[^1].Content() with { Standfirst = "مقدمة زميل" }, Newsroom.Salim, DateTimeOffset.UtcNow));

    /// <summary>The row of the page's window; null while it has none, or its text is saved.</summary>
    private async Task<UnsavedText?> FieldsOfAsync(IPage page)
    {
        var window = Guid.Parse(await page.Locator("[name='Typed.Window']").InputValueAsync());
        await using var db = site.Open();
        return await db.UnsavedTexts.FirstOrDefaultAsync(t => t.Window == window && t.Fields != null, Ct);
    }

    private async Task<bool> IsKeptAsync(string text)
    {
        await using var db = site.Open();
        return await db.UnsavedTexts.AnyAsync(t => t.Fields!.Contains(text), Ct);
    }

    private async Task<UnsavedText> KeptAsync(string text)
    {
        await using var db = site.Open();
        return await db.UnsavedTexts.SingleAsync(t => t.Fields!.Contains(text), Ct);
    }

    private Task<Visit> SignedInAsync(string path) => site.SignedInAsync(chromium, path);

    private async Task<int> AddAsync(bool published = false)
    {
        await using var db = site.Open();
        var content = Newsroom.Content("مقال يُكتب", await db.Categories.FirstAsync(Ct));
        var story = published ? Newsroom.PublishedStory(content: content) : Newsroom.Draft(content);
        db.Articles.Add(story);
        await db.SaveChangesAsync(Ct);
        return story.Id;
    }
}

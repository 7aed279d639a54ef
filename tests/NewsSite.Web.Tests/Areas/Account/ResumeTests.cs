using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Tests.Areas.Account;

/// <summary>A session that ends mid-sentence (E3): nothing typed is lost, one signs in where one is, and the same save succeeds.</summary>
public sealed class ResumeTests
{
    private const string Email = "salma@news.example";

    public static TheoryData<string> Texts => new(
        "متن عربي عادي.",
        "\nسطر أول فارغ\r\n\r\n  مسافات  \t وجدولة",
        "متن </textarea></script><script>alert(1)</script> \"اقتباس\" 'مفرد' &amp; &#10; <!-- x -->",
        new string('ن', 100_000) + "\n\n" + new string('ص', 100_000));

    [Fact]
    public async Task A_strangers_forms_are_read_some_times_a_minute_and_no_more()
    {
        await using var site = new SiteFactory();
        using var stranger = Staff.Stranger(site);
        for (var i = 0; i < 120; i++) Assert.Equal(401, (await stranger.PostAsync("/admin/articles/new", new() { ["Form.Headline"] = "نص" })).Status);

        var answer = await stranger.PostAsync("/admin/articles/new", new() { ["Form.Headline"] = "نص" });

        Assert.Equal(429, answer.Status);
        Assert.Matches("^[0-9]+$", answer.Header("Retry-After"));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("--zz\r\nContent-Disposition: form-data; name=\"Form.Headline\"\r\n\r\nنص مقطوع")]
    public async Task A_broken_form_of_a_stranger_leads_to_signing_in(string body)
    {
        await using var site = new SiteFactory();
        var request = new HttpRequestMessage(HttpMethod.Post, "/admin/articles/new") { Content = new StringContent(body) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=zz");

        var answer = await site.Reader.SendAsync(request);

        Assert.Equal((302, "/account/login?returnUrl=%2Fadmin%2Farticles%2Fnew"), (answer.Status, answer.Location));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_same_save_succeeds_after_signing_in_again(string text)
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        var path = $"/admin/articles/{story.Id}";
        var open = await salma.OpenAsync(path);
        await EndSessionsAsync(site);

        var stopped = await salma.SendAsync(path, open, ("Form.Body", text), ("Form.Headline", "عنوان كُتب في جلسة انتهت"));

        Assert.Equal((401, "انتهت جلستك"), (stopped.Status, stopped.Text("h1")));
        Assert.Equal(text, stopped.One("input[name='kept:Form.Body']").GetAttribute("value"));
        var wrong = await salma.SendAsync("/account/resume", stopped, ("Form.Email", Email), ("Form.Password", "ليست هي"));
        Assert.NotEmpty(wrong.Text(".refusals"));
        var ready = await salma.SendAsync("/account/resume", wrong, ("Form.Email", Email), ("Form.Password", Staff.Password));
        Assert.Equal("تابع الحفظ", ready.Text("button.main-act"));
        Assert.True(ready.One("form.form").HasAttribute("id"));
        Assert.Equal(path, ready.One("form.form").GetAttribute("action"));
        Assert.Equal(text, ready.One("input[name='Form.Body']").GetAttribute("value"));
        var saved = await salma.SendAsync(path, ready);

        Assert.Equal((302, path), (saved.Status, saved.Location));
        var now = await salma.OpenAsync(path);
        Assert.Equal("عنوان كُتب في جلسة انتهت", now.One("#form-headline").TextContent);
        Assert.Equal(text.Trim().ReplaceLineEndings("\n")[^10..], now.One("#form-body").TextContent.Trim().ReplaceLineEndings("\n")[^10..]);
    }

    [Fact]
    public async Task A_script_that_was_turned_away_before_does_not_make_it_anothers()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        var path = $"/admin/articles/{story.Id}";
        var open = await salma.OpenAsync(path);
        await EndSessionsAsync(site);

        Assert.Equal(401, (await salma.PostAsync(path + "/presence", Staff.Fields(open), ("Sec-Fetch-Mode", "cors"))).Status);
        var stopped = await salma.SendAsync(path, open, ("Form.Headline", "عنوان كُتب في جلسة انتهت"));
        var ready = await salma.SendAsync("/account/resume", stopped, ("Form.Email", Email), ("Form.Password", Staff.Password));

        Assert.Equal("goes-on", ready.One("form.form").GetAttribute("id"));
    }

    [Fact]
    public async Task An_act_on_a_story_goes_on_too()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        var path = $"/admin/articles/{story.Id}";
        var open = await salma.OpenAsync(path);
        await EndSessionsAsync(site);

        var stopped = await salma.SendActAsync(path, "withdraw", open, "سُحب بعد انتهاء الجلسة");
        var ready = await salma.SendAsync("/account/resume", stopped, ("Form.Email", Email), ("Form.Password", Staff.Password));
        await salma.PostAsync(ready.One("form.form").GetAttribute("action")!, Staff.Fields(ready));

        Assert.Equal((410, "سُحب بعد انتهاء الجلسة"), ((await site.Reader.OpenAsync(story.Path())).Status, (await site.Reader.OpenAsync(story.Path())).Text(".page-lead")));
    }

    [Fact]
    public async Task Somebody_else_confirms_it_first_and_their_own_rights_count()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        await Staff.OpenAccountAsync(site, Role.Contributor, "كاتب جديد", "writer@news.example");
        var path = $"/admin/articles/{story.Id}";
        var open = await salma.OpenAsync(path);
        await EndSessionsAsync(site);

        var stopped = await salma.SendAsync(path, open, ("Form.Headline", "عنوان سلمى"));
        var ready = await salma.SendAsync("/account/resume", stopped, ("Form.Email", "writer@news.example"), ("Form.Password", Staff.Password));

        Assert.False(ready.One("form.form").HasAttribute("id"));
        Assert.Contains("كاتب جديد", ready.Text(".note"), StringComparison.Ordinal);
        Assert.Contains("عنوان سلمى", ready.Text(".kept-texts"), StringComparison.Ordinal);
        Assert.Equal(403, (await salma.SendAsync(path, ready)).Status);
    }

    [Fact]
    public async Task A_browser_without_any_session_keeps_what_was_typed_and_asks_before_it_goes_on()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);
        using var stranger = Staff.Stranger(site);

        var stopped = await stranger.PostAsync("/admin/articles/new", new() { ["Form.Headline"] = "خبر", ["Form.CategoryId"] = "1", ["begunBy"] = $"{Guid.NewGuid()}", ["Former"] = "x", ["to"] = "/elsewhere" });
        var ready = await stranger.SendAsync("/account/resume", stopped, ("Form.Email", Email), ("Form.Password", Staff.Password));

        Assert.Equal(401, stopped.Status);
        Assert.False(ready.One("form.form").HasAttribute("id"));
        Assert.Equal("/admin/articles/new", ready.One("form.form").GetAttribute("action"));
        Assert.Equal(302, (await stranger.SendAsync("/admin/articles/new", ready)).Status);
    }

    [Fact]
    public async Task The_second_factor_is_asked_for_there_too()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        var (key, _, _) = await SecondFactorTests.TurnOnAsync(salma);
        var path = $"/admin/articles/{story.Id}";
        var open = await salma.OpenAsync(path);
        await EndSessionsAsync(site);

        var stopped = await salma.SendAsync(path, open, ("Form.Headline", "عنوان بعد رمز"));
        var step = await salma.SendAsync("/account/resume", stopped, ("Form.Email", Email), ("Form.Password", Staff.Password));
        Assert.Equal("عنوان بعد رمز", step.One("input[name='kept:Form.Headline']").GetAttribute("value"));
        var ready = await salma.SendAsync("/account/resume", step, ("Form.Code", SecondFactorTests.CodeOf(key, 1)));

        Assert.True(ready.One("form.form").HasAttribute("id"));
        Assert.Equal(302, (await salma.SendAsync(path, ready)).Status);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_another_site_sends_is_not_kept(string header, string value)
    {
        await using var site = new SiteFactory();
        using var stranger = Staff.Stranger(site);

        var answer = await stranger.PostAsync("/admin/articles/new", new() { ["Form.Headline"] = "غش" }, (header, value));

        Assert.Equal((302, "/account/login?returnUrl=%2Fadmin%2Farticles%2Fnew"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task A_script_is_told_with_a_bare_401()
    {
        await using var site = new SiteFactory();
        using var stranger = Staff.Stranger(site);

        var answer = await stranger.PostAsync("/admin/articles/new", new() { ["Form.Headline"] = "خبر" }, ("Sec-Fetch-Mode", "cors"), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(401, answer.Status);
        Assert.Empty(answer.All("input[type=hidden]"));
    }

    [Fact]
    public async Task A_form_whose_token_no_longer_fits_is_saved_with_one_click()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var path = $"/admin/articles/{story.Id}";
        var open = await salma.OpenAsync(path);

        var stopped = await salma.SendAsync(path, open, ("Form.Headline", "عنوان في صفحة قديمة"), ("__RequestVerificationToken", "من جلسة سابقة"));

        Assert.Equal((400, "لم يُحفظ بعد"), (stopped.Status, stopped.Text("h1")));
        Assert.False(stopped.One("form.form").HasAttribute("id"));
        Assert.Equal(302, (await salma.SendAsync(path, stopped)).Status);
        Assert.Equal("عنوان في صفحة قديمة", (await salma.OpenAsync(path)).One("#form-headline").TextContent);
        await using var db = site.Store.Open();
        Assert.Equal(path, (await db.Audit.SingleAsync(a => a.Act == Act.Refused, TestContext.Current.CancellationToken)).Subject);
    }

    [Fact]
    public async Task Passwords_do_not_come_back_into_the_page()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin, email: Email);
        var open = await admin.OpenAsync("/admin/people/new");
        await EndSessionsAsync(site);

        var stopped = await admin.SendAsync("/admin/people/new", open, ("Form.Name", "كريم"), ("Form.Email", "karim@news.example"), ("Form.Password", "سر لا يُعاد أبدًا"), ("Form.Role", "Editor"));

        Assert.DoesNotContain("سر لا يُعاد", stopped.Html, StringComparison.Ordinal);
        var ready = await admin.SendAsync("/account/resume", stopped, ("Form.Email", Email), ("Form.Password", Staff.Password));
        var refused = await admin.SendAsync("/admin/people/new", ready);
        Assert.Equal("اكتب كلمة المرور.", refused.Text("#form-password-error"));
        Assert.Equal("كريم", refused.One("#form-name").GetAttribute("value"));
    }

    [Fact]
    public async Task Files_are_left_out_and_it_is_said()
    {
        await using var site = new SiteFactory();
        using var stranger = Staff.Stranger(site);
        var answer = await stranger.PostFileAsync("/admin/articles/new", ("Form.Headline", "خبر"));

        Assert.Equal(401, answer.Status);
        Assert.Contains("الملفات", answer.Text(".note"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/account/logout")]
    [InlineData("/administrate")]
    [InlineData("")]
    public async Task Nothing_is_sent_on_to_anywhere_but_the_desk(string to)
    {
        await using var site = new SiteFactory();
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);
        using var stranger = Staff.Stranger(site);
        var stopped = await stranger.PostAsync("/admin/articles/new", new() { ["Form.Headline"] = "خبر" });

        var answer = await stranger.SendAsync("/account/resume", stopped, ("Form.Email", Email), ("Form.Password", Staff.Password), ("to", to));

        Assert.Equal((302, "/admin"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Whoever_opens_the_page_itself_finds_the_desk()
    {
        await using var site = new SiteFactory();
        using var stranger = Staff.Stranger(site);

        Assert.Equal("/admin", (await stranger.OpenAsync("/account/resume")).Location);
    }

    private static async Task EndSessionsAsync(SiteFactory site)
    {
        await using var db = site.Store.Open();
        await db.Sessions.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
    }
}

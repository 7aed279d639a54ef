using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Tests.Areas.Account;

public sealed class SignInTests
{
    private const string Email = "salma@news.example";

    [Fact]
    public async Task The_set_up_link_opens_the_first_account_and_no_second()
    {
        await using var site = new SiteFactory();
        var link = (await SetUpPathAsync(site))!;
        using var first = Staff.Stranger(site);

        var answer = await first.SubmitAsync(link, ("Form.Name", "سلمى العلي"), ("Form.Email", Email), ("Form.Password", Staff.Password));

        Assert.Equal((302, "/admin"), (answer.Status, answer.Location));
        Assert.Equal(200, (await first.OpenAsync("/admin/people")).Status);
        using var second = Staff.Stranger(site);
        var closed = await second.OpenAsync(link);
        Assert.Equal(410, closed.Status);
        Assert.StartsWith("فُتح أول حساب في هذا الموقع", closed.Text("h1 + p"), StringComparison.Ordinal);
        Assert.Null(await SetUpPathAsync(site));
    }

    [Fact]
    public async Task Of_many_who_use_the_set_up_link_at_once_one_opens_the_first_account()
    {
        await using var site = new SiteFactory();
        var link = (await SetUpPathAsync(site))!;
        List<Staff> people = [.. Enumerable.Range(0, 6).Select(_ => Staff.Stranger(site))];
        var forms = await Task.WhenAll(people.Select(p => p.OpenAsync(link)));

        var answers = await Task.WhenAll(people.Select((p, i) => p.SendAsync(link, forms[i], ("Form.Name", $"مدير {i}"), ("Form.Email", $"admin{i}@news.example"), ("Form.Password", Staff.Password))));

        Assert.Equal([302, 410, 410, 410, 410, 410], answers.Select(a => a.Status).Order());
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Accounts.CountAsync(TestContext.Current.CancellationToken));
        people.ForEach(p => p.Dispose());
    }

    [Fact]
    public async Task Of_two_accounts_with_one_address_that_are_opened_at_once_one_is_and_the_other_gets_a_sentence()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var form = await admin.OpenAsync("/admin/people/new");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => admin.SendAsync("/admin/people/new", form, ("Form.Name", "سلمى"), ("Form.Email", Email), ("Form.Password", Staff.Password), ("Form.Role", "Editor"))));

        Assert.Single(answers, a => a.Status == 302);
        Assert.All(answers.Where(a => a.Status != 302), a => Assert.Equal((200, "يوجد حساب بهذا البريد."), (a.Status, a.Text("#form-email-error"))));
    }

    [Fact]
    public async Task Wrong_passwords_that_come_at_once_all_count()
    {
        await using var site = new SiteFactory();
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);
        using var stranger = Staff.Stranger(site);
        var form = await stranger.OpenAsync("/account/login");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => stranger.SendAsync("/account/login", form, ("Form.Email", Email), ("Form.Password", "كلمة ليست هي"))));

        Assert.Equal(200, (await stranger.SignInAsync(Email, Staff.Password)).Status);
    }

    [Fact]
    public async Task Signing_in_anew_in_one_browser_leaves_one_session_and_another_key()
    {
        await using var site = new SiteFactory();
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);
        using var salma = Staff.Stranger(site);
        await salma.SignInAsync(Email, Staff.Password);
        await using var db = site.Store.Open();
        var first = await db.Sessions.Select(s => s.Key).SingleAsync(TestContext.Current.CancellationToken);

        var answer = await salma.SignInAsync(Email, Staff.Password);

        Assert.NotEqual(first, await db.Sessions.Select(s => s.Key).SingleAsync(TestContext.Current.CancellationToken));
        var cookie = answer.Header("Set-Cookie")!;
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_cookie_is_read_for_the_desk_and_never_for_readers_pages()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await using var db = site.Store.Open();
        await db.Sessions.ExecuteDeleteAsync(TestContext.Current.CancellationToken);

        // A session that ended takes its cookie away, wherever it is looked at.
        Assert.Null((await salma.OpenAsync("/")).Header("Set-Cookie"));
        Assert.Contains("desk=;", (await salma.OpenAsync("/admin")).Header("Set-Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_answer_of_a_passkey_opens_nothing()
    {
        await using var site = new SiteFactory();
        using var stranger = Staff.Stranger(site);

        foreach (var credential in new[] { "x", "{}", "[1]", """{"id":"AA","rawId":"AA","type":"public-key","response":{},"clientExtensionResults":{}}""" })
        {
            var page = await stranger.SubmitAsync("/account/login", ("Form.Passkey", credential));
            Assert.Equal((200, "لم يُقبل مفتاح المرور. أعد المحاولة أو ادخل بكلمة المرور."), (page.Status, page.Text(".refusals")));
        }
    }

    [Theory]
    [InlineData("/account/setup")]
    [InlineData("/account/setup?key=x")]
    public async Task Without_the_links_key_nothing_is_opened(string path)
    {
        await using var site = new SiteFactory();
        using var stranger = Staff.Stranger(site);

        var page = await stranger.OpenAsync(path);

        Assert.Equal(410, page.Status);
        Assert.Contains("أعد تشغيل البرنامج ليطبع رابطًا جديدًا", page.Text("h1 + p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_password_that_is_guessed_soon_opens_no_account()
    {
        await using var site = new SiteFactory();
        using var first = Staff.Stranger(site);

        var page = await first.SubmitAsync((await SetUpPathAsync(site))!, ("Form.Name", "سلمى العلي"), ("Form.Email", Email), ("Form.Password", "Salma@News.2026"));

        Assert.StartsWith("كلمة المرور سهلة التخمين.", page.Text("#form-password-error"), StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.False(await db.Accounts.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refused_set_up_says_why_beside_the_fields_and_keeps_what_was_typed()
    {
        await using var site = new SiteFactory();
        using var first = Staff.Stranger(site);

        var page = await first.SubmitAsync((await SetUpPathAsync(site))!, ("Form.Name", "سلمى"), ("Form.Email", "لا بريد"), ("Form.Password", "قصيرة"));

        Assert.Equal(200, page.Status);
        Assert.Equal("هذا ليس عنوان بريد إلكتروني.", page.Text("#form-email-error"));
        Assert.Equal("سلمى", page.One("#form-name").GetAttribute("value"));
        page = await first.SubmitAsync((await SetUpPathAsync(site))!, ("Form.Name", "سلمى"), ("Form.Email", Email), ("Form.Password", "قصيرة"));
        Assert.Equal("كلمة المرور أقصر من 12 محرفًا.", page.Text("#form-password-error"));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_telling_what_was_wrong_and_is_recorded()
    {
        await using var site = new SiteFactory();
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);
        using var stranger = Staff.Stranger(site);

        var wrong = await stranger.SignInAsync(Email, "كلمة ليست هي");
        var unknown = await stranger.SignInAsync("nobody@news.example", "كلمة ليست هي");

        Assert.Equal(wrong.Text(".refusals"), unknown.Text(".refusals"));
        Assert.Equal(302, (await stranger.OpenAsync("/admin")).Status);
        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Act == Act.SignInRefused, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await using var site = new SiteFactory();
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);
        using var stranger = Staff.Stranger(site);

        for (var i = 0; i < 5; i++) await stranger.SignInAsync(Email, "كلمة ليست هي");

        Assert.Equal(200, (await stranger.SignInAsync(Email, Staff.Password)).Status);
    }

    [Fact]
    public async Task More_tries_than_people_make_are_turned_away_for_a_while()
    {
        await using var site = new SiteFactory();
        using var stranger = Staff.Stranger(site);
        ReaderPage page;
        var tries = 0;

        do page = await stranger.PostAsync("/account/login", []);
        while (page.Status != 429 && ++tries < 100);

        Assert.Equal(429, page.Status);
        Assert.Matches("^[0-9]+$", page.Header("Retry-After"));
        Assert.Equal("محاولات كثيرة", page.Text("h1"));
    }

    [Theory]
    [InlineData("/admin/articles", "/admin/articles")]
    [InlineData("/admin/articles?text=قمة%20بودابست", "/admin/articles?text=%D9%82%D9%85%D8%A9%20%D8%A8%D9%88%D8%AF%D8%A7%D8%A8%D8%B3%D8%AA")]
    [InlineData("https://evil.example/", "/admin")]
    [InlineData("//evil.example/", "/admin")]
    public async Task Sign_in_leads_back_to_pages_of_the_site_alone(string wanted, string there)
    {
        await using var site = new SiteFactory();
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);
        using var stranger = Staff.Stranger(site);

        var answer = await stranger.SubmitAsync($"/account/login?returnUrl={Uri.EscapeDataString(wanted)}", ("Form.Email", Email), ("Form.Password", Staff.Password));

        Assert.Equal((302, there), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        await salma.SendAsync("/account/logout?handler=", await salma.OpenAsync("/admin"));

        Assert.Equal(302, (await salma.OpenAsync("/admin")).Status);
        await using var db = site.Store.Open();
        Assert.False(await db.Sessions.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Closing_an_account_shuts_it_out_at_the_next_request_and_a_changed_role_holds_at_once()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "مدير");
        using var salma = await Staff.SignedInAsync(site, Role.Admin);

        await admin.SubmitAsync($"/admin/people/{salma.Id}", ("Form.Role", "Contributor"));
        Assert.Equal(403, (await salma.OpenAsync("/admin/people")).Status);
        await admin.SubmitAsync($"/admin/people/{salma.Id}?handler=Close");

        Assert.Equal(302, (await salma.OpenAsync("/admin")).Status);
        Assert.StartsWith("الحساب مغلق منذ", (await admin.OpenAsync($"/admin/people/{salma.Id}")).Text("main .note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_none_opens_no_account()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var refused = await admin.SubmitAsync("/admin/people/new", ("Form.Name", "كريم"), ("Form.Email", "karim@news.example"), ("Form.Password", Staff.Password), ("Form.Role", "99"));

        Assert.Equal(200, refused.Status);
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Accounts.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_last_admin_stays_one()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var demoted = await admin.SubmitAsync($"/admin/people/{admin.Id}", ("Form.Role", "Editor"));
        var closed = await admin.SubmitAsync($"/admin/people/{admin.Id}?handler=Close");

        Assert.Equal("هذا آخر مدير للموقع. اجعل غيره مديرًا أولًا.", demoted.Text(".refusals"));
        Assert.Equal("هذا آخر مدير للموقع. اجعل غيره مديرًا أولًا.", closed.Text(".refusals"));
        Assert.Equal(200, (await admin.OpenAsync("/admin/people")).Status);
    }

    [Fact]
    public async Task Two_accounts_of_one_address_are_refused_with_a_sentence()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);

        var page = await admin.SubmitAsync("/admin/people/new", ("Form.Name", "غيرها"), ("Form.Email", Email.ToUpperInvariant()), ("Form.Password", Staff.Password), ("Form.Role", "Editor"));

        Assert.Equal("يوجد حساب بهذا البريد.", page.Text("#form-email-error"));
    }

    private static async Task<string?> SetUpPathAsync(SiteFactory site)
    {
        await using var db = site.Store.Open();
        return await site.Services.GetRequiredService<SetUpLink>().PathAsync(db, CancellationToken.None);
    }
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Tests.Areas.Account;

public sealed class SecondFactorTests
{
    private const string Email = "salma@news.example";
    private const string Path = "/admin/me/second-factor";

    [Fact]
    public async Task Set_up_it_asks_for_a_code_that_opens_once()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        var (key, _, used) = await TurnOnAsync(salma);
        using var browser = Staff.Stranger(site);

        var step = await browser.SignInAsync(Email, Staff.Password);
        Assert.Equal(200, step.Status);
        Assert.Equal(302, (await browser.OpenAsync("/admin")).Status);
        // The code that set it up was used by that.
        Assert.Contains("الرمز غير صحيح", (await browser.SendAsync("/account/login", step, ("Form.Code", used))).Text(".refusals"), StringComparison.Ordinal);
        var next = CodeOf(key, 1);
        Assert.Equal((302, "/admin"), ((await browser.SendAsync("/account/login", step, ("Form.Code", $"{next[..3]} {next[3..]}"))) is var done ? done.Status : 0, done.Location));
        using var other = Staff.Stranger(site);
        var again = await other.SignInAsync(Email, Staff.Password);
        Assert.Equal(200, (await other.SendAsync("/account/login", again, ("Form.Code", next))).Status);
    }

    [Fact]
    public async Task A_code_opens_one_of_two_browsers_that_send_it_at_once()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        var (key, _, _) = await TurnOnAsync(salma);
        using var browser = Staff.Stranger(site);
        var step = await browser.SignInAsync(Email, Staff.Password);
        var code = CodeOf(key, 1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.SendAsync("/account/login", step, ("Form.Code", code))));

        Assert.Single(answers, a => a.Status == 302);
        Assert.All(answers, a => Assert.True(a.Status is 302 or 200, $"{a.Status}"));
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_is_recorded()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        var (_, codes, _) = await TurnOnAsync(salma);
        Assert.Equal(10, codes.Count);

        Assert.Equal(302, (await SignInAsync(site, codes[3])).Status);
        Assert.Equal(200, (await SignInAsync(site, codes[3])).Status);
        Assert.Equal(302, (await SignInAsync(site, codes[4].ToLowerInvariant())).Status);

        Assert.Contains("8 رموز", (await salma.OpenAsync(Path)).Text(".form-lead"), StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Act == Act.RecoveryCodeUsed, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Wrong_codes_shut_the_account_and_the_right_password_does_not_forget_them()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        var (key, codes, _) = await TurnOnAsync(salma);

        for (var i = 0; i < 5; i++) await SignInAsync(site, "000000");

        using var browser = Staff.Stranger(site);
        Assert.NotEmpty((await browser.SignInAsync(Email, Staff.Password)).Text(".refusals"));
        Assert.NotEqual(302, (await SignInAsync(site, codes[0])).Status);
        Assert.NotNull(key);
    }

    [Fact]
    public async Task A_wrong_code_or_password_sets_nothing_up_and_keeps_the_key_that_was_shown()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.OpenAsync(Path);
        var key = page.One("input[name='Form.Key']").GetAttribute("value")!;

        var wrongCode = await salma.SendAsync(Path, page, ("Form.Code", "12"), ("Form.Password", Staff.Password));
        var wrongPassword = await salma.SendAsync(Path, page, ("Form.Code", CodeOf(key, 0)), ("Form.Password", "ليست هي"));

        Assert.StartsWith("الرمز غير صحيح", wrongCode.Text("#form-code-error"), StringComparison.Ordinal);
        Assert.Equal(OwnAccount.WrongPassword, wrongPassword.Text("#form-password-error"));
        Assert.Equal(key, wrongCode.One("input[name='Form.Key']").GetAttribute("value"));
        Assert.Single(page.All("svg.qr"));
        Assert.DoesNotContain("style=", page.One("svg.qr").OuterHtml, StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.False(await db.Accounts.AnyAsync(a => a.TwoFactorEnabled, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_is_removed_with_the_password_or_by_an_admin_and_both_are_recorded()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "مدير");
        var (_, codes, _) = await TurnOnAsync(salma);

        Assert.Equal(200, (await salma.SubmitAsync(Path + "?handler=Remove", ("Form.Password", "ليست هي"))).Status);
        Assert.Equal(302, (await salma.SubmitAsync(Path + "?handler=Remove", ("Form.Password", Staff.Password))).Status);
        Assert.Equal(302, (await SignInAsync(site, null)).Status);
        await TurnOnAsync(salma);
        Assert.Equal(200, (await SignInAsync(site, codes[0])).Status);
        Assert.Equal(403, (await salma.SubmitAsync($"/admin/people/{salma.Id}?handler=RemoveSecondFactor")).Status);
        await admin.SubmitAsync($"/admin/people/{salma.Id}?handler=RemoveSecondFactor");
        Assert.Equal(302, (await SignInAsync(site, null)).Status);

        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Act == Act.SecondFactorRemoved, TestContext.Current.CancellationToken));
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Act == Act.SecondFactorSet, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task New_recovery_codes_replace_the_old()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        var (_, old, _) = await TurnOnAsync(salma);

        var codes = (await salma.SubmitAsync(Path + "?handler=Codes", ("Form.Password", Staff.Password))).Texts(".recovery-codes code");

        Assert.Equal(200, (await SignInAsync(site, old[0])).Status);
        Assert.Equal(302, (await SignInAsync(site, codes[0])).Status);
    }

    [Fact]
    public async Task An_account_that_is_closed_between_the_steps_stays_shut()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "مدير");
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        var (key, _, _) = await TurnOnAsync(salma);
        using var browser = Staff.Stranger(site);
        var step = await browser.SignInAsync(Email, Staff.Password);

        await admin.SubmitAsync($"/admin/people/{salma.Id}?handler=Close");

        Assert.Equal(200, (await browser.SendAsync("/account/login", step, ("Form.Code", CodeOf(key, 1)))).Status);
        Assert.Equal(302, (await browser.OpenAsync("/admin")).Status);
    }

    [Fact]
    public async Task Without_the_first_step_a_code_opens_nothing()
    {
        await using var site = new SiteFactory();
        using var stranger = Staff.Stranger(site);

        var page = await stranger.SubmitAsync("/account/login", ("Form.Pending", "x"), ("Form.Code", "123456"));

        Assert.Equal((200, "طال الانتظار. اكتب البريد وكلمة المرور من جديد."), (page.Status, page.Text(".refusals")));
        Assert.Single(page.All("#form-password"));
    }

    internal static string CodeOf(string key, int stepsOn) => OneTimeCode.At(DateTimeOffset.UtcNow.AddSeconds(30 * stepsOn), key);

    /// <summary>The key, the recovery codes, and the code with which it was set up.</summary>
    internal static async Task<(string Key, IReadOnlyList<string> Codes, string Used)> TurnOnAsync(Staff someone)
    {
        var page = await someone.OpenAsync(Path);
        var key = page.One("input[name='Form.Key']").GetAttribute("value")!;
        var used = CodeOf(key, 0);
        var done = await someone.SendAsync(Path, page, ("Form.Code", used), ("Form.Password", Staff.Password));
        return (key, done.Texts(".recovery-codes code"), used);
    }

    private static async Task<ReaderPage> SignInAsync(SiteFactory site, string? code)
    {
        using var browser = Staff.Stranger(site);
        var step = await browser.SignInAsync(Email, Staff.Password);
        return code is null || step.All("#form-code").Count == 0 ? step : await browser.SendAsync("/account/login", step, ("Form.Code", code));
    }
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Tests.Areas.Admin.Me;

public sealed class OwnAccountTests
{
    private const string Email = "salma@news.example";
    private const string NewPassword = "عبارة أخرى طويلة للدخول";

    [Theory]
    [InlineData("/admin/me")]
    [InlineData("/admin/me/password")]
    [InlineData("/admin/me/second-factor")]
    [InlineData("/admin/me/passkeys")]
    public async Task Everyone_has_one_and_it_is_led_to_from_every_page(string path)
    {
        await using var site = new SiteFactory();
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);

        Assert.Equal(200, (await writer.OpenAsync(path)).Status);
        Assert.Contains("/admin/me", (await writer.OpenAsync("/admin")).Links(".desk-me a"));
    }

    [Fact]
    public async Task A_name_is_changed_shown_and_recorded()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");

        await salma.SubmitAsync("/admin/me", ("Form.Name", " سلمى \u0007 العلي "));

        var page = await salma.OpenAsync("/admin/me");
        Assert.Equal("سلمى العلي", page.One("#form-name").GetAttribute("value"));
        Assert.Equal("سلمى العلي", page.Text(".desk-me bdi"));
        await using var db = site.Store.Open();
        Assert.Equal("سلمى ← سلمى العلي", (await db.Audit.SingleAsync(a => a.Act == Act.AccountChanged, TestContext.Current.CancellationToken)).Detail);
    }

    [Theory]
    [InlineData("", "اكتب الاسم.")]
    [InlineData("\u0007 \u200E", "اكتب الاسم.")]
    public async Task A_name_without_letters_is_refused_beside_the_field(string name, string reason)
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal(reason, (await salma.SubmitAsync("/admin/me", ("Form.Name", name))).Text("#form-name-error"));
        Assert.Equal("الاسم أطول من 100 محرف.", (await salma.SubmitAsync("/admin/me", ("Form.Name", new string('س', 101)))).Text("#form-name-error"));
    }

    [Fact]
    public async Task A_password_is_changed_with_the_old_one_and_the_other_sessions_end()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        using var telephone = Staff.Stranger(site);
        await telephone.SignInAsync(Email, Staff.Password);

        var wrong = await salma.SubmitAsync("/admin/me/password", ("Form.Password", "ليست هي"), ("Form.NewPassword", NewPassword));
        var weak = await salma.SubmitAsync("/admin/me/password", ("Form.Password", Staff.Password), ("Form.NewPassword", "قصيرة"));
        Assert.Equal(200, (await telephone.OpenAsync("/admin")).Status);
        var done = await salma.SubmitAsync("/admin/me/password", ("Form.Password", Staff.Password), ("Form.NewPassword", NewPassword));

        Assert.Equal(OwnAccount.WrongPassword, wrong.Text("#form-password-error"));
        Assert.Equal("كلمة المرور أقصر من 12 محرفًا.", weak.Text("#form-newpassword-error"));
        Assert.Equal((302, "/admin/me"), (done.Status, done.Location));
        Assert.Equal(302, (await telephone.OpenAsync("/admin")).Status);
        Assert.Equal(200, (await salma.OpenAsync("/admin")).Status);
        Assert.Equal(302, (await telephone.SignInAsync(Email, NewPassword)).Status);
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_or_all_but_this()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        using var telephone = Staff.Stranger(site);
        using var tablet = Staff.Stranger(site);
        await telephone.SignInAsync(Email, Staff.Password);
        await tablet.SignInAsync(Email, Staff.Password);
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");

        var page = await salma.OpenAsync("/admin/me");
        Assert.Equal(3, page.All(".sessions > li").Count);
        var key = page.All(".sessions input[name=key]")[0].GetAttribute("value");
        await karim.SubmitAsync("/admin/me?handler=End", ("key", key));
        Assert.Equal(3, (await salma.OpenAsync("/admin/me")).All(".sessions > li").Count);
        await salma.SubmitAsync("/admin/me?handler=End", ("key", key));
        Assert.Equal(2, (await salma.OpenAsync("/admin/me")).All(".sessions > li").Count);
        await salma.SubmitAsync("/admin/me?handler=EndOthers");

        Assert.Equal((302, 302, 200, 200), ((await telephone.OpenAsync("/admin")).Status, (await tablet.OpenAsync("/admin")).Status, (await salma.OpenAsync("/admin")).Status, (await karim.OpenAsync("/admin")).Status));
        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Act == Act.SessionEnded, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_passkey_is_refused_without_a_name_the_password_or_an_answer_of_a_key()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        const string path = "/admin/me/passkeys";

        Assert.Equal("سمِّ المفتاح، مثل «هاتفي».", (await salma.SubmitAsync(path, ("Form.Password", Staff.Password))).Text("#form-name-error"));
        Assert.Equal(OwnAccount.WrongPassword, (await salma.SubmitAsync(path, ("Form.Name", "هاتفي"), ("Form.Password", "ليست هي"))).Text("#form-password-error"));
        Assert.Equal("لم يُقبل مفتاح المرور. أعد المحاولة.", (await salma.SubmitAsync(path, ("Form.Name", "هاتفي"), ("Form.Password", Staff.Password), ("Form.Passkey", "{}"))).Text(".refusals"));
        Assert.Equal(302, (await salma.SubmitAsync(path + "?handler=Remove", ("number", "AA"))).Status);
        await using var db = site.Store.Open();
        Assert.False(await db.Audit.AnyAsync(a => a.Act == Act.PasskeyAdded || a.Act == Act.PasskeyRemoved, TestContext.Current.CancellationToken));
    }
}

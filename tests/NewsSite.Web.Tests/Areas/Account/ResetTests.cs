using Microsoft.EntityFrameworkCore;
using MimeKit;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Tests.Areas.Account;

public sealed class ResetTests : IDisposable
{
    private const string Email = "salma@news.example";
    private const string NewPassword = "عبارة أخرى طويلة للدخول";

    private readonly TemporaryFolder letters = new();

    [Fact]
    public async Task A_letter_brings_a_link_by_which_one_new_password_is_written()
    {
        await using var site = Site();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, email: Email);
        using var browser = Staff.Stranger(site);

        await browser.SubmitAsync("/account/forgot", ("Form.Email", Email));
        var letter = await LetterAsync();
        var link = LinkIn(letter);

        Assert.Equal("كلمة مرور جديدة في العلم", letter.Subject);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("مرحبًا سلمى العلي", letter.TextBody, StringComparison.Ordinal);
        Assert.Equal("كلمة المرور أقصر من 12 محرفًا.", (await browser.SubmitAsync(link, ("Form.Password", "قصيرة"))).Text("#form-password-error"));
        var form = await browser.OpenAsync(link);
        Assert.Equal((302, "/account/login"), ((await browser.SendAsync("/account/reset", form, ("Form.Password", NewPassword))) is var done ? done.Status : 0, done.Location));
        Assert.Equal(302, (await salma.OpenAsync("/admin")).Status);
        Assert.Equal(200, (await browser.SignInAsync(Email, Staff.Password)).Status);
        Assert.Equal(302, (await browser.SignInAsync(Email, NewPassword)).Status);
        Assert.Equal(410, (await browser.OpenAsync(link)).Status);
        Assert.Equal(410, (await browser.SendAsync("/account/reset", form, ("Form.Password", "عبارة ثالثة طويلة"))).Status);
        await using var db = site.Store.Open();
        Assert.Equal([Act.PasswordResetAsked, Act.PasswordChanged], await db.Audit.Where(a => a.Act == Act.PasswordResetAsked || a.Act == Act.PasswordChanged).OrderBy(a => a.Id).Select(a => a.Act).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_there_is_such_an_account()
    {
        await using var site = Site();
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);
        using var browser = Staff.Stranger(site);

        var unknown = await browser.SubmitAsync("/account/forgot", ("Form.Email", "nobody@news.example"));
        var known = await browser.SubmitAsync("/account/forgot", ("Form.Email", Email));

        Assert.Equal(unknown.Text("main"), known.Text("main"));
        Assert.Equal(Email, (await LetterAsync()).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_locked_account_is_opened_by_the_new_password()
    {
        await using var site = Site();
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);
        using var browser = Staff.Stranger(site);
        for (var i = 0; i < 5; i++) await browser.SignInAsync(Email, "ليست هي");

        await browser.SubmitAsync("/account/forgot", ("Form.Email", Email));
        await browser.SubmitAsync(LinkIn(await LetterAsync()), ("Form.Password", NewPassword));

        Assert.Equal(302, (await browser.SignInAsync(Email, NewPassword)).Status);
    }

    [Fact]
    public async Task Asking_too_often_is_turned_away_with_a_time_to_wait()
    {
        await using var site = Site();
        using var browser = Staff.Stranger(site);
        ReaderPage page;
        var tries = 0;

        do page = await browser.PostAsync("/account/forgot", []);
        while (page.Status != 429 && ++tries < 50);

        Assert.Equal(429, page.Status);
        Assert.Matches("^[0-9]+$", page.Header("Retry-After"));
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_so_and_names_the_command()
    {
        await using var site = new SiteFactory();
        using var browser = Staff.Stranger(site);

        var page = await browser.OpenAsync("/account/forgot");

        Assert.Contains("user reset-link", page.Text("main"), StringComparison.Ordinal);
        Assert.Empty(page.All("form"));
    }

    [Fact]
    public async Task A_mail_server_that_is_away_costs_nobody_a_page()
    {
        // Nothing listens at port 9 of this machine.
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = "9", ["Mail:Security"] = "None", ["Mail:From"] = "news@news.example" } };
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى", Email);
        using var browser = Staff.Stranger(site);

        Assert.Equal(200, (await browser.SubmitAsync("/account/forgot", ("Form.Email", Email))).Status);
        Assert.Equal(200, (await browser.OpenAsync("/account/login")).Status);
    }

    [Theory]
    [InlineData("/account/reset")]
    [InlineData("/account/reset?account=x&key=y")]
    public async Task Without_a_key_of_ours_nothing_is_written(string path)
    {
        await using var site = Site();
        using var browser = Staff.Stranger(site);

        Assert.Equal(410, (await browser.OpenAsync(path)).Status);
    }

    public void Dispose() => letters.Dispose();

    private static string LinkIn(MimeMessage letter)
    {
        var link = new Uri(letter.TextBody!.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal)).Trim());
        Assert.Equal("news.example", link.Host);
        return link.PathAndQuery;
    }

    private SiteFactory Site() => new() { Settings = new Dictionary<string, string> { ["Mail:Folder"] = letters.Path, ["Mail:From"] = "news@news.example" } };

    private async Task<MimeMessage> LetterAsync()
    {
        // As long as the sender tries again when the first time fails.
        for (var i = 0; i < 2400; i++)
        {
            try
            {
                if (Directory.GetFiles(letters.Path, "*.eml") is [var file, ..]) return await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
            }
            catch (Exception e) when (e is IOException or FormatException)
            {
                // It is still being written.
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("No letter came.");
    }
}

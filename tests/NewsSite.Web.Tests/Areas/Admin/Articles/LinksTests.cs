using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>E24: the real page by the same code, for someone without an account, for a while, on record.</summary>
public sealed class LinksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secret_link_opens_the_working_copy_to_a_stranger_and_every_visit_is_counted()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.DraftAsync("خبر لم يُنشر");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var link = await MakeAsync(salma, story);
        var page = await site.Reader.OpenAsync(link);

        Assert.Equal((200, "خبر لم يُنشر"), (page.Status, page.Text("article h1")));
        Assert.Contains("معاينة", page.Text(".preview-note"), StringComparison.Ordinal);
        Assert.Equal("no-store", page.Header("Cache-Control"));
        Assert.Contains("noindex", page.Header("X-Robots-Tag"), StringComparison.Ordinal);
        Assert.Contains("noindex", page.Meta("robots"), StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
        Assert.Null(page.Header("Set-Cookie"));
        Assert.True(link.Split('/')[^1].Length >= 43, link);
        await site.Reader.OpenAsync(link);
        Assert.Contains("زيارتان", (await salma.OpenAsync(Path(story))).Text(".link-row"), StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Act == Act.PreviewLinkVisited, Ct));
        Assert.DoesNotContain(link.Split('/')[^1], string.Concat(await db.PreviewLinks.Select(l => l.KeyHash).ToListAsync(Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_is_shown_once()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.DraftAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await MakeAsync(salma, story);

        Assert.Empty((await salma.OpenAsync(Path(story))).All(".made-link"));
    }

    [Fact]
    public async Task A_link_that_is_over_or_revoked_says_so_and_an_unknown_one_is_not_there()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.DraftAsync("سر");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var revoked = await MakeAsync(salma, story);
        await salma.SubmitAsync(Path(story) + "?handler=Revoke", ("link", "1"));
        var expired = await MakeAsync(salma, story);
        await using (var db = site.Store.Open()) await db.PreviewLinks.ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, Newsroom.Monday), Ct);

        foreach (var link in new[] { revoked, expired })
        {
            var page = await site.Reader.OpenAsync(link);
            Assert.Equal((410, "no-store"), (page.Status, page.Header("Cache-Control")));
            Assert.DoesNotContain("سر", page.Text("main"), StringComparison.Ordinal);
        }

        Assert.Equal(404, (await site.Reader.OpenAsync("/preview/abc")).Status);
    }

    [Fact]
    public async Task Who_may_not_edit_the_story_makes_and_revokes_no_link()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.DraftAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        using var writer = await Staff.SignedInAsync(site, Role.Contributor, "كريم");
        var link = await MakeAsync(salma, story);

        Assert.Empty((await writer.OpenAsync(Path(story))).All("main form"));
        Assert.Equal(403, (await writer.SubmitAsync(Path(story) + "?handler=", ("Form.Hours", "1"))).Status);
        Assert.Equal(403, (await writer.SubmitAsync(Path(story) + "?handler=Revoke", ("link", "1"))).Status);
        Assert.Equal(200, (await site.Reader.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task A_length_that_is_not_offered_is_refused()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.DraftAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal("اختر مدة من المدد المتاحة.", (await salma.SubmitAsync(Path(story), ("Form.Hours", "9000"))).Text(".field-error"));
    }

    [Fact]
    public async Task Nobody_tries_keys_quickly()
    {
        await using var site = new SiteFactory();
        var reader = site.Reader;
        ReaderPage page;
        var tries = 0;
        do page = await reader.OpenAsync($"/preview/{tries}");
        while (page.Status == 404 && ++tries < 100);

        Assert.Equal((429, 60), (page.Status, tries));
        Assert.NotNull(page.Header("Retry-After"));
    }

    private static string Path(Article story) => FormattableString.Invariant($"/admin/articles/{story.Id}/links");

    private static async Task<string> MakeAsync(Staff someone, Article story)
    {
        Assert.Equal(Path(story), (await someone.SubmitAsync(Path(story), ("Form.Hours", "1"))).Location);
        var address = (await someone.OpenAsync(Path(story))).One(".made-link").GetAttribute("value")!;
        Assert.StartsWith(SiteFactory.BaseUrl, address, StringComparison.Ordinal);
        return address[SiteFactory.BaseUrl.Length..];
    }
}

using NewsSite.Domain.Redirects;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

/// <summary>R9, R25, E23, S10: one address per story; whatever else once named it leads there in one step, or says why not.</summary>
public sealed class ArticleAddressTests
{
    private const string Path = "/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/1/%D8%AA%D8%A3%D8%AC%D9%8A%D9%84-%D8%A7%D9%84%D8%A7%D8%AC%D8%AA%D9%85%D8%A7%D8%B9";

    [Theory]
    [InlineData(Path)]
    [InlineData("/%d8%b3%d9%8a%d8%a7%d8%b3%d8%a9/1/%d8%aa%d8%a3%d8%ac%d9%8a%d9%84-%d8%a7%d9%84%d8%a7%d8%ac%d8%aa%d9%85%d8%a7%d8%b9")]
    [InlineData(Path + "?utm_source=newsletter&fbclid=1")]
    public async Task The_right_address_is_answered_in_whatever_case_its_hexadecimal_comes(string path)
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync("تأجيل الاجتماع");

        var page = await site.Reader.OpenAsync(path);

        Assert.Equal(200, page.Status);
        Assert.Equal([SiteFactory.BaseUrl + Path], page.Links("link[rel=canonical]"));
    }

    [Theory]
    [InlineData("/رياضة/1/تأجيل-الاجتماع", "")]
    [InlineData("/سياسة/1/عنوان-آخر", "")]
    [InlineData("/سياسه/1/تأجيل-الاجتماع", "")]
    [InlineData("/سياسة/1", "")]
    [InlineData("/سياسة/1?page=2&q=%D8%A3", "?page=2&q=%D8%A3")]
    [InlineData("/a/1", "")]
    [InlineData("/a/1?utm_source=whatsapp", "?utm_source=whatsapp")]
    public async Task A_wrong_category_or_slug_and_the_short_address_lead_there_permanently(string path, string query)
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync("تأجيل الاجتماع");

        var answer = await site.Reader.OpenAsync(path);

        Assert.Equal((301, Path + query), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task A_short_address_is_short_and_ascii_and_answers_HEAD_alike()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync("تأجيل الاجتماع");

        var answer = await site.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/a/1"));

        Assert.Equal((301, Path), (answer.Status, answer.Location));
        Assert.Equal(404, (await site.Reader.OpenAsync("/a/2")).Status);
    }

    [Theory]
    [InlineData("/a/+1")]
    [InlineData("/a/%201")]
    [InlineData("/a/1%0a")]
    [InlineData("/a/01")]
    [InlineData("/a/١")]
    [InlineData("/سياسة/+1/تأجيل-الاجتماع")]
    [InlineData("/سياسة/01/تأجيل-الاجتماع")]
    public async Task A_number_written_in_another_way_is_no_address(string path)
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishAsync("تأجيل الاجتماع");

        Assert.Equal(404, (await site.Reader.OpenAsync(path)).Status);
    }

    [Fact]
    public async Task A_headline_without_a_letter_has_an_address_without_a_slug()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("؟!", with: content => content with { Slug = "!" });

        Assert.Equal("", story.Slug);
        Assert.Equal(200, (await site.Reader.OpenAsync("/سياسة/1")).Status);
        Assert.Equal((301, "/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/1"), await WhereAsync(site, "/سياسة/1/سابق"));
    }

    [Fact]
    public async Task The_former_address_of_a_moved_story_leads_to_the_new_one()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("العنوان الأول");
        var former = story.Path();
        await site.Desk.ChangeAsync(story, a =>
        {
            a.Revise(Newsroom.Content("العنوان الثاني", a.Category), Newsroom.Maria, Newsroom.Tuesday);
            a.Publish(Newsroom.Maria, Newsroom.Tuesday);
        });

        var (status, location) = await WhereAsync(site, former);

        Assert.Equal(301, status);
        Assert.Equal(200, (await site.Reader.OpenAsync(location!)).Status);
        Assert.EndsWith(Uri.EscapeDataString("العنوان-الثاني"), location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2019/05/12/قديم", "/2019/05/12/%D9%82%D8%AF%D9%8A%D9%85")]
    [InlineData("/2019/05/12/قديم/", "/2019/05/12/قديم")]
    [InlineData("/%D9%82%D8%AF%D9%8A%D9%85", "/قديم?utm=1")]
    [InlineData("/old.html", "/old.html")]
    [InlineData("/2019/1/قديم", "/2019/1/قديم")] // Looks like an address of ours, and story 1 exists.
    public async Task An_old_address_leads_to_the_story_in_one_step(string from, string asked)
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("تأجيل الاجتماع");
        await site.Desk.AddAsync(new Redirect(from, story.Id));

        Assert.Equal((301, Path), await WhereAsync(site, asked));
    }

    [Fact]
    public async Task An_old_address_can_lead_to_a_page()
    {
        await using var site = new SiteFactory();
        await site.Desk.AddAsync(new Redirect("/قسم-قديم", "/رياضة/كرة القدم"));

        Assert.Equal((301, "/%D8%B1%D9%8A%D8%A7%D8%B6%D8%A9/%D9%83%D8%B1%D8%A9%20%D8%A7%D9%84%D9%82%D8%AF%D9%85"), await WhereAsync(site, "/قسم-قديم"));
    }

    [Fact]
    public async Task An_old_address_of_a_story_that_readers_never_saw_leads_nowhere()
    {
        await using var site = new SiteFactory();
        var draft = await site.Desk.DraftAsync();
        await site.Desk.AddAsync(new Redirect("/قديم", draft.Id));

        Assert.Equal(404, (await site.Reader.OpenAsync("/قديم")).Status);
    }

    [Fact]
    public async Task A_withdrawn_story_answers_410_with_the_note_and_related_stories()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("خبر سُحب", Newsroom.Monday);
        var related = await site.Desk.PublishAsync("خبر قريب", Newsroom.Tuesday);
        await site.Desk.PublishAsync("خبر من قسم آخر", Newsroom.Wednesday, "رياضة");
        await site.Desk.WithdrawAsync(story, "سُحب بعد أن تبيّن أن المصدر غير صحيح.");

        var page = await site.Reader.OpenAsync(story.Path());

        Assert.Equal(410, page.Status);
        Assert.Equal("سُحب بعد أن تبيّن أن المصدر غير صحيح.", page.Text(".page-lead"));
        Assert.Equal([related.Path()], page.Links(".card-headline a"));
        Assert.DoesNotContain("خبر سُحب", page.Html, StringComparison.Ordinal);
        Assert.Contains("noindex", page.Meta("robots"), StringComparison.Ordinal);
        Assert.Equal((301, story.Path()), await WhereAsync(site, $"/a/{story.Id}"));
    }

    [Fact]
    public async Task A_story_withdrawn_without_a_note_says_a_sentence_all_the_same()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        await site.Desk.WithdrawAsync(story);

        Assert.Equal("سحبت هيئة التحرير هذا المقال من النشر.", (await site.Reader.OpenAsync(story.Path())).Text(".page-lead"));
    }

    [Fact]
    public async Task A_draft_a_trashed_and_an_unknown_story_are_not_found()
    {
        await using var site = new SiteFactory();
        var draft = await site.Desk.DraftAsync();
        var trashed = await site.Desk.PublishAsync();
        await site.Desk.TrashAsync(trashed);

        string[] paths = [draft.Path(), $"/a/{draft.Id}", trashed.Path(), $"/a/{trashed.Id}", "/سياسة/99/شيء", "/سياسة/99999999999/شيء", "/سياسة/-1/شيء", "/سياسة/0/شيء"];
        foreach (var path in paths) Assert.Equal((path, 404), (path, (await site.Reader.OpenAsync(path)).Status));
    }

    [Fact]
    public async Task A_scheduled_story_is_not_found_before_its_time()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.DraftAsync("خبر محجوز");
        await site.Desk.ChangeAsync(story, a => a.Schedule(Newsroom.Wednesday, Newsroom.Maria, Newsroom.Monday));

        foreach (var path in new[] { story.Path(), $"/a/{story.Id}", "/", "/latest", "/سياسة" })
            Assert.DoesNotContain("خبر محجوز", (await site.Reader.OpenAsync(path)).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await site.Reader.OpenAsync(story.Path())).Status);
    }

    private static async Task<(int Status, string? Location)> WhereAsync(SiteFactory site, string path)
    {
        var answer = await site.Reader.OpenAsync(path);
        return (answer.Status, answer.Location);
    }
}

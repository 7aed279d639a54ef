using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Testing;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Areas.Admin.Front;

/// <summary>R11, A8: the front page arranged, previewed, undone, swapped at a minute, by one editor and by two.</summary>
public sealed class FrontTests
{
    private const string Path = "/admin/front";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chosen_stories_stand_in_their_places_and_the_newest_fill_the_rest()
    {
        await using var site = new SiteFactory();
        var stories = await site.Desk.PublishManyAsync(20);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.SubmitAsync(Path, ("act", Act("lead", stories[0])));
        page = await salma.SendAsync(Path, page, ("act", Act("top", stories[1])));
        page = await salma.SendAsync(Path, page, ("act", Act("block", stories[2])));
        page = await salma.SendAsync(Path, page, ("act", "add"), ("Form.Story", $"{SiteFactory.BaseUrl}{stories[3].Path()}"), ("Form.Place", "top"));
        Assert.NotEqual([stories[0].Path()], await LeadAsync(site));
        await salma.SendAsync(Path, page, ("act", "save"), ("Form.Note", "خبر اليوم"));

        var home = await site.Reader.OpenAsync("/");
        Assert.Equal([stories[0].Path()], home.Links(".front-lead .card-headline a"));
        Assert.Equal([stories[3].Path(), stories[1].Path(), stories[19].Path(), stories[18].Path()], home.Links(".front-top .card-headline a"));
        Assert.Equal(stories[2].Path(), home.Links(".block .card-headline a")[0]);
        var all = home.Links(".card-headline a");
        Assert.Equal(all.Distinct(), all);
        await using var db = site.Store.Open();
        Assert.Equal((Domain.Audit.Act.FrontArranged, "خبر اليوم"), await db.Audit.OrderByDescending(a => a.Id).Select(a => new ValueTuple<Act, string?>(a.Act, a.Detail)).FirstAsync(Ct));
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Kind == ChangeKind.FrontChanged, Ct));
    }

    [Fact]
    public async Task Whatever_was_chosen_withdrawn_or_trashed_no_story_stands_twice_and_no_place_is_empty()
    {
        await using var site = new SiteFactory();
        var stories = (await site.Desk.PublishManyAsync(25, "سياسة")).Concat(await site.Desk.PublishManyAsync(25, "اقتصاد")).ToList();
        using var salma = await Staff.SignedInAsync(site, Role.Admin);
        var random = new Random(11);
        for (var round = 0; round < 5; round++)
        {
            var page = await salma.OpenAsync(Path);
            foreach (var verb in new[] { "lead", "top", "block", "top", "block", "top", "lead", "block" })
                page = await salma.SendAsync(Path, page, ("act", Act(verb, stories[random.Next(stories.Count)])));
            await salma.SendAsync(Path, page, ("act", "save"));
            await site.Desk.ChangeAsync(stories[random.Next(stories.Count)], story => story.Trash(Newsroom.Maria, Newsroom.Wednesday));

            var home = await site.Reader.OpenAsync("/");
            var links = home.Links(".card-headline a");
            Assert.Equal(links.Distinct(), links);
            Assert.Equal((1, 4, 7, 10), (home.All(".front-lead .card").Count, home.All(".front-top .card").Count, home.All(".latest .card").Count, home.All(".block .card").Count));
        }
    }

    [Fact]
    public async Task A_story_that_is_withdrawn_falls_out_and_comes_back_with_its_publication()
    {
        await using var site = new SiteFactory();
        var stories = await site.Desk.PublishManyAsync(6);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await ArrangeAsync(salma, Act("lead", stories[0]));

        await site.Desk.WithdrawAsync(stories[0]);
        Assert.Equal([stories[5].Path()], await LeadAsync(site));
        Assert.Contains("لا يظهر", (await salma.OpenAsync(Path)).Text(".front-slots .badge"), StringComparison.Ordinal);
        await site.Desk.PublishAgainAsync(stories[0]);
        Assert.Equal([stories[0].Path()], await LeadAsync(site));
    }

    [Fact]
    public async Task Undoing_arranges_the_page_as_it_was_and_the_history_tells_of_all()
    {
        await using var site = new SiteFactory();
        var stories = await site.Desk.PublishManyAsync(6);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await ArrangeAsync(salma, Act("lead", stories[0]));
        await ArrangeAsync(salma, Act("lead", stories[1]));

        var undo = (await salma.OpenAsync(Path)).All(".desk-undo input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        await salma.PostAsync($"{Path}/history?handler=Restore", undo);
        // A second click of the same button.
        await salma.PostAsync($"{Path}/history?handler=Restore", undo);

        Assert.Equal([stories[0].Path()], await LeadAsync(site));
        var history = await salma.OpenAsync($"{Path}/history");
        Assert.Equal(["الترتيب 3 على الموقع الآن", "الترتيب 2", "الترتيب 1", "بلا ترتيب"], history.Texts("section:nth-of-type(2) h3"));
        Assert.Contains("إعادة الترتيب 1", history.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_editors_the_second_is_told_and_keeps_the_plan()
    {
        await using var site = new SiteFactory();
        var stories = await site.Desk.PublishManyAsync(6);
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى العلي");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var hers = await salma.SubmitAsync(Path, ("act", Act("lead", stories[0])));
        var his = await karim.SubmitAsync(Path, ("act", Act("lead", stories[1])));
        await salma.SendAsync(Path, hers, ("act", "save"));

        var clash = await karim.SendAsync(Path, his, ("act", "save"));

        Assert.Equal(409, clash.Status);
        Assert.Equal("رتّب سلمى العلي الصفحة وأنت ترتبها", clash.Text(".conflict h2"));
        Assert.Equal(["الخبر 1"], clash.Texts(".conflict dd"));
        Assert.Equal(["الخبر 2"], clash.Texts(".front-slots .desk-headline"));
        Assert.Equal([stories[0].Path()], await LeadAsync(site));
        Assert.Equal(302, (await karim.SendAsync(Path, clash, ("act", "save"))).Status);
        Assert.Equal([stories[1].Path()], await LeadAsync(site));
    }

    [Fact]
    public async Task Sent_twice_at_once_it_is_arranged_once()
    {
        await using var site = new SiteFactory();
        var stories = await site.Desk.PublishManyAsync(3);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.SubmitAsync(Path, ("act", Act("lead", stories[0])));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => salma.SendAsync(Path, page, ("act", "save"))));

        Assert.All(answers, answer => Assert.Equal(302, answer.Status));
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Arrangements.CountAsync(Ct));
    }

    [Fact]
    public async Task A_scheduled_swap_is_live_at_its_minute_and_told_of_once()
    {
        var clock = new FakeTimeProvider(Newsroom.Tuesday);
        await using var site = new SiteFactory { Clock = clock };
        var stories = await site.Desk.PublishManyAsync(6);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.SubmitAsync(Path, ("act", Act("lead", stories[0])));
        // Noon UTC is three o'clock in Riyadh.
        await salma.SendAsync(Path, page, ("act", "schedule"), ("Form.At", "2026-11-03T15:30"));
        var job = site.Services.GetRequiredService<ChangesByTheClock>();

        clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await job.RunAsync(Ct));
        Assert.Equal([stories[5].Path()], await LeadAsync(site));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([stories[0].Path()], await LeadAsync(site));
        Assert.Equal((1, 0), (await job.RunAsync(Ct), await job.RunAsync(Ct)));
        await using var db = site.Store.Open();
        Assert.Equal(clock.GetUtcNow(), Assert.Single(await db.Changes.Where(c => c.Kind == ChangeKind.FrontChanged).ToListAsync(Ct)).At);
    }

    [Fact]
    public async Task A_scheduled_swap_can_be_previewed_and_cancelled()
    {
        var clock = new FakeTimeProvider(Newsroom.Tuesday);
        await using var site = new SiteFactory { Clock = clock };
        var stories = await site.Desk.PublishManyAsync(6);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.SubmitAsync(Path, ("act", Act("lead", stories[0])));
        await salma.SendAsync(Path, page, ("act", "schedule"), ("Form.At", "2026-11-03T15:30"));

        var preview = await salma.OpenAsync($"{Path}/preview?id=1");
        Assert.Equal([stories[0].Path()], preview.Links(".front-lead .card-headline a"));
        await salma.SubmitAsync($"{Path}/history?handler=Cancel", ("id", "1"));
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal([stories[5].Path()], await LeadAsync(site));
        Assert.Contains("لا تبديل مجدول", (await salma.OpenAsync($"{Path}/history")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-03T14:00", "موعد التبديل في الماضي.")]
    [InlineData("غدًا", "اكتب اليوم والساعة.")]
    [InlineData("2027-03-28T00:30", "غير موجودة")]
    public async Task A_swap_at_a_time_that_cannot_be_is_refused_and_the_plan_stays(string at, string reason)
    {
        await using var site = new SiteFactory { Clock = new FakeTimeProvider(Newsroom.Tuesday), Settings = new Dictionary<string, string> { ["Site:TimeZone"] = "Asia/Beirut" } };
        var stories = await site.Desk.PublishManyAsync(3);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.SubmitAsync(Path, ("act", Act("lead", stories[0])));

        var refused = await salma.SendAsync(Path, page, ("act", "schedule"), ("Form.At", at), ("Form.Note", "للمساء"));

        Assert.Contains(reason, refused.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((at, "للمساء"), (refused.One("#form-at").GetAttribute("value"), refused.One("#form-note").GetAttribute("value")));
        Assert.Equal(["الخبر 1"], refused.Texts(".front-slots .desk-headline"));
    }

    [Fact]
    public async Task A_story_with_an_end_leaves_its_place_by_itself()
    {
        var clock = new FakeTimeProvider(Newsroom.Tuesday);
        await using var site = new SiteFactory { Clock = clock };
        var stories = await site.Desk.PublishManyAsync(3);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.SubmitAsync(Path, ("act", Act("lead", stories[0])));
        Assert.Contains("هذا الموعد مضى.", (await salma.SendAsync(Path, page, ("act", "save"), ("Form.Slots[0].Until", "2026-11-03T14:00"))).Texts(".field-error"));
        await salma.SendAsync(Path, page, ("act", "save"), ("Form.Slots[0].Until", "2026-11-03T16:00"));
        Assert.Equal([stories[0].Path()], await LeadAsync(site));

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal([stories[2].Path()], await LeadAsync(site));
        Assert.Equal(1, await site.Services.GetRequiredService<ChangesByTheClock>().RunAsync(Ct));
        Assert.Empty((await salma.OpenAsync(Path)).All(".front-slots li"));
    }

    [Fact]
    public async Task The_preview_is_the_readers_page_with_the_plan_in_the_form_and_nobody_keeps_it()
    {
        await using var site = new SiteFactory();
        var stories = await site.Desk.PublishManyAsync(6);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.SubmitAsync(Path, ("act", Act("lead", stories[0])));

        var preview = await salma.SendAsync($"{Path}/preview", page);

        Assert.Equal([stories[0].Path()], preview.Links(".front-lead .card-headline a"));
        Assert.Equal(("no-store", "noindex, follow"), (preview.Header("Cache-Control"), preview.Meta("robots")));
        Assert.Contains("معاينة ترتيب لم يُحفظ", preview.Text(".preview-note"), StringComparison.Ordinal);
        Assert.Equal([stories[5].Path()], await LeadAsync(site));
    }

    [Theory]
    [InlineData("كلام")]
    [InlineData("999")]
    [InlineData("")]
    public async Task A_number_that_names_no_published_story_is_refused_beside_its_field(string typed)
    {
        await using var site = new SiteFactory();
        await site.Desk.DraftAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.SubmitAsync(Path, ("act", "add"), ("Form.Story", typed));

        Assert.NotEmpty(page.Text("#form-story-error"));
        Assert.Equal(typed, page.One("#form-story").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Whoever_does_not_speak_for_the_whole_site_arranges_nothing()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishManyAsync(1);
        using var contributor = await Staff.SignedInAsync(site, Role.Contributor);
        using var confined = await Staff.SignedInAsync(site, Role.Editor);
        await using (var db = site.Store.Open())
        {
            (await db.Accounts.SingleAsync(a => a.Id == confined.Id, Ct)).Describe("محرر قسم", Role.Editor, [1]);
            await db.SaveChangesAsync(Ct);
        }

        foreach (var someone in new[] { contributor, confined })
        {
            foreach (var path in new[] { Path, $"{Path}/history", $"{Path}/preview", "/admin/breaking" })
            {
                Assert.Equal(403, (await someone.OpenAsync(path)).Status);
                Assert.Equal(403, (await someone.PostAsync(path, new() { ["act"] = "save" })).Status);
            }

            Assert.DoesNotContain(Path, (await someone.OpenAsync("/admin")).Links(".desk-nav a"));
        }
    }

    private static string Act(string verb, Article story) => $"{verb}-{story.Id}";

    private static async Task ArrangeAsync(Staff someone, string act)
    {
        var page = await someone.SubmitAsync(Path, ("act", act));
        Assert.Equal(302, (await someone.SendAsync(Path, page, ("act", "save"))).Status);
    }

    private static async Task<IReadOnlyList<string>> LeadAsync(SiteFactory site) => (await site.Reader.OpenAsync("/")).Links(".front-lead .card-headline a");
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Testing;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Areas.Admin;

/// <summary>A5: moving a story in the calendar reschedules it. 2099-03-01 was chosen because it never passes.</summary>
public sealed class CalendarTests
{
    private static readonly DateTimeOffset Noon = new(2099, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_shows_what_went_live_and_what_will_at_its_hour_in_Riyadh()
    {
        await using var site = new SiteFactory();
        await ScheduledAsync(site, "خبر الظهر", Noon);
        await ScheduledAsync(site, "خبر الليل", new DateTimeOffset(2099, 2, 28, 21, 30, 0, TimeSpan.Zero));
        await site.Desk.PublishAsync("منشور", Newsroom.Monday);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var day = await salma.OpenAsync("/admin/calendar?day=2099-03-01");
        var week = await salma.OpenAsync("/admin/calendar?day=2099-03-01&week=true");

        Assert.Equal(["خبر الليل", "خبر الظهر"], day.Texts(".calendar-item .desk-headline"));
        Assert.Equal("خبر الظهر", day.Text("[data-calendar-hour='12'] .desk-headline"));
        Assert.Equal("خبر الليل", day.Text("[data-calendar-hour='00'] .desk-headline"));
        Assert.Equal(2, week.All(".calendar-item").Count);
        Assert.Equal(["2099-03-01T00:30", "2099-03-01T12:00"], day.All("[data-calendar-item]").Select(item => item.GetAttribute("data-calendar-item")));
        Assert.Empty((await salma.OpenAsync("/admin/calendar?day=2026-11-02")).All("[data-calendar-item]"));
        Assert.Equal(7, week.All(".calendar-day").Count);
        Assert.Equal(["منشور"], (await salma.OpenAsync("/admin/calendar?day=2026-11-02")).Texts(".calendar-item .desk-headline"));
        Assert.Equal(200, (await salma.OpenAsync("/admin/calendar?day=أمس")).Status);
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_day_that_nobody_plans_is_today(string day)
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal((await salma.OpenAsync("/admin/calendar?week=true")).Text("main h1"), (await salma.OpenAsync($"/admin/calendar?week=true&day={day}")).Text("main h1"));
    }

    [Fact]
    public async Task Moving_a_story_moves_the_moment_at_which_the_job_publishes_it()
    {
        await using var site = new SiteFactory();
        var story = await ScheduledAsync(site, "خبر", Noon);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var moved = await MoveAsync(salma, story.Id, "2099-03-02T18:30");

        Assert.Equal((302, "/admin/calendar?day=2099-03-02"), (moved.Status, moved.Location));
        await using var db = site.Store.Open();
        Assert.Equal(new DateTimeOffset(2099, 3, 2, 15, 30, 0, TimeSpan.Zero), await db.Articles.Select(a => a.ScheduledFor).SingleAsync(Ct));
        Assert.Equal("2099-03-01T12:00 ← 2099-03-02T18:30", await db.Audit.Where(a => a.Act == Act.StoryScheduled).Select(a => a.Detail).SingleAsync(Ct));
        Assert.Equal(0, await site.Services.GetRequiredService<PublishDueArticles>().RunAsync(Ct));
        Assert.Equal("2099-03-02T18:30", (await salma.OpenAsync(moved.Location!)).One("[data-calendar-item] input[type=datetime-local]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_moment_that_is_over_or_is_none_is_refused_beside_the_field_and_what_was_typed_stays()
    {
        await using var site = new SiteFactory();
        var story = await ScheduledAsync(site, "خبر", Noon);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var past = await MoveAsync(salma, story.Id, "2020-01-01T10:00");
        var none = await MoveAsync(salma, story.Id, "غدًا");

        Assert.Equal("موعد النشر في الماضي.", past.Text($"#at-{story.Id}-error"));
        Assert.Equal("2020-01-01T10:00", past.One($"#at-{story.Id}").GetAttribute("value"));
        Assert.Equal("اكتب اليوم والساعة.", none.Text($"#at-{story.Id}-error"));
        await using var db = site.Store.Open();
        Assert.Equal(Noon, await db.Articles.Select(a => a.ScheduledFor).SingleAsync(Ct));
    }

    [Fact]
    public async Task A_form_that_was_sent_twice_moves_once_and_a_story_that_is_no_longer_scheduled_is_not_moved()
    {
        await using var site = new SiteFactory();
        var story = await ScheduledAsync(site, "خبر", Noon);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.OpenAsync("/admin/calendar?day=2099-03-01");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => salma.PostAsync("/admin/calendar?day=2099-03-01", Fields(page, story.Id, "2099-03-02T18:30"))));
        await using (var db = site.Store.Open()) Assert.Equal(1, await db.Audit.CountAsync(a => a.Act == Act.StoryScheduled, Ct));

        await site.Desk.ChangeAsync(story, a => a.Publish(Newsroom.Maria, Newsroom.Wednesday));
        var late = await salma.PostAsync("/admin/calendar?day=2099-03-01", Fields(page, story.Id, "2099-03-03T18:30"));
        Assert.Equal("لم يعد هذا المقال مجدولًا: نُشر أو أُلغيت جدولته.", late.Text(".refusals"));
    }

    [Fact]
    public async Task Who_may_not_publish_a_story_sees_it_and_moves_it_by_no_post()
    {
        await using var site = new SiteFactory();
        var story = await ScheduledAsync(site, "خبر", Noon);
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);

        var page = await writer.OpenAsync("/admin/calendar?day=2099-03-01");
        Assert.Single(page.All(".calendar-item"));
        Assert.Empty(page.All(".calendar-item form"));
        Assert.Equal(403, (await writer.PostAsync("/admin/calendar", Fields(page, story.Id, "2099-03-02T18:30"))).Status);

        await using var db = site.Store.Open();
        Assert.Equal(Noon, await db.Articles.Select(a => a.ScheduledFor).SingleAsync(Ct));
        Assert.Equal(1, await db.Audit.CountAsync(a => a.Act == Act.Refused, Ct));
    }

    [Fact]
    public async Task Moving_a_withdrawal_moves_the_moment_at_which_the_job_takes_the_story_away_and_nothing_else()
    {
        await using var site = new SiteFactory();
        var story = await ScheduledAsync(site, "خبر", Noon);
        await site.Desk.ChangeAsync(story, a => a.WithdrawLater(Noon.AddHours(3), "انتهى العرض.", Newsroom.Monday));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.OpenAsync("/admin/calendar?day=2099-03-01");
        Assert.Equal(["2099-03-01T12:00", "2099-03-01T15:00"], page.All("[data-calendar-item]").Select(item => item.GetAttribute("data-calendar-item")));

        var moved = await salma.PostAsync("/admin/calendar?day=2099-03-01", LeavesFields(page, story.Id, "2099-03-02T18:30"));

        Assert.Equal((302, "/admin/calendar?day=2099-03-02"), (moved.Status, moved.Location));
        await using var db = site.Store.Open();
        var kept = await db.Articles.SingleAsync(Ct);
        Assert.Equal((Noon, new DateTimeOffset(2099, 3, 2, 15, 30, 0, TimeSpan.Zero), "انتهى العرض."), (kept.ScheduledFor, kept.WithdrawAt, kept.WithdrawalNote));
        Assert.Equal("2099-03-01T15:00 ← 2099-03-02T18:30 انتهى العرض.", await db.Audit.Where(a => a.Act == Act.StoryWithdrawalScheduled).Select(a => a.Detail).SingleAsync(Ct));
        Assert.Equal("2099-03-02T18:30", (await salma.OpenAsync(moved.Location!)).One($"#leaves-{story.Id}").GetAttribute("value"));
    }

    [Fact]
    public async Task A_withdrawal_before_the_publication_is_refused_beside_its_own_field()
    {
        await using var site = new SiteFactory();
        var story = await ScheduledAsync(site, "خبر", Noon);
        await site.Desk.ChangeAsync(story, a => a.WithdrawLater(Noon.AddHours(3), null, Newsroom.Monday));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.OpenAsync("/admin/calendar?day=2099-03-01");

        var early = await salma.PostAsync("/admin/calendar?day=2099-03-01", LeavesFields(page, story.Id, "2099-03-01T09:00"));

        Assert.Equal("موعد السحب قبل موعد النشر.", early.Text($"#leaves-{story.Id}-error"));
        Assert.Equal(("2099-03-01T09:00", "2099-03-01T12:00"), (early.One($"#leaves-{story.Id}").GetAttribute("value"), early.One($"#at-{story.Id}").GetAttribute("value")));
        await site.Desk.ChangeAsync(story, a => a.StayLive());
        var late = await salma.PostAsync("/admin/calendar?day=2099-03-01", LeavesFields(page, story.Id, "2099-03-03T09:00"));
        Assert.Equal("لم يعد لهذا المقال موعد سحب: سُحب أو أُلغي موعده.", late.Text(".refusals"));
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);
        Assert.Equal(403, (await writer.PostAsync("/admin/calendar", LeavesFields(await writer.OpenAsync("/admin/calendar"), story.Id, "2099-03-03T09:00"))).Status);
    }

    private static async Task<ReaderPage> MoveAsync(Staff editor, int story, string at) =>
        await editor.PostAsync("/admin/calendar?day=2099-03-01", Fields(await editor.OpenAsync("/admin/calendar?day=2099-03-01"), story, at));

    private static Dictionary<string, string> LeavesFields(ReaderPage page, int story, string at) => new(Fields(page, story, at)) { ["Form.Leaves"] = "true" };

    private static Dictionary<string, string> Fields(ReaderPage page, int story, string at) => new()
    {
        ["__RequestVerificationToken"] = page.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!,
        ["FormKey"] = page.All("input[name=FormKey]") is [var key, ..] ? key.GetAttribute("value")! : "",
        ["Form.Story"] = $"{story}",
        ["Form.At"] = at,
    };

    private static async Task<Article> ScheduledAsync(SiteFactory site, string headline, DateTimeOffset due)
    {
        var story = await site.Desk.DraftAsync(headline);
        await site.Desk.ChangeAsync(story, a => a.Schedule(due, Newsroom.Maria, Newsroom.Monday));
        return story;
    }
}

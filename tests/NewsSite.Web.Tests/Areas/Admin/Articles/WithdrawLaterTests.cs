using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Testing;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>E13: a story leaves the site at its minute by itself, once, also when nobody was there at that minute.</summary>
public sealed class WithdrawLaterTests : IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new(Newsroom.Tuesday);
    private readonly SiteFactory site;

    public WithdrawLaterTests() => site = new SiteFactory { Clock = clock };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task At_its_minute_it_is_gone_with_its_reason_and_the_desk_and_the_calendar_said_so_before()
    {
        var story = await site.Desk.PublishAsync("عرض ينتهي", Newsroom.Monday);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var answer = await LaterAsync(salma, story, "2026-11-03T18:30", "انتهى العرض.");

        Assert.Equal(302, answer.Status);
        var page = await salma.OpenAsync(Desk(story));
        Assert.Contains("يُسحب", page.Text(".desk-title .desk-meta"), StringComparison.Ordinal);
        Assert.Equal("2026-11-03T18:30", page.One("#withdraw-later-form-at").GetAttribute("value"));
        Assert.Equal(("يُسحب", "عرض ينتهي"), ((await salma.OpenAsync("/admin/calendar?day=2026-11-03")).Text(".calendar-leaves .badge"), (await salma.OpenAsync("/admin/calendar?day=2026-11-03")).Text(".calendar-leaves .desk-headline")));
        Assert.Contains("تُسحب اليوم", (await salma.OpenAsync("/admin")).Texts(".desk-part h2"));

        Assert.Equal(0, await WithdrawAsync());
        clock.SetUtcNow(Newsroom.Tuesday.AddHours(3.5));
        Assert.Equal(1, await WithdrawAsync());
        Assert.Equal(0, await WithdrawAsync());

        var gone = await site.Reader.OpenAsync(story.Path());
        Assert.Equal((410, "انتهى العرض."), (gone.Status, gone.Text(".page-lead")));
        await using var db = site.Store.Open();
        Assert.Equal([Act.StoryWithdrawalScheduled, Act.StoryWithdrawn], await db.Audit.Where(a => a.Subject.StartsWith("1:")).OrderBy(a => a.Id).Select(a => a.Act).ToListAsync(Ct));
        Assert.Equal(EditorId.Scheduler, (await db.Transitions.OrderByDescending(t => t.Id).FirstAsync(Ct)).By);
        Assert.Empty(await db.MissedSchedules.ToListAsync(Ct));
    }

    [Fact]
    public async Task Who_was_away_at_that_minute_does_it_late_and_the_desk_is_told()
    {
        var story = await site.Desk.PublishAsync("عرض ينتهي", Newsroom.Monday);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await LaterAsync(salma, story, "2026-11-03T18:30", null);

        clock.SetUtcNow(Newsroom.Tuesday.AddHours(5));
        Assert.Equal("فات موعد سحبها وما زالت على الموقع", (await salma.OpenAsync("/admin")).Text("#staying"));
        await WithdrawAsync();

        Assert.Equal(410, (await site.Reader.OpenAsync(story.Path())).Status);
        var desk = await salma.OpenAsync("/admin");
        Assert.Equal("عرض ينتهي", desk.Text(".alarm-list .desk-headline"));
        Assert.Contains("وسُحبت", desk.Text(".alarm-list .desk-meta"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_both_its_minutes_readers_never_see_it()
    {
        var story = await site.Desk.DraftAsync("خبر لساعة");
        await site.Desk.ChangeAsync(story, a => a.Schedule(Newsroom.Tuesday.AddHours(1), Newsroom.Maria, Newsroom.Tuesday));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        Assert.Equal(302, (await LaterAsync(salma, story, "2026-11-03T17:00", null)).Status);

        clock.SetUtcNow(Newsroom.Tuesday.AddHours(6));
        await site.Services.GetRequiredService<PublishDueArticles>().RunAsync(Ct);

        await using var db = site.Store.Open();
        Assert.Equal((ArticleStatus.Withdrawn, (DateTimeOffset?)null), await db.Articles.Select(a => ValueTuple.Create(a.Status, a.WithdrawAt)).SingleAsync(Ct));
        Assert.Equal([Act.StoryPublished, Act.StoryWithdrawn], await db.Audit.Where(a => a.By == EditorId.Scheduler).OrderBy(a => a.Id).Select(a => a.Act).ToListAsync(Ct));
    }

    [Fact]
    public async Task It_can_be_called_off()
    {
        var story = await site.Desk.PublishAsync("عرض ينتهي", Newsroom.Monday);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await LaterAsync(salma, story, "2026-11-03T18:30", "انتهى.");

        Assert.Equal(302, (await salma.ActAsync(Desk(story), "stay-live")).Status);

        clock.SetUtcNow(Newsroom.Wednesday);
        Assert.Equal(0, await WithdrawAsync());
        Assert.Equal(200, (await site.Reader.OpenAsync(story.Path())).Status);
        await using var db = site.Store.Open();
        Assert.True(await db.Audit.AnyAsync(a => a.Act == Act.StoryWithdrawalCancelled, Ct));
    }

    [Theory]
    [InlineData("2026-11-03T14:00", "موعد السحب في الماضي.", ".refusals")]
    [InlineData("غدًا", "اكتب اليوم والساعة.", "#withdraw-later-form-at-error")]
    public async Task A_moment_that_will_not_do_is_refused_and_what_was_typed_stays(string at, string reason, string where)
    {
        var story = await site.Desk.PublishAsync("خبر", Newsroom.Monday);
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await LaterAsync(salma, story, at, "سبب كُتب.");

        Assert.Equal(reason, page.Text(where));
        Assert.Equal((at, "سبب كُتب."), (page.One("#withdraw-later-form-at").GetAttribute("value"), page.One("#withdraw-later-form-text").TextContent.Trim()));
        await using var db = site.Store.Open();
        Assert.Null((await db.Articles.SingleAsync(Ct)).WithdrawAt);
    }

    [Fact]
    public async Task It_is_not_set_before_the_story_is_published_nor_the_publication_after_it()
    {
        var story = await site.Desk.DraftAsync("خبر لساعة");
        await site.Desk.ChangeAsync(story, a => a.Schedule(Newsroom.Tuesday.AddHours(2), Newsroom.Maria, Newsroom.Tuesday));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal("موعد السحب قبل موعد النشر.", (await LaterAsync(salma, story, "2026-11-03T16:00", null)).Text(".refusals"));
        await LaterAsync(salma, story, "2026-11-03T18:00", null);
        Assert.Equal("موعد النشر بعد موعد السحب. غيّر موعد السحب أولًا.", (await salma.ActAsync(Desk(story), "schedule", "2026-11-03T18:00")).Text(".refusals"));
    }

    [Fact]
    public async Task Who_may_not_publish_the_story_may_not_set_it()
    {
        var story = await site.Desk.PublishAsync("خبر", Newsroom.Monday);
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);

        Assert.Equal(403, (await LaterAsync(writer, story, "2026-11-03T18:30", null)).Status);
        Assert.Equal(403, (await writer.ActAsync(Desk(story), "stay-live")).Status);
    }

    private Task<int> WithdrawAsync() => site.Services.GetRequiredService<WithdrawDueArticles>().RunAsync(Ct);

    /// <summary>Sends the form of the page with a moment on the site's clock, which is three hours ahead.</summary>
    private static async Task<ReaderPage> LaterAsync(Staff who, Article story, string at, string? reason)
    {
        var page = await who.OpenAsync(Desk(story));
        return await who.PostAsync($"{Desk(story)}/withdraw-later", new()
        {
            ["__RequestVerificationToken"] = page.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!,
            ["formKey"] = page.All("input[name=formKey]")[0].GetAttribute("value")!,
            ["Form.At"] = at,
            ["Form.Text"] = reason ?? "",
        });
    }

    private static string Desk(Article story) => FormattableString.Invariant($"/admin/articles/{story.Id}");
}

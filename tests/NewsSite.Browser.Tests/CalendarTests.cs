using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Testing;

namespace NewsSite.Browser.Tests;

/// <summary>A5: what is dragged to another hour of the calendar is rescheduled.</summary>
public sealed class CalendarTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private static readonly DateTimeOffset Noon = new(2099, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_publication_and_a_withdrawal_are_dragged_each_to_its_own_hour()
    {
        int story;
        await using (var db = site.Open())
        {
            var draft = Newsroom.Draft(Newsroom.Content("خبر لساعات", db.Categories.First()));
            draft.Schedule(Noon, Newsroom.Maria, Newsroom.Monday);
            draft.WithdrawLater(Noon.AddHours(3.5), "انتهى العرض.", Newsroom.Monday);
            db.Articles.Add(draft);
            await db.SaveChangesAsync(Ct);
            story = draft.Id;
        }

        // The whole day fits: what is scrolled under the pointer is dropped by no test's hand.
        await using var visit = await site.SignedInAsync(chromium, "/admin/calendar?day=2099-03-01", new Reader { Height = 1700 });
        var page = visit.Page;

        await DragAsync(page, ".calendar-leaves", "18");
        await Assertions.Expect(page.Locator($"#leaves-{story}")).ToHaveValueAsync("2099-03-01T18:30");
        await DragAsync(page, ".calendar-due", "09");
        await Assertions.Expect(page.Locator($"#at-{story}")).ToHaveValueAsync("2099-03-01T09:00");

        await using var after = site.Open();
        var kept = await after.Articles.SingleAsync(a => a.Id == story, Ct);
        Assert.Equal((Noon.AddHours(-3), Noon.AddHours(6.5)), (kept.ScheduledFor, kept.WithdrawAt));
        Found.Nothing(visit.Complaints);
    }

    private static async Task DragAsync(IPage page, string item, string hour)
    {
        await page.Locator(item).DragToAsync(page.Locator($"[data-calendar-hour='{hour}']"), new() { SourcePosition = new() { X = 5, Y = 5 }, Steps = 5 });
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("خبر لساعات");
    }
}

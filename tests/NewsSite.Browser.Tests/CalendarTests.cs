using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Testing;

namespace NewsSite.Browser.Tests;

/// <summary>A5: what is dragged to another hour of the calendar is rescheduled; E12: whoever works in another zone sees their own clock beside the site's.</summary>
public sealed class CalendarTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private static readonly DateTimeOffset Noon = new(2099, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_publication_and_a_withdrawal_are_dragged_each_to_its_own_hour()
    {
        var story = await PlannedAsync(Noon);
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

    [Theory]
    [InlineData("Europe/Paris", "على ساعتك: الثلاثاء، 31 مارس 2099 في 11:00 ص", "على ساعتك: الثلاثاء، 1 ديسمبر 2099 في 10:15 ص")]
    [InlineData("Asia/Riyadh", "", "")]
    public async Task An_editor_elsewhere_sees_what_the_own_clock_shows_then(string zone, string inSummer, string inWinter)
    {
        // After the last Sunday of March, Paris is an hour closer.
        var story = await PlannedAsync(new DateTimeOffset(2099, 3, 31, 9, 0, 0, TimeSpan.Zero));
        await using var visit = await site.SignedInAsync(chromium, $"/admin/articles/{story}", new Reader { Zone = zone });
        var line = visit.Page.Locator("#schedule-form-text + .own-clock");

        await Assertions.Expect(line).ToHaveTextAsync(inSummer);
        await visit.Page.Locator("#schedule-form-text").EvaluateAsync("field => { field.value = '2099-12-01T12:15'; field.dispatchEvent(new Event('input')); }");
        await Assertions.Expect(line).ToHaveTextAsync(inWinter);
    }

    /// <summary>A story that goes live then and leaves the site three and a half hours later.</summary>
    private async Task<int> PlannedAsync(DateTimeOffset due)
    {
        await using var db = site.Open();
        var draft = Newsroom.Draft(Newsroom.Content("خبر لساعات", db.Categories.First()));
        draft.Schedule(due, Newsroom.Maria, Newsroom.Monday);
        draft.WithdrawLater(due.AddHours(3.5), "انتهى العرض.", Newsroom.Monday);
        db.Articles.Add(draft);
        await db.SaveChangesAsync(Ct);
        return draft.Id;
    }

    private static async Task DragAsync(IPage page, string item, string hour)
    {
        await page.LeaveByAsync(() => page.Locator(item).DragToAsync(page.Locator($"[data-calendar-hour='{hour}']"), new() { SourcePosition = new() { X = 5, Y = 5 }, Steps = 5 }));
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("خبر لساعات");
    }
}

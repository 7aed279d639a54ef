using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Testing;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Presence;

/// <summary>E5: who else has the story open. Shown on load without scripts, kept up by a script, and nobody is locked out.</summary>
public sealed class StoryPresenceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_the_story_open_is_named_to_others_and_not_to_themselves()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        var other = await site.Desk.PublishAsync("مقال آخر");
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Contributor, "كريم");

        Assert.Equal("", (await salma.OpenAsync(Path(story))).Text(".presence"));
        Assert.Equal("", (await salma.OpenAsync(Path(story))).Text(".presence"));
        Assert.Equal("مفتوح الآن أيضًا عند: سلمى", (await karim.OpenAsync(Path(story))).Text(".presence"));
        Assert.Equal("", (await karim.OpenAsync(Path(other))).Text(".presence"));
        Assert.Equal(302, (await salma.SubmitAsync(Path(story), ("Form.Headline", "لا يُقفل على أحد"))).Status);
    }

    [Fact]
    public async Task A_window_that_says_it_is_there_is_named_at_once_and_gone_when_it_leaves_or_falls_silent()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var mine = await salma.OpenAsync(Path(story));
        var theirs = await karim.OpenAsync(Path(story));

        Assert.Equal("مفتوح الآن أيضًا عند: كريم", await SayAsync(salma, story, mine));
        await SayAsync(karim, story, theirs, leave: true);
        Assert.Equal("", await SayAsync(salma, story, mine));

        await SayAsync(karim, story, theirs);
        Assert.Equal("مفتوح الآن أيضًا عند: كريم", await SayAsync(salma, story, mine));
        await using (var db = site.Store.Open())
        {
            var until = await db.OpenWindows.Where(w => w.Who == new EditorId(karim.Id!)).MaxAsync(w => w.Until, Ct);
            Assert.InRange(until - DateTimeOffset.UtcNow, TimeSpan.Zero, TimeSpan.FromSeconds(20));
            await db.OpenWindows.Where(w => w.Who == new EditorId(karim.Id!)).ExecuteUpdateAsync(set => set.SetProperty(w => w.Until, Newsroom.Monday), Ct);
        }

        Assert.Equal("", await SayAsync(salma, story, mine));
    }

    [Fact]
    public async Task Windows_that_were_closed_are_thrown_away_and_one_that_was_not_comes_back()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        var mine = await salma.OpenAsync(Path(story));
        await using var db = site.Store.Open();
        await db.OpenWindows.ExecuteUpdateAsync(set => set.SetProperty(w => w.Until, Newsroom.Monday), Ct);

        await site.Services.GetRequiredService<SweepDesk>().RunAsync(Ct);
        Assert.Equal(0, await db.OpenWindows.CountAsync(Ct));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SayAsync(salma, story, mine)));
        Assert.Equal(1, await db.OpenWindows.CountAsync(Ct));
    }

    [Fact]
    public async Task Nobody_speaks_for_anothers_window_and_nothing_is_said_without_the_pages_token()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var mine = await salma.OpenAsync(Path(story));
        var theirs = await karim.OpenAsync(Path(story));

        await karim.PostAsync(Path(story) + "/presence", Words(theirs, mine.One(".presence").GetAttribute("data-window")!, leave: true));

        Assert.Equal("مفتوح الآن أيضًا عند: سلمى", await SayAsync(karim, story, theirs));
        Assert.Equal(400, (await salma.PostAsync(Path(story) + "/presence", new() { ["window"] = Guid.NewGuid().ToString() })).Status);
    }

    private static string Path(Article story) => FormattableString.Invariant($"/admin/articles/{story.Id}");

    private static async Task<string> SayAsync(Staff someone, Article story, ReaderPage page, bool leave = false)
    {
        var answer = await someone.PostAsync(Path(story) + "/presence", Words(page, page.One(".presence").GetAttribute("data-window")!, leave));
        Assert.Equal(200, answer.Status);
        return JsonDocument.Parse(answer.Bytes).RootElement.GetProperty("text").GetString()!;
    }

    private static Dictionary<string, string> Words(ReaderPage page, string window, bool leave) => new()
    {
        ["window"] = window,
        ["leave"] = leave ? "true" : "false",
        ["__RequestVerificationToken"] = page.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!,
    };
}

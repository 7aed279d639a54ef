using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Breaking;
using NewsSite.Domain.Changes;
using NewsSite.Testing;
using NewsSite.Web.Background;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Tests.Areas.Admin.Breaking;

/// <summary>R12: «عاجل» stands on every page at once, and goes by itself.</summary>
public sealed class BreakingTests
{
    private const string Path = "/admin/breaking";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_stands_on_every_page_with_its_story_and_goes_when_its_time_is_over()
    {
        var clock = new FakeTimeProvider(Newsroom.Tuesday);
        await using var site = new SiteFactory { Clock = clock };
        var story = await site.Desk.PublishAsync("زلزال في البحر");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        await salma.SubmitAsync(Path, ("Form.Text", "زلزال بقوة 6 درجات"), ("Form.Story", $"/a/{story.Id}"), ("Form.Minutes", "15"));

        foreach (var path in new[] { "/", "/latest", story.Path(), "/about", "/nothing-here" })
        {
            var page = await site.Reader.OpenAsync(path);
            Assert.Equal("عاجل: زلزال بقوة 6 درجات", page.Text(".breaking"));
            Assert.Equal([story.Path()], page.Links(".breaking a"));
            Assert.Equal("2026-11-03T15:15:00+03:00", page.One(".breaking").GetAttribute("data-until"));
        }

        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Empty((await site.Reader.OpenAsync("/")).All(".breaking"));
        var job = site.Services.GetRequiredService<ChangesByTheClock>();
        Assert.Equal((1, 0), (await job.RunAsync(Ct), await job.RunAsync(Ct)));
        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Changes.CountAsync(c => c.Kind == ChangeKind.BreakingChanged, Ct));
    }

    [Fact]
    public async Task Another_nodes_line_is_shown_after_the_next_look_and_a_store_that_fails_leaves_the_last_one()
    {
        await using var site = new SiteFactory();
        Assert.Empty((await site.Reader.OpenAsync("/about")).All(".breaking"));
        await site.Desk.AddAsync(new BreakingLine("انقطاع الكهرباء", null, TimeSpan.FromHours(1), 0, Newsroom.Maria, TimeProvider.System.GetUtcNow()));
        var house = site.Services.GetRequiredService<House>();

        await house.ReadAsync(Ct);
        Assert.Equal("عاجل: انقطاع الكهرباء", (await site.Reader.OpenAsync("/about")).Text(".breaking"));
        Assert.Empty((await site.Reader.OpenAsync("/about")).All(".breaking a"));
        site.BreakStore();
        await Assert.ThrowsAnyAsync<Exception>(() => house.ReadAsync(Ct));
        Assert.Equal("عاجل: انقطاع الكهرباء", (await site.Reader.OpenAsync("/latest")).Text(".breaking"));
    }

    [Fact]
    public async Task It_is_changed_and_taken_down_and_every_act_is_kept()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Admin);
        await salma.SubmitAsync(Path, ("Form.Text", "زلزال"));
        await salma.SubmitAsync(Path, ("Form.Text", "زلزال قوي"));
        Assert.Equal("عاجل: زلزال قوي", (await site.Reader.OpenAsync("/")).Text(".breaking"));

        await salma.SubmitAsync($"{Path}?handler=End", ("id", "1"));
        // A second click.
        await salma.SubmitAsync($"{Path}?handler=End", ("id", "1"));

        Assert.Empty((await site.Reader.OpenAsync("/")).All(".breaking"));
        await using var db = site.Store.Open();
        Assert.Equal([Act.BreakingShown, Act.BreakingRevised, Act.BreakingEnded], await db.Audit.Where(a => a.Act >= Act.BreakingShown && a.By != EditorId.Operator).OrderBy(a => a.Id).Select(a => a.Act).ToListAsync(Ct));
        Assert.Contains("زلزال قوي", (await salma.OpenAsync(Path)).Text(".lines"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_editors_the_second_is_told_what_readers_see_and_keeps_the_text()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى العلي");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var his = await karim.OpenAsync(Path);
        await salma.SubmitAsync(Path, ("Form.Text", "زلزال"));

        var clash = await karim.SendAsync(Path, his, ("Form.Text", "هزة أرضية"));

        Assert.Equal(409, clash.Status);
        Assert.Contains("سلمى العلي", clash.Text(".refusals"), StringComparison.Ordinal);
        Assert.Contains("«زلزال»", clash.Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal("هزة أرضية", clash.One("#form-text").TextContent.Trim());
        await karim.SendAsync(Path, clash);
        Assert.Equal("عاجل: هزة أرضية", (await site.Reader.OpenAsync("/")).Text(".breaking"));
    }

    [Fact]
    public async Task Sent_twice_at_once_it_is_put_up_once()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.OpenAsync(Path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => salma.SendAsync(Path, page, ("Form.Text", "زلزال"))));

        Assert.All(answers, answer => Assert.Equal(302, answer.Status));
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.BreakingLines.CountAsync(Ct));
    }

    [Fact]
    public async Task A_story_that_is_withdrawn_leaves_the_line_without_a_link()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.SubmitAsync(Path, ("Form.Text", "زلزال"), ("Form.Story", $"{story.Id}"));

        await site.Desk.WithdrawAsync(story);
        await site.Services.GetRequiredService<House>().ReadAsync(Ct);

        var page = await site.Reader.OpenAsync("/");
        Assert.Equal("عاجل: زلزال", page.Text(".breaking"));
        Assert.Empty(page.All(".breaking a"));
    }

    [Theory]
    [InlineData("Form.Text", " \u200b ", "اكتب نص الخبر العاجل.")]
    [InlineData("Form.Story", "خبر", "هذا ليس رقم مقال ولا رابطه.")]
    [InlineData("Form.Story", "77", "لا مقال منشورًا بهذا الرقم.")]
    [InlineData("Form.Minutes", "5", "اختر مدة الظهور.")]
    [InlineData("Form.Minutes", "", "اختر مدة الظهور.")]
    public async Task What_cannot_be_is_refused_beside_its_field(string field, string typed, string reason)
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.SubmitAsync(Path, [("Form.Text", "زلزال"), (field, typed)]);

        Assert.Equal(reason, page.Text($"#{field.Replace('.', '-').ToLowerInvariant()}-error"));
        Assert.Empty((await site.Reader.OpenAsync("/")).All(".breaking"));
    }

    [Fact]
    public async Task Letters_are_counted_as_people_count_them()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        // A letter and its mark are one.
        var marked = string.Concat(Enumerable.Repeat("مّ", 120));

        Assert.Equal(200, (await salma.SubmitAsync(Path, ("Form.Text", marked + "م"))).Status);
        Assert.Equal(302, (await salma.SubmitAsync(Path, ("Form.Text", marked))).Status);
    }
}

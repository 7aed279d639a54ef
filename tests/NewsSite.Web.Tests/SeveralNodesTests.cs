using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Authors;
using NewsSite.Testing;
using NewsSite.Web.Changes;

namespace NewsSite.Web.Tests;

/// <summary>Two nodes on one store behind a proxy that knows nothing of who was answered by which: every page is opened at one and its form is sent to the other.</summary>
public sealed class SeveralNodesTests : IAsyncDisposable
{
    private readonly SiteFactory first;
    private readonly SiteFactory second;

    public SeveralNodesTests()
    {
        var cached = new Dictionary<string, string> { ["PageCache:Megabytes"] = "16" };
        first = new SiteFactory { Settings = cached };
        second = new SiteFactory { Settings = cached, Store = first.Store };
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_signed_in_at_one_works_at_all_and_is_signed_out_of_all()
    {
        await Staff.OpenAccountAsync(first, Role.Editor, "سلمى العلي", "salma@news.example");
        using var salma = Staff.Stranger(first, second);

        Assert.Equal((302, "/admin"), await AnswerAsync(salma.SignInAsync("salma@news.example", Staff.Password)));
        Assert.Equal((200, 200), ((await salma.OpenAsync("/admin")).Status, (await salma.OpenAsync("/admin")).Status));
        Assert.Equal(302, (await salma.SendAsync("/account/logout?handler=", await salma.OpenAsync("/admin"))).Status);
        Assert.Equal((302, 302), ((await salma.OpenAsync("/admin")).Status, (await salma.OpenAsync("/admin")).Status));
    }

    [Fact]
    public async Task A_story_is_written_and_published_across_them_and_readers_of_both_see_it()
    {
        await first.Desk.OpenCategoryAsync("سياسة");
        await first.Desk.AddAsync(new Author("سالم", Newsroom.Monday));
        await Staff.OpenAccountAsync(first, Role.Editor, "سلمى العلي", "salma@news.example");
        using var salma = Staff.Stranger(first, second);
        await salma.SignInAsync("salma@news.example", Staff.Password);
        foreach (var node in Nodes)
        {
            await FollowAsync(node);
            Assert.DoesNotContain("خبر من عقدتين", (await node.Reader.OpenAsync("/latest")).Html, StringComparison.Ordinal);
        }

        await salma.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر من عقدتين"), ("Form.CategoryId", "1"), ("Form.Authors", "سالم"), ("Form.Body", "متن الخبر."));
        var id = await OnlyStoryAsync();
        Assert.Equal(302, (await salma.SubmitAsync($"/admin/articles/{id}", ("then", "Publish"))).Status);
        // A node that wrote itself has followed; the other looks twice a second, which tests do by hand.
        foreach (var node in Nodes) await FollowAsync(node);

        await using (var db = first.Store.Open()) Assert.Equal(ArticleStatus.Published, (await db.Articles.SingleAsync(Ct)).Status);
        foreach (var node in Nodes) Assert.Contains("خبر من عقدتين", (await node.Reader.OpenAsync("/latest")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_to_both_at_once_begins_one_story()
    {
        await first.Desk.OpenCategoryAsync("سياسة");
        await first.Desk.AddAsync(new Author("سالم", Newsroom.Monday));
        await Staff.OpenAccountAsync(first, Role.Editor, "سلمى العلي", "salma@news.example");
        using var salma = Staff.Stranger(first, second);
        await salma.SignInAsync("salma@news.example", Staff.Password);
        var form = await salma.OpenAsync("/admin/articles/new");
        Task<ReaderPage> Send() => salma.SendAsync("/admin/articles/new", form, ("Form.Headline", "خبر"), ("Form.CategoryId", "1"), ("Form.Authors", "سالم"), ("Form.Body", "متن الخبر."));

        var answers = await Task.WhenAll(Send(), Send());

        Assert.Equal([302, 302], answers.Select(a => a.Status));
        Assert.Equal(answers[0].Location, answers[1].Location);
        await OnlyStoryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await second.DisposeAsync();
        await first.DisposeAsync();
    }

    private SiteFactory[] Nodes => [first, second];

    private static async Task<(int Status, string? Location)> AnswerAsync(Task<ReaderPage> page) => ((await page).Status, (await page).Location);

    private static Task FollowAsync(SiteFactory node) => node.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(Ct);

    private async Task<int> OnlyStoryAsync()
    {
        await using var db = first.Store.Open();
        return (await db.Articles.SingleAsync(Ct)).Id;
    }
}

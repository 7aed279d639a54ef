using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Web.Changes;

namespace NewsSite.Web.Tests.Changes;

/// <summary>The copy is told from the store by what is written into it alone.</summary>
public sealed class ReadReplicaTests : IAsyncDisposable
{
    private const string Mark = "كما في النسخة";

    private readonly TemporaryFolder folder = new();
    private readonly SiteFactory site;

    public ReadReplicaTests() => site = new SiteFactory { Settings = new Dictionary<string, string> { ["ConnectionStrings:ContentReadOnly"] = Copy } };

    private string Copy => $"Data Source={Path.Combine(folder.Path, "copy.db")};Pooling=False";

    [Fact]
    public async Task Pages_are_read_from_the_copy()
    {
        var story = await PublishedAsync();
        CopyStore();

        Assert.Contains(Mark, await OpenAsync(story.Path()), StringComparison.Ordinal);
        Assert.Contains(Mark, await OpenAsync("/latest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_lags_behind_is_left_out_until_it_has_caught_up()
    {
        var story = await PublishedAsync();
        CopyStore();

        await site.Desk.PublishAsync("خبر جديد");
        await FollowAsync();
        var lagging = await OpenAsync("/latest");
        CopyStore();
        var caughtUp = await OpenAsync("/latest");

        Assert.Contains("خبر جديد", lagging, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, lagging, StringComparison.Ordinal);
        Assert.Contains(Mark, caughtUp, StringComparison.Ordinal);
        Assert.Contains(Mark, await OpenAsync(story.Path()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_became_visible_after_one_with_a_higher_number_is_waited_for_too()
    {
        var story = await PublishedAsync();
        CopyStore();
        Write("DELETE FROM Changes WHERE Id = (SELECT MIN(Id) FROM Changes)");

        Assert.DoesNotContain(Mark, await OpenAsync(story.Path()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_copy_the_store_answers()
    {
        var story = await PublishedAsync();

        Assert.Contains(story.Headline, await OpenAsync(story.Path()), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task The_desk_reads_and_writes_the_store_after_pages_were_read_from_the_copy()
    {
        var story = await PublishedAsync();
        CopyStore();
        await OpenAsync(story.Path());

        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var seen = (await db.Articles.FindAsync([story.Id], TestContext.Current.CancellationToken))!;

        Assert.Equal(story.Headline, seen.Headline);
        Assert.True(await site.Desk.PublishAsync("يُكتب في المخزن") is { Id: > 0 });
    }

    [Fact]
    public async Task A_preview_by_its_secret_link_is_read_from_the_store_and_its_visit_written_there()
    {
        var story = await PublishedAsync();
        CopyStore();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var link = await LinkAsync(salma, story);
        await FollowAsync();

        var page = await site.Reader.OpenAsync(link);

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain(Mark, page.Html, StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.PreviewLinks.Select(l => l.Visits).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_copy_that_breaks_while_a_page_asks_it_is_left_out_for_a_while()
    {
        var story = await PublishedAsync();
        CopyStore();
        Write("ALTER TABLE Articles RENAME TO Gone");

        Assert.Equal(503, (await site.Reader.OpenAsync(story.Path())).Status);

        Assert.Contains(story.Headline, await OpenAsync("/latest"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Dispose();
    }

    private async Task<Article> PublishedAsync()
    {
        var story = await site.Desk.PublishAsync("خبر من المخزن");
        await FollowAsync();
        return story;
    }

    private static async Task<string> LinkAsync(Staff editor, Article story)
    {
        var path = FormattableString.Invariant($"/admin/articles/{story.Id}/links");
        await editor.SubmitAsync(path, ("Form.Hours", "1"));
        return (await editor.OpenAsync(path)).One(".made-link").GetAttribute("value")![SiteFactory.BaseUrl.Length..];
    }

    private Task FollowAsync() => site.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(TestContext.Current.CancellationToken);

    private async Task<string> OpenAsync(string path) => (await site.Reader.OpenAsync(path)).Html;

    private void CopyStore()
    {
        using (var store = new SqliteConnection(site.Store.ConnectionString))
        using (var copy = new SqliteConnection(Copy))
        {
            store.Open();
            copy.Open();
            store.BackupDatabase(copy);
        }

        Write($"UPDATE Articles SET Headline = '{Mark}'");
    }

    private void Write(string sql)
    {
        using var copy = new SqliteConnection(Copy);
        copy.Open();
        using var command = copy.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

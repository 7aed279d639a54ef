using Microsoft.Data.Sqlite;
using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Tests.Operations;

/// <summary>The file of the store is deleted while the site runs, and a backup is put in its place: nothing that was said to be saved may lie where nobody finds it.</summary>
public sealed class ReplacedStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_is_saved_while_the_file_is_gone_and_all_into_the_one_that_takes_its_place()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("من النسخة الاحتياطية");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var file = new SqliteConnectionStringBuilder(site.Store.ConnectionString).DataSource;
        var backup = BackUp(site.Store.ConnectionString);
        var desk = FormattableString.Invariant($"/admin/articles/{story.Id}");
        var page = await salma.OpenAsync(desk);

        foreach (var part in new[] { file, file + "-wal", file + "-shm" }) File.Delete(part);
        Assert.Equal(503, (await salma.SendAsync(desk, page, ("Form.Headline", "بلا مخزن"))).Status);
        Assert.Equal(503, (await site.Reader.OpenAsync("/health/ready")).Status);
        Assert.Equal(200, (await site.Reader.OpenAsync("/health/live")).Status);
        Assert.False(File.Exists(file));

        File.Copy(backup, file);
        Assert.Equal(200, (await site.Reader.OpenAsync("/health/ready")).Status);
        Assert.Equal(302, (await salma.SubmitAsync(desk, ("Form.Headline", "في المخزن الجديد"))).Status);

        Assert.Equal("في المخزن الجديد", NewestHeadline(file));
    }

    [Fact]
    public async Task A_file_that_was_put_over_the_other_is_noticed_by_the_first_who_asks()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var file = new SqliteConnectionStringBuilder(site.Store.ConnectionString).DataSource;
        var desk = FormattableString.Invariant($"/admin/articles/{story.Id}");
        var page = await salma.OpenAsync(desk);

        File.Move(BackUp(site.Store.ConnectionString), file, overwrite: true);
        foreach (var part in new[] { file + "-wal", file + "-shm" }) File.Delete(part);
        for (var i = 0; i < 3 && (await salma.SendAsync(desk, page, ("Form.Headline", "حُفظ بعد الاستعادة"))).Status != 302; i++) { }

        Assert.Equal("حُفظ بعد الاستعادة", NewestHeadline(file));
    }

    private string BackUp(string connection)
    {
        var path = Path.Combine(folder.Path, "backup.db");
        using var store = new SqliteConnection(connection);
        using var copy = new SqliteConnection($"Data Source={path};Pooling=False");
        store.Open();
        copy.Open();
        store.BackupDatabase(copy);
        return path;
    }

    private static string NewestHeadline(string file)
    {
        using var store = new SqliteConnection($"Data Source={file};Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = "SELECT Headline FROM Revisions ORDER BY ArticleId DESC, Number DESC LIMIT 1";
        return (string)command.ExecuteScalar()!;
    }
}

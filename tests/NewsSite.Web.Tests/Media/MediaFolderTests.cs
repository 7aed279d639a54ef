using System.Collections.Concurrent;
using NetVips;
using NewsSite.Web.Media;

namespace NewsSite.Web.Tests.Media;

public sealed class MediaFolderTests : IDisposable
{
    private const string Hash = "0123456789abcdef000000000000000000000000000000000000000000000000";

    private readonly TemporaryFolder root = new();
    private readonly Heard<MediaFolder> log = new();
    private readonly MediaFolder folder;

    public MediaFolderTests() => folder = new MediaFolder(root.Path, new FolderStore(root.Path), log);

    [Fact]
    public async Task Sizes_are_made_when_the_first_reader_asks_and_once_for_all_who_wait()
    {
        await KeepAsync();
        Directory.CreateDirectory(root.File("making"));
        ConcurrentBag<string> begun = [];
        using var watcher = new FileSystemWatcher(root.File("making")) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Created += (_, e) => begun.Add(e.Name!);
        watcher.EnableRaisingEvents = true;

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => folder.FindAsync(Hash[..16], "400.jpg"))));
        // The watcher tells in order: once it tells of this one, it has told of all before.
        Directory.CreateDirectory(root.File("making/last"));
        while (!begun.Contains("last")) await Task.Delay(10, TestContext.Current.CancellationToken);

        Assert.All(found, path => Assert.True(File.Exists(path)));
        Assert.Single(found.Distinct());
        Assert.Equal(2, begun.Count);
        Assert.Equal([root.File("making/last")], Directory.GetFileSystemEntries(root.File("making")));
    }

    [Fact]
    public async Task Sizes_that_were_lost_are_made_again_from_the_original()
    {
        await KeepAsync();
        await folder.FindAsync(Hash[..16], "400.jpg");
        Directory.Delete(root.File("sizes"), recursive: true);

        Assert.NotNull(await folder.FindAsync(Hash[..16], "400.webp"));
    }

    [Fact]
    public async Task There_is_no_size_that_was_not_made_and_none_of_an_unknown_picture()
    {
        await KeepAsync();

        Assert.Null(await folder.FindAsync(Hash[..16], "401.jpg"));
        Assert.Null(await folder.FindAsync("fedcba9876543210", "400.jpg"));
    }

    [Fact]
    public async Task An_original_is_kept_as_it_came()
    {
        var bytes = await KeepAsync();

        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(root.Path, "originals", Hash[..16]), TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(root.File("originals")));
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_is_no_picture()
    {
        await Assert.ThrowsAsync<PictureException>(() => folder.AddAsync(Hash, "no picture"u8.ToArray(), TestContext.Current.CancellationToken));

        Assert.Empty(Directory.GetFiles(root.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_picture_that_was_there_before_survives_one_that_is_refused()
    {
        await KeepAsync();

        await Assert.ThrowsAsync<PictureException>(() => folder.AddAsync(Hash, "no picture"u8.ToArray(), TestContext.Current.CancellationToken));

        Assert.NotNull(await folder.FindAsync(Hash[..16], "400.jpg"));
    }

    [Fact]
    public async Task A_drawing_gets_its_sizes_when_the_first_reader_asks_and_the_same_file_among_the_originals_gets_none()
    {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' width='500' height='300'/>"u8.ToArray();
        await folder.AddDrawingAsync(Hash, svg, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(root.File("originals"));
        await File.WriteAllBytesAsync(root.File("originals/fedcba9876543210"), svg, TestContext.Current.CancellationToken);

        Assert.False(Directory.Exists(root.File("sizes")));
        Assert.NotNull(await folder.FindAsync(Hash[..16], "400.jpg"));
        Assert.Null(await folder.FindAsync("fedcba9876543210", "400.jpg"));
    }

    [Fact]
    public async Task An_original_that_was_lost_comes_back_with_the_same_picture()
    {
        await KeepAsync();
        await folder.FindAsync(Hash[..16], "400.jpg");
        Directory.Delete(root.File("originals"), recursive: true);

        await AddAsync();

        Assert.Single(Directory.GetFiles(root.File("originals")));
        Assert.Empty(Directory.GetFileSystemEntries(root.File("making")));
    }

    [Fact]
    public async Task A_broken_original_is_told_once_and_decoded_again_only_when_it_was_replaced()
    {
        var bytes = await KeepAsync();
        var original = Path.Combine(root.File("originals"), Hash[..16]);
        await File.WriteAllBytesAsync(original, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);

        Assert.Null(await folder.FindAsync(Hash[..16], "400.jpg"));
        Assert.Null(await folder.FindAsync(Hash[..16], "400.webp"));
        Assert.Contains($"originals/{Hash[..16]}", Assert.Single(log.Lines), StringComparison.Ordinal);

        await File.WriteAllBytesAsync(original, bytes, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(original, DateTime.UtcNow.AddDays(1));

        Assert.NotNull(await folder.FindAsync(Hash[..16], "400.jpg"));
        Assert.Single(log.Lines);
    }

    public void Dispose()
    {
        folder.Dispose();
        root.Dispose();
    }

    /// <summary>A picture whose sizes were lost.</summary>
    private async Task<byte[]> KeepAsync()
    {
        var bytes = await AddAsync();
        Directory.Delete(root.File("sizes"), recursive: true);
        return bytes;
    }

    private async Task<byte[]> AddAsync()
    {
        using var picture = Image.Black(420, 280);
        var bytes = picture.PngsaveBuffer();
        await folder.AddAsync(Hash, bytes, TestContext.Current.CancellationToken);
        return bytes;
    }
}

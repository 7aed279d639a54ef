using System.Collections.Concurrent;

namespace NewsSite.Web.Media;

/// <summary>
/// Originals and their sizes on disk, outside wwwroot: <c>originals/{hash}</c> as they came, <c>drawings/{hash}</c> for those that our own code drew,
/// <c>sizes/{hash}/{width}.{extension}</c>, where the hash is the first 16 digits of the content's. Only the originals are irreplaceable: sizes that are
/// not there are made again when they are asked for. Nothing appears under its name before it is whole.
/// </summary>
public sealed class MediaFolder(string root, ILogger<MediaFolder> log) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> making = new(StringComparer.Ordinal);

    /// <summary>Originals that could not be decoded, with the date of the file: one that is put back is tried again.</summary>
    private readonly ConcurrentDictionary<string, DateTime> broken = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim encoders = new(Environment.ProcessorCount);

    /// <summary>How many digits of a content's hash name its files, and stand in its addresses.</summary>
    public const int HashStart = 16;

    private string Sizes => Path.Combine(root, "sizes");

    /// <summary>Makes the folder and writes a passing file into it; throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when it may not.</summary>
    public void TryOut()
    {
        Directory.CreateDirectory(root);
        var passing = Path.Combine(root, $"{Guid.NewGuid():N}.tmp");
        File.WriteAllBytes(passing, []);
        File.Delete(passing);
    }

    /// <summary>Keeps a picture and its sizes. Throws <see cref="PictureException"/> when it is no picture, and then keeps nothing of it.</summary>
    public async Task AddAsync(string contentHash, byte[] original, CancellationToken ct)
    {
        var hashStart = contentHash[..HashStart];
        if (File.Exists(PathOf(hashStart, OriginalKind.Upload)) && Directory.Exists(SizesOf(hashStart))) return;

        await MakeAsync(hashStart, original, OriginalKind.Upload, whenMade: () => WriteAsync(PathOf(hashStart, OriginalKind.Upload), original, ct));
    }

    /// <summary>Keeps an SVG that our own code drew; its sizes are made when the first reader asks for them.</summary>
    public async Task AddDrawingAsync(string contentHash, byte[] svg, CancellationToken ct)
    {
        var path = PathOf(contentHash[..HashStart], OriginalKind.Drawing);
        if (!File.Exists(path)) await WriteAsync(path, svg, ct);
    }

    /// <summary>
    /// The path of one size, made now if it has to be; null when there is no such size. <paramref name="hashStart"/> must be 16 hexadecimal digits
    /// and <paramref name="file"/> <c>{width}.{extension}</c>: callers check both, since they come from an address.
    /// </summary>
    public async Task<string?> FindAsync(string hashStart, string file)
    {
        if (OriginalWithoutSizes(hashStart) is not null) await MakeOnceAsync(hashStart);
        var path = Path.Combine(Sizes, hashStart, file);
        return File.Exists(path) ? path : null;
    }

    /// <summary>Takes an original and its sizes away; calm when there are none.</summary>
    public void Delete(string contentHash)
    {
        var hashStart = contentHash[..HashStart];
        foreach (var original in Enum.GetValues<OriginalKind>().Select(kind => PathOf(hashStart, kind)).Where(File.Exists)) File.Delete(original);
        // By another name first: whoever asks meanwhile finds all sizes or none.
        var leaving = Path.Combine(root, "making", Guid.NewGuid().ToString("N"));
        if (!Directory.Exists(SizesOf(hashStart))) return;

        Directory.CreateDirectory(Path.GetDirectoryName(leaving)!);
        Directory.Move(SizesOf(hashStart), leaving);
        Directory.Delete(leaving, recursive: true);
    }

    public void Dispose() => encoders.Dispose();

    private string PathOf(string hashStart, OriginalKind kind) => Path.Combine(root, kind == OriginalKind.Drawing ? "drawings" : "originals", hashStart);

    private string SizesOf(string hashStart) => Path.Combine(Sizes, hashStart);

    /// <summary>The kind of the original that sizes are to be made of; null when they are there, or cannot be made.</summary>
    private OriginalKind? OriginalWithoutSizes(string hashStart)
    {
        if (Directory.Exists(SizesOf(hashStart))) return null;

        foreach (var kind in Enum.GetValues<OriginalKind>())
        {
            var original = new FileInfo(PathOf(hashStart, kind));
            if (original.Exists && !(broken.TryGetValue(original.FullName, out var date) && date == original.LastWriteTimeUtc)) return kind;
        }

        return null;
    }

    /// <summary>Whoever asks meanwhile waits for the same work.</summary>
    private async Task MakeOnceAsync(string hashStart)
    {
        var work = making.GetOrAdd(hashStart, start => new Lazy<Task>(() => MakeFromOriginalAsync(start)));
        try
        {
            await work.Value;
        }
        finally
        {
            making.TryRemove(KeyValuePair.Create(hashStart, work));
        }
    }

    private async Task MakeFromOriginalAsync(string hashStart)
    {
        // Whoever looked just before the last work was done comes here just after.
        if (OriginalWithoutSizes(hashStart) is not { } kind) return;

        var original = new FileInfo(PathOf(hashStart, kind));
        var date = original.LastWriteTimeUtc;
        try
        {
            await MakeAsync(hashStart, await File.ReadAllBytesAsync(original.FullName), kind, whenMade: () => Task.CompletedTask);
        }
        catch (PictureException e)
        {
            broken[original.FullName] = date;
            log.LogError(e, "{Original} is no picture that can be decoded; its sizes are answered with 404 until the file is replaced", original.FullName);
        }
    }

    private async Task MakeAsync(string hashStart, byte[] original, OriginalKind kind, Func<Task> whenMade)
    {
        var unfinished = Path.Combine(root, "making", Guid.NewGuid().ToString("N"));
        await encoders.WaitAsync();
        try
        {
            Directory.CreateDirectory(unfinished);
            await Task.Run(() => PictureSizes.Make(original, (file, size) => File.WriteAllBytes(Path.Combine(unfinished, file), size), kind));
            await whenMade();
            ShowSizes(unfinished, SizesOf(hashStart));
        }
        finally
        {
            encoders.Release();
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }
    }

    private void ShowSizes(string unfinished, string path)
    {
        try
        {
            Directory.CreateDirectory(Sizes);
            Directory.Move(unfinished, path);
        }
        catch (IOException) when (Directory.Exists(path))
        {
            // They were there already, or another node that shares the folder was first.
        }
    }

    private static async Task WriteAsync(string path, byte[] original, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(unfinished, original, ct);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            // Still there when the disk was full.
            File.Delete(unfinished);
        }
    }
}

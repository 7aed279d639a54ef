using System.Collections.Concurrent;

namespace NewsSite.Web.Media;

/// <summary>
/// Originals and their sizes on disk, outside wwwroot: <c>originals/{hash}</c> as they came, <c>sizes/{hash}/{width}.{extension}</c>, where the hash is the first
/// 16 digits of the content's. Only the originals are irreplaceable: sizes that are not there are made again when they are asked for. Nothing appears
/// under its name before it is whole.
/// </summary>
public sealed class MediaFolder(string root, ILogger<MediaFolder> log) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> making = new(StringComparer.Ordinal);

    /// <summary>Originals that could not be decoded, with the date of the file: one that is put back is tried again.</summary>
    private readonly ConcurrentDictionary<string, DateTime> broken = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim encoders = new(Environment.ProcessorCount);

    /// <summary>How many digits of a content's hash name its files, and stand in its addresses.</summary>
    public const int HashStart = 16;

    private string Originals => Path.Combine(root, "originals");

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
        if (File.Exists(OriginalOf(hashStart)) && Directory.Exists(SizesOf(hashStart))) return;

        await MakeAsync(hashStart, original, whenMade: () => WriteAsync(OriginalOf(hashStart), original, ct));
    }

    /// <summary>Keeps a picture whose sizes are made when the first reader asks for them.</summary>
    public async Task KeepAsync(string contentHash, byte[] original, CancellationToken ct)
    {
        var path = OriginalOf(contentHash[..HashStart]);
        if (!File.Exists(path)) await WriteAsync(path, original, ct);
    }

    /// <summary>
    /// The path of one size, made now if it has to be; null when there is no such size. <paramref name="hashStart"/> must be 16 hexadecimal digits
    /// and <paramref name="file"/> <c>{width}.{extension}</c>: callers check both, since they come from an address.
    /// </summary>
    public async Task<string?> FindAsync(string hashStart, string file)
    {
        if (LacksSizes(hashStart)) await MakeOnceAsync(hashStart);
        var path = Path.Combine(Sizes, hashStart, file);
        return File.Exists(path) ? path : null;
    }

    public void Dispose() => encoders.Dispose();

    private string OriginalOf(string hashStart) => Path.Combine(Originals, hashStart);

    private string SizesOf(string hashStart) => Path.Combine(Sizes, hashStart);

    /// <summary>Whether there is an original that they can be made of.</summary>
    private bool LacksSizes(string hashStart)
    {
        if (Directory.Exists(SizesOf(hashStart))) return false;

        var original = new FileInfo(OriginalOf(hashStart));
        return original.Exists && !(broken.TryGetValue(hashStart, out var date) && date == original.LastWriteTimeUtc);
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
        if (!LacksSizes(hashStart)) return;

        var date = File.GetLastWriteTimeUtc(OriginalOf(hashStart));
        try
        {
            await MakeAsync(hashStart, await File.ReadAllBytesAsync(OriginalOf(hashStart)), whenMade: () => Task.CompletedTask);
        }
        catch (PictureException e)
        {
            broken[hashStart] = date;
            log.LogError(e, "{Original} is no picture that can be decoded; its sizes are answered with 404 until the file is replaced", OriginalOf(hashStart));
        }
    }

    private async Task MakeAsync(string hashStart, byte[] original, Func<Task> whenMade)
    {
        var unfinished = Path.Combine(root, "making", Guid.NewGuid().ToString("N"));
        await encoders.WaitAsync();
        try
        {
            Directory.CreateDirectory(unfinished);
            await Task.Run(() => PictureSizes.Make(original, (file, size) => File.WriteAllBytes(Path.Combine(unfinished, file), size)));
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
        await File.WriteAllBytesAsync(unfinished, original, ct);
        File.Move(unfinished, path, overwrite: true);
    }
}

using System.Collections.Concurrent;

namespace NewsSite.Web.Media;

/// <summary>
/// Originals and their sizes on disk, outside wwwroot: <c>originals/{hash}</c> as they came, <c>sizes/{hash}/{width}.{extension}</c>, where the hash is the first
/// 16 digits of the content's. Only the originals are irreplaceable: sizes that are not there are made again when they are asked for. Nothing appears
/// under its name before it is whole.
/// </summary>
public sealed class MediaFolder(string root) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> making = new(StringComparer.Ordinal);
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

    public async Task KeepAsync(string contentHash, byte[] original, CancellationToken ct)
    {
        var path = OriginalOf(contentHash[..HashStart]);
        if (File.Exists(path)) return;

        Directory.CreateDirectory(Originals);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        await File.WriteAllBytesAsync(unfinished, original, ct);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>
    /// The path of one size, made now if it has to be; null when there is no such size. <paramref name="hashStart"/> must be 16 hexadecimal digits
    /// and <paramref name="file"/> <c>{width}.{extension}</c>: callers check both, since they come from an address.
    /// </summary>
    public async Task<string?> FindAsync(string hashStart, string file)
    {
        await MakeSizesAsync(hashStart);
        var path = Path.Combine(Sizes, hashStart, file);
        return File.Exists(path) ? path : null;
    }

    /// <summary>Makes the sizes of an original that has none; whoever asks meanwhile waits for the same work. Throws <see cref="PictureException"/> when it is no picture.</summary>
    public async Task MakeSizesAsync(string hashStart)
    {
        if (Directory.Exists(SizesOf(hashStart)) || !File.Exists(OriginalOf(hashStart))) return;

        var work = making.GetOrAdd(hashStart, start => new Lazy<Task>(() => MakeAsync(start)));
        try
        {
            await work.Value;
        }
        finally
        {
            making.TryRemove(KeyValuePair.Create(hashStart, work));
        }
    }

    public void Dispose() => encoders.Dispose();

    private string OriginalOf(string hashStart) => Path.Combine(Originals, hashStart);

    private string SizesOf(string hashStart) => Path.Combine(Sizes, hashStart);

    private async Task MakeAsync(string hashStart)
    {
        // Whoever looked just before the last work was done comes here just after.
        if (Directory.Exists(SizesOf(hashStart))) return;

        var bytes = await File.ReadAllBytesAsync(OriginalOf(hashStart));
        var unfinished = Path.Combine(root, "making", Guid.NewGuid().ToString("N"));
        await encoders.WaitAsync();
        try
        {
            Directory.CreateDirectory(unfinished);
            Directory.CreateDirectory(Sizes);
            await Task.Run(() => PictureSizes.Make(bytes, (file, size) => File.WriteAllBytes(Path.Combine(unfinished, file), size)));
            Directory.Move(unfinished, SizesOf(hashStart));
        }
        catch (IOException) when (Directory.Exists(SizesOf(hashStart)))
        {
            // Another node that shares the folder was first.
        }
        finally
        {
            encoders.Release();
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }
    }
}

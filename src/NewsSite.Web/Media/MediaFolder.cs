using System.Collections.Concurrent;

namespace NewsSite.Web.Media;

/// <summary>
/// Originals and their sizes on disk, outside wwwroot: <c>originals/{hash}</c> as they came, <c>sizes/{first 16 digits of hash}/{width}.{extension}</c>. Only the
/// originals are irreplaceable: sizes that are not there are made again when they are asked for. Nothing appears under its name before it is whole.
/// </summary>
public sealed class MediaFolder(string root) : IDisposable
{
    private readonly ConcurrentDictionary<string, Task> making = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim encoders = new(Environment.ProcessorCount);

    private string Originals => Path.Combine(root, "originals");

    private string Sizes => Path.Combine(root, "sizes");

    public async Task KeepAsync(string contentHash, byte[] original, CancellationToken ct)
    {
        var path = Path.Combine(Originals, contentHash);
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
        if (Directory.Exists(Path.Combine(Sizes, hashStart)) || OriginalOf(hashStart) is not { } original) return;

        try
        {
            await making.GetOrAdd(hashStart, start => MakeAsync(start, original));
        }
        finally
        {
            making.TryRemove(hashStart, out _);
        }
    }

    public void Dispose() => encoders.Dispose();

    private string? OriginalOf(string hashStart) =>
        Directory.Exists(Originals)
            ? Directory.EnumerateFiles(Originals, hashStart + "*").FirstOrDefault(path => !path.EndsWith(".tmp", StringComparison.Ordinal))
            : null;

    private async Task MakeAsync(string hashStart, string original)
    {
        var bytes = await File.ReadAllBytesAsync(original);
        var unfinished = Path.Combine(root, "making", Guid.NewGuid().ToString("N"));
        await encoders.WaitAsync();
        try
        {
            Directory.CreateDirectory(unfinished);
            Directory.CreateDirectory(Sizes);
            await Task.Run(() => PictureSizes.Make(bytes, (file, size) => File.WriteAllBytes(Path.Combine(unfinished, file), size)));
            Directory.Move(unfinished, Path.Combine(Sizes, hashStart));
        }
        catch (IOException) when (Directory.Exists(Path.Combine(Sizes, hashStart)))
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

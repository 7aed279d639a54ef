using System.Collections.Concurrent;
using System.Globalization;

namespace NewsSite.Web.Media;

/// <summary>
/// Pictures as files: originals in an <see cref="IMediaStore"/> (<c>originals/{hash}</c> as they came, <c>drawings/{hash}</c> for those that our own code drew), and
/// their sizes on this node's disk, outside wwwroot (<c>sizes/{hash}/{width}.{extension}</c>, parts of them beside as <c>{shape}-{x}-{y}.jpg</c>), where the hash is the first 16 digits of the content's. Only the originals
/// are irreplaceable: sizes that are not there are made again when they are asked for. Nothing appears under its name before it is whole.
/// </summary>
public sealed class MediaFolder(string root, IMediaStore originals, ILogger<MediaFolder> log) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> making = new(StringComparer.Ordinal);

    /// <summary>Originals that could not be decoded, with their stamps: one that is put back is tried again.</summary>
    private readonly ConcurrentDictionary<string, string> broken = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim encoders = new(Environment.ProcessorCount);

    /// <summary>How many digits of a content's hash name its files, and stand in its addresses.</summary>
    public const int HashStart = 16;

    private string Sizes => Path.Combine(root, "sizes");

    /// <summary>Keeps a picture and its sizes. Throws <see cref="PictureException"/> when it is no picture, and then keeps nothing of it.</summary>
    public async Task AddAsync(string contentHash, byte[] original, CancellationToken ct)
    {
        var hashStart = contentHash[..HashStart];
        var key = KeyOf(hashStart, OriginalKind.Upload);
        if (Directory.Exists(SizesOf(hashStart)) && await originals.StampAsync(key, ct) is not null) return;

        await MakeAsync(hashStart, original, OriginalKind.Upload, whenMade: () => originals.WriteAsync(key, original, ct));
    }

    /// <summary>Keeps an SVG that our own code drew; its sizes are made when the first reader asks for them.</summary>
    public async Task AddDrawingAsync(string contentHash, byte[] svg, CancellationToken ct)
    {
        var key = KeyOf(contentHash[..HashStart], OriginalKind.Drawing);
        if (await originals.StampAsync(key, ct) is null) await originals.WriteAsync(key, svg, ct);
    }

    /// <summary>
    /// The path of one size, made now if it has to be; null when there is no such size. <paramref name="hashStart"/> must be 16 hexadecimal digits
    /// and <paramref name="file"/> <c>{width}.{extension}</c>: callers check both, since they come from an address.
    /// </summary>
    public async Task<string?> FindAsync(string hashStart, string file)
    {
        if (!Directory.Exists(SizesOf(hashStart))) await MakeOnceAsync(hashStart);
        var path = Path.Combine(Sizes, hashStart, file);
        return File.Exists(path) ? path : null;
    }

    /// <summary>The path of a part that was cut before; null when it was not.</summary>
    public string? FindPart(string hashStart, PictureShape shape, int x, int y) => File.Exists(PartOf(hashStart, shape, x, y)) ? PartOf(hashStart, shape, x, y) : null;

    /// <summary>
    /// Cuts a part around a point in hundredths from the largest size, and keeps it beside the sizes; null when there is no such picture. Callers check the point
    /// against the library, since it comes from an address: else there would be tens of thousands of parts to make.
    /// </summary>
    public async Task<string?> CutPartAsync(string hashStart, PictureShape shape, int x, int y)
    {
        if (!Directory.Exists(SizesOf(hashStart))) await MakeOnceAsync(hashStart);
        if (!Directory.Exists(SizesOf(hashStart))) return null;

        var largest = Directory.GetFiles(SizesOf(hashStart), "*.jpg").Where(f => int.TryParse(Path.GetFileNameWithoutExtension(f), out _)).MaxBy(f => int.Parse(Path.GetFileNameWithoutExtension(f), CultureInfo.InvariantCulture));
        if (largest is null) return null;

        var (unfinished, path) = (Path.Combine(root, "making", Guid.NewGuid().ToString("N")), PartOf(hashStart, shape, x, y));
        Directory.CreateDirectory(Path.GetDirectoryName(unfinished)!);
        await encoders.WaitAsync();
        try
        {
            await File.WriteAllBytesAsync(unfinished, await Task.Run(() => PictureSizes.Cut(largest, shape, x / 100.0, y / 100.0)));
            File.Move(unfinished, path, overwrite: true);
            return path;
        }
        catch (IOException) when (!Directory.Exists(SizesOf(hashStart)))
        {
            // The picture was deleted meanwhile.
            return null;
        }
        finally
        {
            encoders.Release();
            File.Delete(unfinished);
        }
    }

    private string PartOf(string hashStart, PictureShape shape, int x, int y) => Path.Combine(SizesOf(hashStart), string.Create(CultureInfo.InvariantCulture, $"{shape.Name}-{x}-{y}.jpg"));

    /// <summary>Takes an original and its sizes away; calm when there are none.</summary>
    public async Task DeleteAsync(string contentHash, CancellationToken ct)
    {
        var hashStart = contentHash[..HashStart];
        foreach (var kind in Enum.GetValues<OriginalKind>()) await originals.DeleteAsync(KeyOf(hashStart, kind), ct);
        if (!Directory.Exists(SizesOf(hashStart))) return;

        // By another name first: whoever asks meanwhile finds all sizes or none.
        var leaving = Path.Combine(root, "making", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path.GetDirectoryName(leaving)!);
        Directory.Move(SizesOf(hashStart), leaving);
        Directory.Delete(leaving, recursive: true);
    }

    public void Dispose() => encoders.Dispose();

    private static string KeyOf(string hashStart, OriginalKind kind) => $"{(kind == OriginalKind.Drawing ? "drawings" : "originals")}/{hashStart}";

    private string SizesOf(string hashStart) => Path.Combine(Sizes, hashStart);

    /// <summary>The kind of the original that sizes can be made of, and its stamp; null when there is none, or none that can be decoded.</summary>
    private async Task<(OriginalKind Kind, string Stamp)?> OriginalAsync(string hashStart)
    {
        foreach (var kind in Enum.GetValues<OriginalKind>())
        {
            var key = KeyOf(hashStart, kind);
            if (await originals.StampAsync(key, CancellationToken.None) is { } stamp && !(broken.TryGetValue(key, out var known) && known == stamp)) return (kind, stamp);
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
        if (Directory.Exists(SizesOf(hashStart)) || await OriginalAsync(hashStart) is not var (kind, stamp)) return;

        var key = KeyOf(hashStart, kind);
        if (await originals.ReadAsync(key, CancellationToken.None) is not { } original) return;

        try
        {
            await MakeAsync(hashStart, original, kind, whenMade: () => Task.CompletedTask);
        }
        catch (PictureException e)
        {
            broken[key] = stamp;
            log.LogError(e, "{Original} is no picture that can be decoded; its sizes are answered with 404 until the file is replaced", key);
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
}

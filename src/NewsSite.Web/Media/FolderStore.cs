using System.Globalization;

namespace NewsSite.Web.Media;

/// <summary>Originals in a folder, which nodes may share.</summary>
public sealed class FolderStore(string root) : IMediaStore
{
    public async Task TryOutAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(root);
        var passing = Path.Combine(root, $"{Guid.NewGuid():N}.tmp");
        await File.WriteAllBytesAsync(passing, [], ct);
        File.Delete(passing);
    }

    public Task<string?> StampAsync(string key, CancellationToken ct)
    {
        var file = new FileInfo(PathOf(key));
        return Task.FromResult(file.Exists ? file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<byte[]?> ReadAsync(string key, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(key), ct);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public async Task WriteAsync(string key, byte[] content, CancellationToken ct)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(unfinished, content, ct);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            // Still there when the disk was full.
            File.Delete(unfinished);
        }
    }

    public Task DeleteAsync(string key, CancellationToken ct)
    {
        if (File.Exists(PathOf(key))) File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    private string PathOf(string key) => Path.Combine(root, key);
}

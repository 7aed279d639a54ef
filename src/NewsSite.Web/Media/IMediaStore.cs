namespace NewsSite.Web.Media;

/// <summary>Where originals are kept as they came: in a folder, or in an S3-compatible store. A file appears under its key when it is whole, and not before. What fails throws <see cref="IOException"/>.</summary>
public interface IMediaStore
{
    /// <summary>Writes something passing; throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when it may not. Asked once, at the start.</summary>
    public Task TryOutAsync(CancellationToken ct);

    /// <summary>Names the present state of a file, otherwise after it was replaced; null when there is none.</summary>
    public Task<string?> StampAsync(string key, CancellationToken ct);

    /// <summary>Null when there is none.</summary>
    public Task<byte[]?> ReadAsync(string key, CancellationToken ct);

    public Task WriteAsync(string key, byte[] content, CancellationToken ct);

    /// <summary>Calm when there is none.</summary>
    public Task DeleteAsync(string key, CancellationToken ct);
}

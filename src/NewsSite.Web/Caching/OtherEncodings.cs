using Microsoft.Extensions.Caching.Memory;

namespace NewsSite.Web.Caching;

/// <summary>
/// Pages in the encodings that few readers ask for, plain and gzip. They have room of their own, so that the bytes of one page for a machine never cost readers another page;
/// what finds no room is made again for each who asks.
/// </summary>
internal sealed class OtherEncodings(long bytes) : IDisposable
{
    private readonly MemoryCache made = new(new MemoryCacheOptions { SizeLimit = bytes });

    public byte[] Of(KeptPage page, PageEncoding encoding)
    {
        var key = page.KeyOf(encoding);
        if (made.TryGetValue(key, out byte[]? known)) return known!;

        var body = page.Make(encoding);
        using var entry = made.CreateEntry(key);
        // Whatever became of the page, nobody asks for these bytes after so long.
        entry.SetValue(body).SetSize(body.Length).SetSlidingExpiration(PageCacheOptions.FreshFor);
        return body;
    }

    public void Dispose() => made.Dispose();
}

using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;

namespace NewsSite.Web.Media;

/// <summary>Takes pictures in: keeps the original, and knows a picture that is there already by its content.</summary>
public sealed class MediaLibrary(NewsContext db, MediaFolder folder, TimeProvider clock)
{
    /// <summary>The picture as an item of the store, not yet saved when it is new; its sizes are made. Throws <see cref="PictureException"/> when the bytes are no picture.</summary>
    public async Task<MediaItem> AddAsync(byte[] bytes, string fileName, EditorId by, CancellationToken ct)
    {
        var item = await AddOriginalAsync(bytes, fileName, by, ct);
        await folder.MakeSizesAsync(item.ContentHash[..MediaFolder.HashStart]);
        return item;
    }

    /// <summary>The same, leaving the sizes to be made when the first reader asks for them.</summary>
    public async Task<MediaItem> AddOriginalAsync(byte[] bytes, string fileName, EditorId by, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (await db.Media.FirstOrDefaultAsync(m => m.ContentHash == hash, ct) is { } known) return known;

        var measure = PictureSizes.Measure(bytes);
        await folder.KeepAsync(hash, bytes, ct);
        return db.Media.Add(new MediaItem(TextSanitizer.Line(fileName), hash, measure.Width, measure.Height, measure.Widths, by, clock.GetUtcNow())).Entity;
    }
}

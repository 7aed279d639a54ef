using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Media;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;
using NewsSite.Web.Markdown;

namespace NewsSite.Web.Media;

/// <summary>Takes pictures in: keeps the original, and knows a picture that is there already by its content.</summary>
public sealed class MediaLibrary(NewsContext db, MediaFolder folder, TimeProvider clock)
{
    /// <summary>Bytes of a picture from outside. A camera's largest JPEG is half of it.</summary>
    public const int MaxLength = 30 * 1024 * 1024;

    /// <summary>Bytes of a form with text that one picture comes with.</summary>
    public const long LargestForm = MaxLength + 8L * 1024 * 1024;

    /// <summary>The picture as an item of the store, not yet saved when it is new, and then with what its file says of it; its sizes are made. Throws <see cref="PictureException"/> when the bytes are no picture, of which nothing is kept then.</summary>
    public async Task<MediaItem> AddAsync(byte[] bytes, string fileName, EditorId by, CancellationToken ct)
    {
        RefuseLonger(bytes.Length);
        var hash = HashOf(bytes);
        var measure = PictureSizes.Measure(bytes);
        await folder.AddAsync(hash, bytes, ct);
        if (await FindAsync(hash, ct) is { } known) return known;

        var item = NewItem(fileName, hash, measure, by);
        var notes = PictureNotes.Of(bytes);
        item.Describe(notes.AltText ?? "", notes.Caption, notes.Credit);
        item.License(notes.Licence);
        return item;
    }

    /// <summary>An SVG that our own code drew, never one from outside: see <see cref="OriginalKind"/>. Its sizes are made when the first reader asks for them.</summary>
    public async Task<MediaItem> AddDrawingAsync(byte[] svg, string fileName, EditorId by, CancellationToken ct)
    {
        var hash = HashOf(svg);
        var measure = PictureSizes.Measure(svg, OriginalKind.Drawing);
        await folder.AddDrawingAsync(hash, svg, ct);
        return await FindAsync(hash, ct) ?? NewItem(fileName, hash, measure, by);
    }

    /// <summary>The pictures that a body shows; also those that are not saved yet.</summary>
    public async Task<PicturesOfBody> InBodyAsync(string body, CancellationToken ct)
    {
        List<MediaItem> items = [];
        foreach (var start in BodyPictures.In(body).Select(p => BodyPictures.SizeAt(p.Address)?.HashStart).OfType<string>().Distinct())
            if (await FindAsync(start, ct) is { } item) items.Add(item);
        return new PicturesOfBody(items);
    }

    /// <summary>The picture that a text names by this address; null when the address is no picture's of the library.</summary>
    public async Task<MediaItem?> AtAsync(string address, CancellationToken ct) =>
        BodyPictures.SizeAt(address) is var (start, _) ? await FindAsync(start, ct) : null;

    /// <summary>Throws <see cref="PictureException"/> for more bytes than <see cref="MaxLength"/>.</summary>
    internal static void RefuseLonger(long length)
    {
        if (length > MaxLength) throw new PictureException("الصورة أكبر من 30 ميغابايت");
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private MediaItem NewItem(string fileName, string hash, PictureMeasure measure, EditorId by) =>
        db.Media.Add(new MediaItem(TextSanitizer.Line(fileName), hash, measure.Width, measure.Height, measure.Widths, by, clock.GetUtcNow())).Entity;

    private async Task<MediaItem?> FindAsync(string hashStart, CancellationToken ct) =>
        db.Media.Local.FirstOrDefault(m => m.ContentHash.StartsWith(hashStart, StringComparison.Ordinal)) ?? await db.Media.WithHashStart(hashStart).FirstOrDefaultAsync(ct);
}

using NewsSite.Domain.Accounts;
using NewsSite.Domain.Media;
using NewsSite.Web.Addressing;
using NewsSite.Web.Markdown;
using NewsSite.Web.Media;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Import;

/// <summary>Takes the pictures beside a file into the library. Throws <see cref="RefusedException"/> with the line that names a picture when it is none or cannot be read.</summary>
internal sealed class ImportedPictures(MediaLibrary media, ArticleFolder folder, EditorId by)
{
    /// <summary>The files as they lie there, the lead picture first; one after the other, since they can be large.</summary>
    public IEnumerable<byte[]> Contents(ArticleFile file)
    {
        if (file.Image is { } image) yield return Read(image, file, file.LineOf("image"));
        foreach (var picture in file.PicturesBeside) yield return Read(picture.FileName, file, file.LineOf(picture));
    }

    /// <summary>The lead picture as the front matter describes it; null when the file names none.</summary>
    public async Task<MediaItem?> LeadAsync(ArticleFile file, CancellationToken ct)
    {
        if (file.Image is null) return null;

        var item = await AddAsync(file.Image, file, file.LineOf("image"), ct);
        item.Describe(file.ImageAlt, NullIfEmpty(file.ImageCaption), NullIfEmpty(file.ImageCredit));
        return item;
    }

    /// <summary>The body with the library's addresses in place of file names, so that it can be rendered without the folder.</summary>
    public async Task<string> ReaddressedBodyAsync(ArticleFile file, CancellationToken ct)
    {
        Dictionary<string, string> addresses = new(StringComparer.Ordinal);
        foreach (var picture in file.PicturesBeside)
        {
            var item = await AddAsync(picture.FileName, file, file.LineOf(picture), ct);
            // A description that somebody gave is better than one more of the places that show the picture.
            if (item.AltText.Length == 0) item.Describe(picture.AltText, item.Caption, item.Credit);
            addresses[picture.Address] = Address.Picture(item.ContentHash, item.View().FallbackWidth(), "jpg");
        }

        return BodyPictures.Readdress(file.Body, file.PicturesBeside, picture => addresses[picture.Address]);
    }

    private async Task<MediaItem> AddAsync(string name, ArticleFile file, int line, CancellationToken ct)
    {
        try
        {
            return await media.AddAsync(Read(name, file, line), name, by, ct);
        }
        catch (PictureException e)
        {
            throw new RefusedException(new Refusal(file.Name, line, e.Message));
        }
    }

    private byte[] Read(string name, ArticleFile file, int line)
    {
        try
        {
            return RegularFile.Read(folder.FullPath(name), MediaLibrary.MaxLength);
        }
        catch (UnreadableException e)
        {
            throw new RefusedException(new Refusal(file.Name, line, $"الصورة “{name}”: {e.Message}"));
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

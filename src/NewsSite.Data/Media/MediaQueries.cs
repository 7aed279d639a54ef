using NewsSite.Data.Articles;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;

namespace NewsSite.Data.Media;

/// <summary>The words in which pages ask for pictures.</summary>
public static class MediaQueries
{
    private const int MostWords = 8;

    /// <summary>What came last stands first, from the top or from a place on (<see cref="ListPosition.PublishedAt"/> holds when it came).</summary>
    public static IQueryable<MediaItem> PageAfter(this IQueryable<MediaItem> pictures, ListPosition? place)
    {
        var (at, id) = place is { } p ? (p.PublishedAt, p.Id) : (DateTimeOffset.MaxValue, int.MaxValue);
        return pictures.Where(m => m.UploadedAt <= at && (m.UploadedAt < at || m.Id < id)).OrderByDescending(m => m.UploadedAt).ThenByDescending(m => m.Id);
    }

    /// <summary>The pictures of whose content's hash, lower-case hexadecimal, this is the beginning.</summary>
    public static IQueryable<MediaItem> WithHashStart(this IQueryable<MediaItem> pictures, string start)
    {
        // A range, and not «starts with»: that one has no index on SQLite. No hexadecimal digit is beyond «f».
        var end = start + 'g';
        return pictures.Where(m => m.ContentHash.CompareTo(start) >= 0 && m.ContentHash.CompareTo(end) < 0);
    }

    /// <summary>Pictures of whose name, credit, alt text or caption all these words are part, in any order and however they are spelt.</summary>
    public static IQueryable<MediaItem> WithWords(this IQueryable<MediaItem> pictures, string text)
    {
        foreach (var word in ArabicFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords))
            pictures = pictures.Where(m => m.SearchKey!.Contains(word));
        return pictures;
    }
}

using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;

namespace NewsSite.Data.Articles;

/// <summary>
/// The lists of the desk, each walked by key in the order of an index, from the top or from a place on (<see cref="ListPosition.PublishedAt"/> holds the moment that the list is
/// ordered by). From the top is from the end of time on, so that either is one seek.
/// </summary>
public static class DeskLists
{
    private const int MostWords = 8;

    /// <summary>What was changed last stands first.</summary>
    public static IQueryable<Article> ChangedPageAfter(this IQueryable<Article> articles, ListPosition? place)
    {
        var (at, id) = place is { } p ? (p.PublishedAt, p.Id) : (DateTimeOffset.MaxValue, int.MaxValue);
        return articles.Where(a => a.ChangedAt <= at && (a.ChangedAt < at || a.Id < id)).LastChangedFirst();
    }

    /// <summary>Live stories whose newest revision readers have not seen, what was changed last first.</summary>
    public static IQueryable<Article> UnpublishedPageAfter(this IQueryable<Article> articles, ListPosition? place)
    {
        var (at, id) = place is { } p ? (p.PublishedAt, p.Id) : (DateTimeOffset.MaxValue, int.MaxValue);
        return articles
            .Where(a => a.UnpublishedSince <= at && (a.UnpublishedSince < at || a.Id < id)).Published()
            .OrderByDescending(a => a.UnpublishedSince).ThenByDescending(a => a.Id);
    }

    /// <summary>Live stories whose update is scheduled, the next first.</summary>
    public static IQueryable<Article> UpdatesPageAfter(this IQueryable<Article> articles, ListPosition? place)
    {
        var (at, id) = place is { } p ? (p.PublishedAt, p.Id) : (DateTimeOffset.MinValue, 0);
        return articles
            .Where(a => a.ScheduledFor >= at && (a.ScheduledFor > at || a.Id > id)).Published()
            .OrderBy(a => a.ScheduledFor).ThenBy(a => a.Id);
    }

    /// <summary>Stories in whose newest headline all these words stand, in any order and however they are spelt («الاخبار» finds «الأخبار»).</summary>
    public static IQueryable<Article> WithWords(this IQueryable<Article> articles, string text)
    {
        foreach (var word in ArabicFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords))
            articles = articles.Where(a => a.HeadlineKey!.Contains(word));
        return articles;
    }
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Articles;

namespace NewsSite.Web.Stories;

/// <summary>Loads articles as lists show them, in the order of the query.</summary>
public static class StoryQueries
{
    public static async Task<List<Story>> StoriesAsync(this IQueryable<Article> articles, CancellationToken ct)
    {
        var rows = await articles.Select(StoryRow.Columns).ToListAsync(ct);
        return rows.ConvertAll(row => row.Story);
    }

    /// <summary>One page of a list and the place from which the next goes on.</summary>
    public static async Task<StoryPage> StoryPageAsync(this IQueryable<Article> articles, int size, CancellationToken ct) =>
        StoryPage.Of(await articles.Take(size + 1).StoriesAsync(ct), size);
}

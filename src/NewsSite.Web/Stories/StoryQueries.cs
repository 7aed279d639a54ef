using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Articles;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Stories;

/// <summary>Loads articles as lists show them, in the order of the query.</summary>
public static class StoryQueries
{
    public static async Task<List<Story>> StoriesAsync(this IQueryable<Article> articles, CancellationToken ct)
    {
        // Read into plain columns first: the address and the picture are put together here, not in the database.
        var rows = await articles
            .Select(a => new
            {
                a.Id,
                a.Headline,
                a.Slug,
                a.Standfirst,
                a.PublishedAt,
                a.UpdatedAt,
                Category = a.Category.Name,
                CategorySlug = a.Category.Slug,
                ParentSlug = a.Category.Parent!.Slug,
                a.Section.Colour,
                a.LeadPicture,
            })
            .AsNoTracking()
            .ToListAsync(ct);

        return rows.ConvertAll(r => new Story
        {
            Id = r.Id,
            Headline = r.Headline,
            Standfirst = r.Standfirst,
            Address = Address.Article(r.CategorySlug, r.Id, r.Slug),
            Category = new Label(r.Category, Address.Category(r.CategorySlug, r.ParentSlug)),
            PublishedAt = r.PublishedAt!.Value,
            UpdatedAt = r.UpdatedAt,
            Colour = r.Colour,
            Picture = r.LeadPicture?.View(),
        });
    }

    /// <summary>One page of a list and the place from which the next goes on.</summary>
    public static async Task<StoryPage> StoryPageAsync(this IQueryable<Article> articles, int size, CancellationToken ct) =>
        StoryPage.Of(await articles.Take(size + 1).StoriesAsync(ct), size);
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;

namespace NewsSite.Web.Front;

/// <summary>A story as whoever arranges the front page sees it. One that is not published has no place there, whatever the plan says.</summary>
public sealed record FrontChoice(int Id, string Headline, string Category, int SectionId, string Section, ArticleStatus Status, DateTimeOffset? PublishedAt)
{
    public bool IsPublished => Status == ArticleStatus.Published;
}

/// <summary>The stories to choose from, and those that were chosen.</summary>
public sealed class FrontChoices(NewsContext db)
{
    private const int Recent = 20;

    /// <summary>The newest, of a section or of all.</summary>
    public Task<List<FrontChoice>> RecentAsync(int? sectionId, CancellationToken ct)
    {
        var published = db.Articles.Published();
        return Read(sectionId is { } id ? published.InSection(id).NewestFirst().Take(Recent) : published.NewestFirst().Take(Recent)).ToListAsync(ct);
    }

    /// <summary>By their numbers; those that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<int, FrontChoice>> OfAsync(IEnumerable<int> ids, CancellationToken ct)
    {
        List<int> wanted = [.. ids.Distinct()];
        return wanted.Count == 0 ? new Dictionary<int, FrontChoice>() : await Read(db.Articles.Where(a => wanted.Contains(a.Id))).ToDictionaryAsync(c => c.Id, ct);
    }

    private static IQueryable<FrontChoice> Read(IQueryable<Article> articles) =>
        articles.Select(a => new FrontChoice(a.Id, a.Headline, a.Category.Name, a.SectionId, a.Section.Name, a.Status, a.PublishedAt));
}

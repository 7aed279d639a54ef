using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Data.Redirects;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Media;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests;

/// <summary>
/// What readers' pages ask of the store, in the phrases of this project and with projections of the same shape as the pages': the readers'
/// pages themselves cannot be reached from here.
/// </summary>
internal static class ReaderQueries
{
    public const string OldAddress = "/2019/05/خبر-قديم";

    /// <summary>A story, category, tag or author with this number is there when a query is asked.</summary>
    private const int Id = 1;

    private static readonly ListPosition Place = new(Newsroom.Monday, Id);

    /// <summary>Lists that readers page through.</summary>
    public static IReadOnlyDictionary<string, Func<NewsContext, Task>> Lists { get; } = new Dictionary<string, Func<NewsContext, Task>>
    {
        ["front page"] = db => StoriesAsync(db.Articles.Published().NewestFirst().Take(12)),
        ["section block, related stories"] = db => StoriesAsync(db.Articles.Published().InSection(Id).NewestFirst().Take(6)),
        ["latest"] = db => StoriesAsync(db.Articles.Published().PageAfter(null).Take(21)),
        ["latest, from a place"] = db => StoriesAsync(db.Articles.Published().PageAfter(Place).Take(21)),
        ["section"] = db => StoriesAsync(db.Articles.Published().InSection(Id).PageAfter(null).Take(21)),
        ["section, from a place"] = db => StoriesAsync(db.Articles.Published().InSection(Id).PageAfter(Place).Take(21)),
        ["category"] = db => StoriesAsync(db.Articles.Published().InCategory(Id).PageAfter(null).Take(21)),
        ["category, from a place"] = db => StoriesAsync(db.Articles.Published().InCategory(Id).PageAfter(Place).Take(21)),
        ["tag"] = db => StoriesAsync(db.ArticleTags.PageAfter(Id, null).Take(21)),
        ["tag, from a place"] = db => StoriesAsync(db.ArticleTags.PageAfter(Id, Place).Take(21)),
        ["author"] = db => StoriesAsync(db.Bylines.PageAfter(Id, null).Take(21)),
        ["author, from a place"] = db => StoriesAsync(db.Bylines.PageAfter(Id, Place).Take(21)),
        ["previous story, from a place"] = db => NeighbourAsync(db.Articles.Published().Before(Place).NewestFirst()),
        ["next story, from a place"] = db => NeighbourAsync(db.Articles.Published().After(Place).OldestFirst()),
    };

    /// <summary>All else: one thing and what hangs on it.</summary>
    public static IReadOnlyDictionary<string, Func<NewsContext, Task>> Lookups { get; } = new Dictionary<string, Func<NewsContext, Task>>
    {
        ["article"] = db => db.Articles
            .Where(a => a.Id == Id)
            .Select(a => new { a.Status, a.Slug, a.Html, a.WordCount, a.WithdrawalNote, CategorySlug = a.Category.Slug, Section = a.Section.Name, SectionSlug = a.Section.Slug, a.SectionId })
            .FirstOrDefaultAsync(Ct),
        ["article as a list shows it"] = db => StoriesAsync(db.Articles.Where(a => a.Id == Id)),
        ["article by its short address"] = db => db.Articles
            .Where(a => a.Id == Id && (a.Status == ArticleStatus.Published || a.Status == ArticleStatus.Withdrawn))
            .Select(a => new { Category = a.Category.Slug, a.Slug })
            .FirstOrDefaultAsync(Ct),
        ["authors of an article"] = db => db.Bylines.Where(b => b.ArticleId == Id).OrderBy(b => b.Position).Select(b => new { b.Author.Name, b.Author.Slug }).ToListAsync(Ct),
        ["tags of an article"] = db => db.ArticleTags.Where(t => t.ArticleId == Id).OrderBy(t => t.Position).Select(t => new { t.Tag.Name, t.Tag.Slug }).ToListAsync(Ct),
        ["read also"] = db => StoriesAsync(db.ReadAlso.Where(r => r.ArticleId == Id).OrderBy(r => r.Position).Select(r => r.Target).Published()),
        ["category by its address"] = db => db.Categories
            .Include(c => c.Parent)
            .Include(c => c.Children.OrderBy(sub => sub.Order).ThenBy(sub => sub.Id))
            .AsNoTracking()
            .FirstOrDefaultAsync(c => c.AddressKey == "سياسه", Ct),
        ["tag by its address"] = db => db.Tags.AsNoTracking().FirstOrDefaultAsync(t => t.SlugKey == "الدوري", Ct),
        ["author by the address"] = db => db.Authors.Include(a => a.Picture).AsNoTracking().FirstOrDefaultAsync(a => a.SlugKey == "سلمى", Ct),
        ["old address"] = db => db.Redirects.DestinationAsync(db, OldAddress, Ct),
        ["navigation"] = db => db.Categories
            .Where(c => c.ParentId == null)
            .OrderBy(c => c.Order).ThenBy(c => c.Id)
            .Select(c => new { c.Id, c.Name, c.Slug, c.Colour })
            .ToListAsync(Ct),
    };

    private static Task<List<Story>> StoriesAsync(IQueryable<Article> articles) => articles
        .Select(a => new Story(
            a.Id,
            a.Headline,
            a.Slug,
            a.Standfirst,
            a.PublishedAt,
            a.UpdatedAt,
            a.Category.Name,
            a.Category.Slug,
            a.Category.Parent!.Slug,
            a.Section.Colour,
            a.LeadPicture))
        .AsNoTracking()
        .ToListAsync(Ct);

    private static Task<Neighbour?> NeighbourAsync(IQueryable<Article> nearestFirst) =>
        nearestFirst.Select(a => new Neighbour(a.Id, a.Headline, a.Slug, a.Category.Slug)).FirstOrDefaultAsync(Ct);

    private sealed record Story(
        int Id,
        string Headline,
        string Slug,
        string? Standfirst,
        DateTimeOffset? PublishedAt,
        DateTimeOffset? UpdatedAt,
        string Category,
        string CategorySlug,
        string? ParentSlug,
        CategoryColour Colour,
        MediaItem? Picture);

    private sealed record Neighbour(int Id, string Headline, string Slug, string CategorySlug);
}

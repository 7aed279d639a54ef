using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NetEscapades.AspNetCore.SecurityHeaders;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Data.Redirects;
using NewsSite.Domain.Articles;
using NewsSite.Web.Addressing;
using NewsSite.Web.Caching;
using NewsSite.Web.Security;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>A story in full. The id decides; a wrong category or slug leads permanently to the right one. A withdrawn story answers 410.</summary>
[SecurityHeadersPolicy(SecurityRegistration.Embedding)]
public sealed class ArticleModel(NewsContext db) : PageModel
{
    private const int RelatedStories = 6;

    public FullStory Shown { get; private set; } = null!;

    public WithdrawnStory? Gone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string category, int id, string? slug, CancellationToken ct)
    {
        var row = await db.Articles
            .Where(a => a.Id == id)
            .Select(a => new Row(
                a.Status,
                a.Slug,
                a.SeoTitle,
                a.Html,
                a.WordCount,
                a.WithdrawalNote,
                a.Category.Slug,
                new Label(a.Section.Name, a.Section.Slug),
                a.SectionId))
            .FirstOrDefaultAsync(ct);
        HttpContext.Shows(PageTag.Article(id));
        if (row is null || row.Status is not (ArticleStatus.Published or ArticleStatus.Withdrawn)) return NotFound();
        if (category != row.CategorySlug || (slug ?? "") != row.Slug) return await LeadToAsync(Address.Article(row.CategorySlug, id, row.Slug), category != row.CategorySlug, ct);

        var section = row.Section with { Address = Address.Category(row.Section.Address) };
        if (row.Status == ArticleStatus.Withdrawn)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            HttpContext.Shows(PageTag.Category(row.SectionId));
            Gone = new WithdrawnStory(row.WithdrawalNote, section, await db.Articles.Published().InSection(row.SectionId).NewestFirst().Take(RelatedStories).StoriesAsync(ct));
            return Page();
        }

        var story = (await db.Articles.Where(a => a.Id == id).StoriesAsync(ct))[0];
        var place = new ListPosition(story.PublishedAt, story.Id);
        Shown = new FullStory(
            story,
            row.SeoTitle,
            row.Html,
            FullStory.ReadingTimeOf(row.WordCount),
            section,
            await AuthorsAsync(id, ct),
            await TagsAsync(id, ct),
            await ReadAlsoAsync(id, ct),
            await CorrectionsAsync(id, ct),
            Previous: await NeighbourAsync(db.Articles.Published().Before(place).NewestFirst(), ct),
            Next: await NeighbourAsync(db.Articles.Published().After(place).OldestFirst(), ct))
        { Cards = await CardsAsync(row.Html, ct) };
        HttpContext.Shows(Shown.ReadAlso.Select(also => PageTag.Article(also.Id)));
        return Page();
    }

    /// <summary>An address of another site may look like ours («/2019/05/…»): what is known to lead elsewhere goes there.</summary>
    private async Task<IActionResult> LeadToAsync(string address, bool foreign, CancellationToken ct)
    {
        var elsewhere = foreign ? await db.Redirects.DestinationAsync(db, Request.Path, ct) : null;
        return RedirectPermanent(elsewhere is null or Destination.Nowhere ? address + Request.QueryString : Address.Of(elsewhere));
    }

    private async Task<IReadOnlyList<Signature>> AuthorsAsync(int id, CancellationToken ct)
    {
        var authors = await db.Bylines.Where(b => b.ArticleId == id).OrderBy(b => b.Position).Select(b => new { b.AuthorId, b.Author.Name, b.Author.Slug, b.Author.IsDesk }).ToListAsync(ct);
        HttpContext.Shows(authors.Select(a => PageTag.Author(a.AuthorId)));
        return authors.ConvertAll(a => new Signature(a.Name, Address.Author(a.Slug), a.IsDesk));
    }

    private async Task<IReadOnlyList<Label>> TagsAsync(int id, CancellationToken ct)
    {
        var tags = await db.ArticleTags.Where(t => t.ArticleId == id).OrderBy(t => t.Position).Select(t => new { t.TagId, t.Tag.Name, t.Tag.Slug }).ToListAsync(ct);
        HttpContext.Shows(tags.Select(t => PageTag.Tag(t.TagId)));
        return tags.ConvertAll(t => new Label(t.Name, Address.Tag(t.Slug)));
    }

    private async Task<IReadOnlyList<Story>> CardsAsync(string html, CancellationToken ct)
    {
        var numbers = BodyCards.NumbersIn(html);
        if (numbers.Count == 0) return [];

        // Also of those that are not published yet: the page changes when they are.
        HttpContext.Shows(numbers.Select(number => PageTag.Article(number)));
        return await db.Articles.Where(a => numbers.Contains(a.Id)).Published().StoriesAsync(ct);
    }

    private Task<List<Story>> ReadAlsoAsync(int id, CancellationToken ct) =>
        db.ReadAlso.Where(r => r.ArticleId == id).OrderBy(r => r.Position).Select(r => r.Target).Published().StoriesAsync(ct);

    private Task<List<CorrectionNote>> CorrectionsAsync(int id, CancellationToken ct) =>
        db.Corrections.Where(c => c.ArticleId == id).OrderByDescending(c => c.At).Select(c => new CorrectionNote(c.Text, c.At)).ToListAsync(ct);

    private async Task<Label?> NeighbourAsync(IQueryable<Article> nearestFirst, CancellationToken ct)
    {
        var row = await nearestFirst.Select(a => new { a.Id, a.Headline, a.Slug, CategorySlug = a.Category.Slug }).FirstOrDefaultAsync(ct);
        if (row is null) return null;

        HttpContext.Shows(PageTag.Article(row.Id));
        return new Label(row.Headline, Address.Article(row.CategorySlug, row.Id, row.Slug));
    }

    public sealed record WithdrawnStory(string? Note, Label Section, IReadOnlyList<Story> Related);

    /// <summary>The address in <see cref="Section"/> is still the slug.</summary>
    private sealed record Row(ArticleStatus Status, string Slug, string? SeoTitle, string Html, int WordCount, string? WithdrawalNote, string CategorySlug, Label Section, int SectionId);
}

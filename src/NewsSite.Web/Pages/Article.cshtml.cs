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
public sealed class ArticleModel(NewsContext db, FullStoryQueries queries) : PageModel
{
    private const int RelatedStories = 6;

    public FullStory Shown { get; private set; } = null!;

    public WithdrawnStory? Gone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string category, int id, string? slug, CancellationToken ct)
    {
        var row = await queries.StoryAsync(db, id, ct);
        HttpContext.Shows(PageTag.Article(id));
        if (row is null || row.Status is not (ArticleStatus.Published or ArticleStatus.Withdrawn)) return NotFound();

        var (story, ownCategory) = (row.Story, row.Story.CategorySlug);
        if (category != ownCategory || (slug ?? "") != story.Slug) return await LeadToAsync(Address.Article(ownCategory, id, story.Slug), category != ownCategory, ct);

        var section = row.Section with { Address = Address.Category(row.Section.Address) };
        if (row.Status == ArticleStatus.Withdrawn)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            HttpContext.Shows(PageTag.Category(row.SectionId));
            Gone = new WithdrawnStory(row.WithdrawalNote, section, await db.Articles.Published().InSection(row.SectionId).NewestFirst().Take(RelatedStories).StoriesAsync(ct));
            return Page();
        }

        var (authors, tags) = await queries.AuthorsAndTagsAsync(db, id, ct);
        var readAlso = await queries.ReadAlsoAsync(db, id, ct);
        var (previous, next) = await queries.NeighboursAsync(db, new ListPosition(story.PublishedAt!.Value, id), ct);
        HttpContext.Shows(authors.Select(a => PageTag.Author(a.Id)));
        HttpContext.Shows(tags.Select(t => PageTag.Tag(t.Id)));
        HttpContext.Shows(readAlso.Select(also => PageTag.Article(also.Id)));
        Shown = new FullStory(
            story.Story,
            row.SeoTitle,
            row.Html,
            FullStory.ReadingTimeOf(row.WordCount),
            section,
            authors.ConvertAll(a => new Signature(a.Name, Address.Author(a.Slug), a.IsDesk)),
            tags.ConvertAll(t => new Label(t.Name, Address.Tag(t.Slug))),
            readAlso,
            row.IsCorrected ? await CorrectionsAsync(id, ct) : [],
            Previous: Shows(previous),
            Next: Shows(next))
        { Cards = await CardsAsync(row.Html, ct) };
        return Page();
    }

    /// <summary>An address of another site may look like ours («/2019/05/…»): what is known to lead elsewhere goes there.</summary>
    private async Task<IActionResult> LeadToAsync(string address, bool foreign, CancellationToken ct)
    {
        var elsewhere = foreign ? await db.Redirects.DestinationAsync(db, Request.Path, ct) : null;
        return RedirectPermanent(elsewhere is null or Destination.Nowhere ? address + Request.QueryString : Address.Of(elsewhere));
    }

    private async Task<IReadOnlyList<Story>> CardsAsync(string html, CancellationToken ct)
    {
        var numbers = BodyCards.NumbersIn(html);
        if (numbers.Count == 0) return [];

        // Also of those that are not published yet: the page changes when they are.
        HttpContext.Shows(numbers.Select(number => PageTag.Article(number)));
        return await db.Articles.Where(a => numbers.Contains(a.Id)).Published().StoriesAsync(ct);
    }

    private Task<List<CorrectionNote>> CorrectionsAsync(int id, CancellationToken ct) =>
        db.Corrections.Where(c => c.ArticleId == id).OrderByDescending(c => c.At).Select(c => new CorrectionNote(c.Text, c.At)).ToListAsync(ct);

    private Label? Shows(NeighbourRow? neighbour)
    {
        if (neighbour is null) return null;

        HttpContext.Shows(PageTag.Article(neighbour.Id));
        return new Label(neighbour.Headline, Address.Article(neighbour.CategorySlug, neighbour.Id, neighbour.Slug));
    }

    public sealed record WithdrawnStory(string? Note, Label Section, IReadOnlyList<Story> Related);
}

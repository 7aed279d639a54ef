using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Media;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Media;

/// <summary>Where a picture is shown: in stories (also in former revisions, which may be brought back), at the head of authors and tags, in pages about the site.</summary>
public sealed class PictureUses(NewsContext db)
{
    /// <summary>What stands in a text that shows the picture.</summary>
    private static string InText(MediaItem picture) => $"/media/{picture.ContentHash[..MediaFolder.HashStart]}/";

    /// <summary>Up to a hundred stories, the last changed first, and all else.</summary>
    public async Task<IReadOnlyList<PictureUse>> OfAsync(MediaItem picture, CancellationToken ct)
    {
        const int Most = 100;
        var mark = InText(picture);
        var stories = await Stories(picture.Id)
            .LastChangedFirst().Take(Most)
            .Select(a => new
            {
                a.Id,
                a.Headline,
                IsLive = a.Status == ArticleStatus.Published,
                Leads = a.LeadPictureId == picture.Id,
                Shows = a.Html.Contains(mark),
                WillLead = a.Revisions.Any(r => r.Number == a.LatestRevision && r.LeadPictureId == picture.Id),
                WillShow = a.Revisions.Any(r => r.Number == a.LatestRevision && r.Body.Contains(mark)),
            })
            .ToListAsync(ct);
        List<PictureUse> uses = stories.ConvertAll(s => new PictureUse(
            s.Headline,
            (s.Leads || s.WillLead, s.Shows || s.WillShow) switch
            {
                (true, true) => "الصورة الرئيسة، وفي المتن",
                (true, false) => "الصورة الرئيسة",
                (false, true) => "في المتن",
                _ => "في نسخة سابقة",
            },
            StoryAtDesk.AddressOf(s.Id),
            s.IsLive && (s.Leads || s.Shows)));
        foreach (var author in await db.Authors.Where(a => a.PictureId == picture.Id).Select(a => new { a.Id, a.Name, IsOpen = a.ClosedAt == null }).ToListAsync(ct))
            uses.Add(new PictureUse(author.Name, author.IsOpen ? "صورة كاتب" : "صورة كاتب أُغلقت صفحته", FormattableString.Invariant($"/admin/authors/{author.Id}"), author.IsOpen));
        foreach (var tag in await db.Tags.Where(t => t.PictureId == picture.Id).Select(t => new { t.Id, t.Name, IsOpen = t.ClosedAt == null }).ToListAsync(ct))
            uses.Add(new PictureUse(tag.Name, tag.IsOpen ? "صورة وسم" : "صورة وسم أُغلق", FormattableString.Invariant($"/admin/tags/{tag.Id}"), tag.IsOpen));
        foreach (var page in await db.StaticPages.Where(p => p.Body.Contains(mark)).Select(p => new { p.Id, p.Title }).ToListAsync(ct))
            uses.Add(new PictureUse(page.Title, "صفحة عن الموقع", FormattableString.Invariant($"/admin/pages/{page.Id}"), true));
        return uses;
    }

    /// <summary>Whether any text shows it that was written before stories kept such rows: the one question that reads all texts, asked before a picture is deleted.</summary>
    public Task<bool> IsInAnyTextAsync(MediaItem picture, CancellationToken ct)
    {
        var mark = InText(picture);
        return db.Revisions.AnyAsync(r => r.Body.Contains(mark), ct);
    }

    private IQueryable<Article> Stories(int pictureId)
    {
        var led = db.Revisions.Where(r => r.LeadPictureId == pictureId).Select(r => r.ArticleId);
        var shown = db.ArticlePictures.Where(p => p.PictureId == pictureId).Select(p => p.ArticleId);
        var all = led.Union(shown);
        return db.Articles.Where(a => all.Contains(a.Id));
    }
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain;
using NewsSite.Domain.Articles;
using NewsSite.Domain.StaticPages;
using NewsSite.Web.Markdown;

namespace NewsSite.Web.Media;

/// <summary>Makes the HTML of texts that are kept anew, with their pictures as the library has them now; the caller saves. Throws <see cref="RuleViolation"/> for a text beyond <see cref="BodyLimits"/>.</summary>
public sealed class RenderAgain(NewsContext db, MediaLibrary library, ArticleRenderer renderer)
{
    /// <summary>The text that readers see and the one that editors work on; older ones are made anew when they are brought back. True when readers get other HTML by it.</summary>
    public async Task<bool> StoryAsync(Article story, CancellationToken ct)
    {
        var isSeen = false;
        foreach (var text in await db.Revisions.Where(r => r.ArticleId == story.Id && (r.Number == story.LatestRevision || r.Number == story.LiveRevision)).ToListAsync(ct))
            isSeen |= story.RenderAgain(text.Number, await RenderedAsync(text.Body, ct));
        return isSeen;
    }

    /// <summary>True when readers get other HTML by it.</summary>
    public async Task<bool> PageAsync(StaticPage page, CancellationToken ct) => page.RenderAgain(await RenderedAsync(page.Body, ct));

    private async Task<RenderedBody> RenderedAsync(string body, CancellationToken ct) => renderer.Render(body, (await library.InBodyAsync(body, ct)).Views);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NetEscapades.AspNetCore.SecurityHeaders;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Previews;
using NewsSite.Web.Security;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>A story's working copy for somebody without an account who was sent a secret link. Kept by no cache, found by no search engine, every visit on record.</summary>
[EnableRateLimiting(RateLimits.Preview)]
[SecurityHeadersPolicy(SecurityRegistration.Secret)]
public sealed class PreviewModel(NewsContext db, TimeProvider clock, ILogger<PreviewModel> log) : PageModel
{
    /// <summary>Null when the link opens nothing any more.</summary>
    public FullStory? Shown { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        var hash = PreviewKey.HashOf(key);
        if (await db.PreviewLinks.AsNoTracking().FirstOrDefaultAsync(l => l.KeyHash == hash, ct) is not { } link) return NotFound();

        var now = clock.GetUtcNow();
        if (!link.OpensAt(now) || await WorkingCopyView.OfAsync(db, link.ArticleId, now, ct) is not { } copy)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        await RecordVisitAsync(link.Id, link.ArticleId, copy.Copy.Headline, now, ct);
        (Shown, ExpiresAt) = (copy.Shown, link.ExpiresAt);
        return Page();
    }

    private async Task RecordVisitAsync(int link, int story, string headline, DateTimeOffset now, CancellationToken ct)
    {
        // Counted in the store, so that two visits at once are two.
        await db.PreviewLinks.Where(l => l.Id == link).ExecuteUpdateAsync(set => set.SetProperty(l => l.Visits, l => l.Visits + 1).SetProperty(l => l.LastVisitAt, now), ct);
        db.Audit.Add(new AuditEntry(Act.PreviewLinkVisited, FormattableString.Invariant($"{story}: {headline}"), EditorId.Nobody, now, FormattableString.Invariant($"الرابط {link}، من {HttpContext.Connection.RemoteIpAddress}")));
        await db.SaveChangesAsync(ct);
        log.LogInformation("The working copy of story {Story} was read through preview link {Link}", story, link);
    }
}

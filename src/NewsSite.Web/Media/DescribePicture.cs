using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Media;

namespace NewsSite.Web.Media;

/// <summary>Says anew what a picture shows. Readers have it wherever the picture stands before the answer.</summary>
public sealed class DescribePicture(NewsContext db, RenderAgain again, TimeProvider clock)
{
    /// <summary>Stories; a picture that more show is a change of the whole site, as one row.</summary>
    private const int MostNamed = 200;

    /// <summary>Throws <see cref="DbUpdateConcurrencyException"/> when somebody saved since the form was opened, and <see cref="RuleViolation"/> when the picture is gone.</summary>
    public Task RunAsync(int id, PictureForm form, EditorId by, CancellationToken ct) => db.WhollyAsync(
        async () =>
        {
            var picture = await db.Media.FirstOrDefaultAsync(m => m.Id == id, ct) ?? throw new RuleViolation(["هذه الصورة لم تعد في المكتبة."]);
            if (picture.Version != form.Version) throw new DbUpdateConcurrencyException();

            var before = Summary(picture);
            picture.Describe(form.AltText!, form.Caption, form.Credit);
            picture.License(form.Licence);
            picture.Focus(form.FocalX!.Value / 100.0, form.FocalY!.Value / 100.0);
            if (!db.ChangeTracker.HasChanges()) return;

            var now = clock.GetUtcNow();
            db.Audit.Add(new AuditEntry(Act.PictureChanged, picture.FileName, by, now, $"{before} ← {Summary(picture)}"));
            await RenderAgainAsync(id, ct);
            await TellReadersAsync(id, now, ct);
            await db.SaveChangesAsync(ct);
        },
        ct);

    private async Task RenderAgainAsync(int id, CancellationToken ct)
    {
        foreach (var story in await db.Articles.Where(a => db.ArticlePictures.Any(p => p.PictureId == id && p.ArticleId == a.Id)).ToListAsync(ct)) await again.StoryAsync(story, ct);
        foreach (var page in await db.StaticPages.Where(p => p.Body.Contains("/media/")).ToListAsync(ct))
            if (await again.PageAsync(page, ct)) db.Changes.Add(Change.OfSite(ChangeKind.PagesChanged, clock.GetUtcNow()));
    }

    private async Task TellReadersAsync(int id, DateTimeOffset now, CancellationToken ct)
    {
        var shown = db.ArticlePictures.Where(p => p.PictureId == id).Select(p => p.ArticleId);
        var stories = await db.Articles.Where(a => a.Status == ArticleStatus.Published && (a.LeadPictureId == id || shown.Contains(a.Id))).OrderBy(a => a.Id).Take(MostNamed + 1).ToListAsync(ct);
        if (stories.Count > MostNamed) db.Changes.Add(Change.OfSite(ChangeKind.SiteChanged, now));
        else stories.ForEach(story => story.ShowAnew(now));
        foreach (var author in await db.Authors.Where(a => a.PictureId == id && a.ClosedAt == null).ToListAsync(ct)) author.ShowPictureAnew(now);
        foreach (var tag in await db.Tags.Where(t => t.PictureId == id && t.ClosedAt == null).ToListAsync(ct)) tag.ShowPictureAnew(now);
    }

    private static string Summary(MediaItem p) =>
        FormattableString.Invariant($"«{p.AltText}» «{p.Caption}» «{p.Credit}» «{p.Licence}» {p.FocalX:0.##}/{p.FocalY:0.##}");
}

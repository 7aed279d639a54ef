using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Imports;
using NewsSite.Domain.Media;
using NewsSite.Domain.Tags;
using NewsSite.Web.Markdown;
using NewsSite.Web.Media;

namespace NewsSite.Web.Import;

/// <summary>
/// Publishes a folder of Markdown files. What cannot come in is refused with file, line and reason, the rest comes in; running it again changes
/// nothing. A file that changed becomes a new revision, unless the story was changed here too: then ours is kept and the report says so.
/// </summary>
public sealed class MarkdownImport(NewsContext db, ArticleRenderer renderer, MediaLibrary media, TimeProvider clock)
{
    /// <summary>Each story is saved by itself, so an interrupted run goes on where it stopped. Throws <see cref="DirectoryNotFoundException"/> when there is no such folder.</summary>
    public async Task<ImportReport> RunAsync(string folderPath, ImportOptions options, CancellationToken ct)
    {
        var report = new ImportReport();
        var folder = new ArticleFolder(folderPath, report);
        var run = new ImportRun(folder, options, report, new ImportedNames(db, clock.GetUtcNow()), new ImportedPictures(media, folder, options.By), $"markdown:{folder.Name}");
        await LoadAsync(run, ct);
        foreach (var file in ReadAlsoOrder.TargetsFirst(folder.Files)) await BringInOrRefuseAsync(file, run, ct);
        // Two stories can name each other: the one that came first gets its whole list now.
        foreach (var file in run.Incomplete) await BringInOrRefuseAsync(file, run, ct);
        return report;
    }

    private async Task LoadAsync(ImportRun run, CancellationToken ct)
    {
        await run.Names.LoadAsync(ct);
        foreach (var item in await db.ImportedItems.AsNoTracking().Where(i => i.Source == run.Source).ToListAsync(ct))
            run.Known[item.Key] = KnownStory.Of(item);
    }

    private async Task BringInOrRefuseAsync(ArticleFile file, ImportRun run, CancellationToken ct)
    {
        try
        {
            run.Report.Record(file.Name, await BringInAsync(file, run, ct));
        }
        catch (RefusedException e)
        {
            run.Refuse(e.Refusal);
        }
        catch (RuleViolation e)
        {
            run.Refuse(new Refusal(file.Name, 1, e.Message));
        }
        catch (DbUpdateException e)
        {
            var field = FieldOf(e);
            run.Refuse(new Refusal(file.Name, field is null ? 1 : file.LineOf(field), $"لم يقبله مخزن المحتوى: {(e.InnerException ?? e).Message}"));
            // Somebody may have made the same name meanwhile.
            if (field is "category" or "tags" or "authors") await run.Names.LoadAsync(ct);
        }
        finally
        {
            // What a refused file had begun must not be saved with the next one, and what is tracked is looked through at every save.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ImportOutcome> BringInAsync(ArticleFile file, ImportRun run, CancellationToken ct)
    {
        var readAlso = run.ReadAlsoIds(file);
        var fingerprint = FileFingerprint.Of(run.Folder.Contents(file), readAlso, run.Options.Picture(file), run.Pictures.Contents(file));
        var known = run.Known.GetValueOrDefault(file.Name);
        if (known?.Fingerprint == fingerprint) return ImportOutcome.Unchanged;

        var article = known is null ? null : await db.WorkingCopyAsync(known.ArticleId, ct);
        if (article is not null && (article.LatestRevision != known!.Revision || article.Status == ArticleStatus.Trashed)) return ImportOutcome.Kept;

        var now = clock.GetUtcNow();
        if (UpdateOf(file, run.Options) > now) throw new RefusedException(file.RefusalOf("updated", "موعد التحديث (updated) لم يأت بعد"));
        if (UpdateOf(file, run.Options) < article?.PublishedAt) throw new RefusedException(file.RefusalOf("updated", "موعد التحديث (updated) يسبق موعد النشر"));
        var content = await ContentAsync(file, readAlso, run, ct);
        ImportedItem item;
        if (article is null)
        {
            article = db.Articles.Add(new Article(content, run.Options.By, now)).Entity;
            item = db.ImportedItems.Add(new ImportedItem(run.Source, file.Name, article)).Entity;
        }
        else
        {
            article.Revise(content, run.Options.By, now);
            item = await db.ImportedItems.SingleAsync(i => i.Id == known!.ItemId, ct);
        }

        GoLive(article, file, run.Options, now);
        item.Became(article.LatestRevision, fingerprint);
        await db.SaveChangesAsync(ct);
        run.Known[file.Name] = KnownStory.Of(item);
        return article.LatestRevision == 1 ? ImportOutcome.Added : ImportOutcome.Updated;
    }

    private async Task<ArticleContent> ContentAsync(ArticleFile file, IReadOnlyList<int> readAlso, ImportRun run, CancellationToken ct)
    {
        // All that can refuse the file comes before the first save.
        var body = await run.Pictures.ReaddressedBodyAsync(file, ct);
        var shown = await media.InBodyAsync(body, ct);
        var rendered = renderer.Render(body, shown.Views);
        if (string.IsNullOrWhiteSpace(rendered.Html)) throw new RefusedException(file.RefusalOf("body", "المتن فارغ"));
        var picture = await run.Pictures.LeadAsync(file, ct);
        await run.Names.EnsureAsync(file, ct);
        return new ArticleContent
        {
            Headline = file.Title,
            Standfirst = NullIfEmpty(file.Standfirst),
            Slug = NullIfEmpty(file.Slug),
            Body = body,
            Rendered = rendered,
            Category = await run.Names.CategoryAsync(file, ct),
            AuthorIds = run.Names.AuthorIds(file),
            TagIds = run.Names.TagIds(file),
            ReadAlsoIds = readAlso,
            LeadPictureId = picture is null ? run.Options.Picture(file) : picture.Id,
            PictureIds = shown.Ids,
        };
    }

    private static void GoLive(Article article, ArticleFile file, ImportOptions options, DateTimeOffset now)
    {
        if (ArticleFile.Instant(file.PublishedText) is not { } published) return;
        if (article.Status == ArticleStatus.Withdrawn) return;

        var at = options.Moment(published);
        if (at > now && !article.IsPublished)
        {
            article.Schedule(at, options.By, now);
            return;
        }

        article.Publish(options.By, now, publishedAt: at);
        if (UpdateOf(file, options) is { } updated) article.AnnounceUpdate(now, updated);
    }

    private static DateTimeOffset? UpdateOf(ArticleFile file, ImportOptions options) =>
        ArticleFile.Instant(file.UpdatedText) is { } updated ? options.Moment(updated) : null;

    /// <summary>The field whose row the store did not take; null for the story's own rows.</summary>
    private static string? FieldOf(DbUpdateException refusal) => (refusal.Entries is [var row, ..] ? row.Entity : null) switch
    {
        Category => "category",
        Tag => "tags",
        Author => "authors",
        MediaItem => "image",
        _ => null,
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

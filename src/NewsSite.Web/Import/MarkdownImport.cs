using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Imports;
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
        var run = new Run(folder, options, report, new ImportedNames(db, clock.GetUtcNow()), $"markdown:{folder.Name}");
        await LoadAsync(run, ct);
        foreach (var file in ReadAlsoOrder.TargetsFirst(folder.Files)) await BringInOrRefuseAsync(file, run, ct);
        // Two stories can name each other: the one that came in first gets its whole list now.
        foreach (var file in run.Incomplete.ToList()) await BringInOrRefuseAsync(file, run, ct);
        return report;
    }

    private async Task LoadAsync(Run run, CancellationToken ct)
    {
        await run.Names.LoadAsync(ct);
        foreach (var item in await db.ImportedItems.Where(i => i.Source == run.Source).ToListAsync(ct))
        {
            run.Items[item.Key] = item;
            run.ArticleIds[item.Key] = item.ArticleId;
        }
    }

    private async Task BringInOrRefuseAsync(ArticleFile file, Run run, CancellationToken ct)
    {
        try
        {
            await BringInAsync(file, run, ct);
        }
        catch (RuleViolation e)
        {
            await RefuseAsync(new Refusal(file.Name, 1, e.Message), run, ct);
        }
        catch (DbUpdateException e)
        {
            await RefuseAsync(new Refusal(file.Name, 1, $"لم يقبله مخزن المحتوى: {(e.InnerException ?? e).Message}"), run, ct);
        }
        catch (PictureException e)
        {
            await RefuseAsync(new Refusal(file.Name, file.LineOf("image"), e.Message), run, ct);
        }
    }

    private async Task RefuseAsync(Refusal refusal, Run run, CancellationToken ct)
    {
        run.Report.Refused.Add(refusal);
        // What the refused file had begun must not be saved with the next one.
        db.ChangeTracker.Clear();
        await LoadAsync(run, ct);
    }

    private async Task BringInAsync(ArticleFile file, Run run, CancellationToken ct)
    {
        var readAlso = ReadAlsoIds(file, run);
        var image = file.Image is null ? null : run.Folder.FullPath(file.Image);
        var fingerprint = await FileFingerprint.OfAsync(run.Folder.FullPath(file.Name), readAlso, run.Options.Picture(file), image is null ? [] : [image], ct);
        var item = run.Items.GetValueOrDefault(file.Name);
        if (item?.Fingerprint == fingerprint)
        {
            if (!run.Incomplete.Contains(file)) run.Report.Unchanged.Add(file.Name);
            return;
        }

        var article = item is null ? null : await db.WorkingCopyAsync(item.ArticleId, ct);
        if (article is not null && (article.LatestRevision != item!.Revision || article.Status == ArticleStatus.Trashed))
        {
            run.Report.Kept.Add(file.Name);
            return;
        }

        var now = clock.GetUtcNow();
        RuleViolation.ThrowIf(UpdateOf(file, run.Options) > now, "موعد التحديث (updated) لم يأت بعد");
        RuleViolation.ThrowIf(UpdateOf(file, run.Options) < article?.PublishedAt, "موعد التحديث (updated) يسبق موعد النشر");
        var content = await ContentAsync(file, image, readAlso, run, ct);
        if (article is null)
        {
            article = db.Articles.Add(new Article(content, run.Options.By, now)).Entity;
            item = run.Items[file.Name] = db.ImportedItems.Add(new ImportedItem(run.Source, file.Name, article)).Entity;
        }
        else
        {
            article.Revise(content, run.Options.By, now);
        }

        GoLive(article, file, run.Options, now);
        item!.Became(article.LatestRevision, fingerprint);
        await db.SaveChangesAsync(ct);
        if (!run.Incomplete.Contains(file)) (article.LatestRevision == 1 ? run.Report.Added : run.Report.Updated).Add(file.Name);
        run.ArticleIds[file.Name] = article.Id;
        if (readAlso.Count < file.ReadAlso.Count(run.Folder.Files.ContainsKey)) run.Incomplete.Add(file);
    }

    private async Task<ArticleContent> ContentAsync(ArticleFile file, string? image, IReadOnlyList<int> readAlso, Run run, CancellationToken ct)
    {
        // All that can refuse the file comes before the first save.
        var rendered = renderer.Render(file.Body);
        RuleViolation.ThrowIf(string.IsNullOrWhiteSpace(rendered.Html), "المتن فارغ");
        var picture = image is null ? null : await media.AddAsync(await File.ReadAllBytesAsync(image, ct), file.Image!, run.Options.By, ct);
        picture?.Describe(file.ImageAlt, NullIfEmpty(file.ImageCaption), NullIfEmpty(file.ImageCredit));
        await run.Names.EnsureAsync(file, ct);
        return new ArticleContent
        {
            Headline = file.Title,
            Standfirst = NullIfEmpty(file.Standfirst),
            Slug = NullIfEmpty(file.Slug),
            Body = file.Body,
            Rendered = rendered,
            Category = run.Names.Category(file),
            AuthorIds = run.Names.AuthorIds(file),
            TagIds = run.Names.TagIds(file),
            ReadAlsoIds = readAlso,
            LeadPictureId = picture is null ? run.Options.Picture(file) : picture.Id,
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

    private static List<int> ReadAlsoIds(ArticleFile file, Run run)
    {
        List<int> ids = [];
        foreach (var target in file.ReadAlso)
        {
            if (run.ArticleIds.TryGetValue(target, out var id)) ids.Add(id);
            else if (!run.Folder.Files.ContainsKey(target) && run.Warned.Add((file.Name, target)))
                run.Report.Warnings.Add(new Refusal(file.Name, file.LineOf("readAlso"), $"لم يُربط بـ“{target}” لأنه مرفوض (readAlso)"));
        }

        return ids;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    /// <summary>What one run knows as it goes.</summary>
    private sealed record Run(ArticleFolder Folder, ImportOptions Options, ImportReport Report, ImportedNames Names, string Source)
    {
        public Dictionary<string, ImportedItem> Items { get; } = new(StringComparer.Ordinal);

        /// <summary>By file name: the stories that read-also can point to by now.</summary>
        public Dictionary<string, int> ArticleIds { get; } = new(StringComparer.Ordinal);

        /// <summary>Stories whose read-also list named some that had not come in yet.</summary>
        public HashSet<ArticleFile> Incomplete { get; } = [];

        public HashSet<(string File, string Target)> Warned { get; } = [];
    }
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Unsaved;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;
using NewsSite.Web.Editing;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Unsaved;

/// <summary>
/// Finds what somebody typed and did not save. Texts that are the same as what is saved are none, and of those that have nothing that is not saved or in a newer one nobody is told.
/// </summary>
public sealed class FindUnsaved(NewsContext db, ComposeStory compose, StoryChanges changes)
{
    /// <summary>Of these the newest; more are found once these are saved or dropped.</summary>
    private const int Most = 30;

    /// <summary>Those of a story (null: of stories that are not begun), without what the page has before it, newest first.</summary>
    public Task<IReadOnlyList<FoundText>> OfStoryAsync(int? story, TypedIn here, EditorId who, CancellationToken ct) =>
        ReadAsync(db.UnsavedTexts.Of(who).Where(t => t.ArticleId == story && t.Window != here.Window && t.Window != here.Contains), ct);

    /// <summary>All of somebody's, newest first.</summary>
    public Task<IReadOnlyList<FoundText>> AllAsync(EditorId who, CancellationToken ct) => ReadAsync(db.UnsavedTexts.Of(who), ct);

    public Task<UnsavedText?> OneAsync(Guid window, int? story, EditorId who, CancellationToken ct) =>
        db.UnsavedTexts.AsNoTracking().Of(who).FirstOrDefaultAsync(t => t.Window == window && t.ArticleId == story, ct);

    /// <summary>Whether the story's working copy is the same as the form, as far as a reader could tell.</summary>
    public async Task<bool> IsSavedAsync(int story, StoryForm form, CancellationToken ct) => (await CopyAsync(story, number: null, ct))?.Form == form.Tidied();

    private async Task<IReadOnlyList<FoundText>> ReadAsync(IQueryable<UnsavedText> texts, CancellationToken ct)
    {
        var rows = await texts.AsNoTracking().OrderByDescending(t => t.At).Take(Most).ToListAsync(ct);
        if (rows.Count == 0) return [];

        var categories = await db.CategoryChoicesAsync(ct);
        List<FoundText> found = [];
        foreach (var row in rows)
        {
            var (latest, saved) = row.ArticleId is { } id ? await CopyAsync(id, number: null, ct) ?? (0, StoryForm.Empty) : (0, StoryForm.Empty);
            var fields = UnsavedFields.Read(row.Fields!);
            var typed = fields.Form.Tidied();
            var says = TextSanitizer.Line(fields.LeadAltText);
            if (typed == saved && says.Length == 0) continue;

            if (await BegunAsync(row, ct) is { } begun && NothingNew.InBeginning(fields, begun)) continue;

            var isOvertaken = row.ArticleId is not null && row.StartedFrom < latest;
            var start = isOvertaken ? (await CopyAsync(row.ArticleId!.Value, row.StartedFrom, ct))?.Form ?? saved : saved;
            var newer = found.Where(f => IsOfOneStory(f.Row, row)).Select(f => UnsavedFields.Read(f.Row.Fields!));
            if (newer.Append(null).Any(later => NothingNew.In(fields, start, saved, later))) continue;

            var differs = await changes.BetweenAsync(start, typed, categories, ct);
            found.Add(new FoundText(row, isOvertaken, says.Length == 0 ? differs : [.. differs, new FieldChange("النص البديل للصورة الرئيسة", WordDiff.Between("", says))]));
        }

        return found;
    }

    private static bool IsOfOneStory(UnsavedText one, UnsavedText other) =>
        one.ArticleId == other.ArticleId && (one.ArticleId is not null || (one.BegunBy is not null && one.BegunBy == other.BegunBy));

    /// <summary>What the form into which this was typed saved when it began the story; null when it did not.</summary>
    private async Task<StoryForm?> BegunAsync(UnsavedText row, CancellationToken ct) =>
        row is { ArticleId: { } story, BegunBy: { } key } && await db.Articles.AnyAsync(a => a.Id == story && a.BegunBy == key, ct) ? (await CopyAsync(story, number: 1, ct))?.Form : null;

    /// <summary>A revision of a story as a form; the newest when none is named.</summary>
    private async Task<(int Number, StoryForm Form)?> CopyAsync(int story, int? number, CancellationToken ct)
    {
        var revision = await db.Revisions.AsNoTracking().Where(r => r.ArticleId == story && (number == null || r.Number == number)).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        return revision is null ? null : (revision.Number, await compose.FormAsync(revision, ct));
    }
}

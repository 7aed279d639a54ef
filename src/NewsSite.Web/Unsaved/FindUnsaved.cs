using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Unsaved;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;
using NewsSite.Web.Editing;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Unsaved;

/// <summary>
/// Finds what somebody typed and did not save. Texts that are the same as what is saved are none, and of those that have nothing that is not saved or in another one nobody is told.
/// </summary>
public sealed class FindUnsaved(NewsContext db, ComposeStory compose, StoryChanges changes)
{
    /// <summary>Of these the newest; more are found once these are saved or dropped.</summary>
    private const int Most = 30;

    /// <summary>Those of a story (null: of stories that are not begun), without what the page has before it, newest first.</summary>
    public Task<IReadOnlyList<FoundText>> OfStoryAsync(int? story, TypedIn here, EditorId who, CancellationToken ct) =>
        ReadAsync(db.UnsavedTexts.Of(who).Where(t => t.ArticleId == story), row => row.Window != here.Window && row.Window != here.Contains, ct);

    /// <summary>All of somebody's, newest first.</summary>
    public Task<IReadOnlyList<FoundText>> AllAsync(EditorId who, CancellationToken ct) => ReadAsync(db.UnsavedTexts.Of(who), _ => true, ct);

    /// <summary>The windows that are not shown because this text has all that is in theirs, each with the count of its last key; none when it has gone on beyond <paramref name="upTo"/>.</summary>
    public async Task<IReadOnlyList<(Guid Window, long Count)>> WithinAsync(Guid window, EditorId who, long? upTo, CancellationToken ct)
    {
        if (await db.UnsavedTexts.AsNoTracking().Of(who).FirstOrDefaultAsync(t => t.Window == window && (upTo == null || t.Count <= upTo), ct) is not { } text) return [];

        var others = await db.UnsavedTexts.AsNoTracking().Of(who).Where(t => t.ArticleId == text.ArticleId && t.Window != window).ToListAsync(ct);
        List<(Guid, long)> within = [];
        foreach (var other in others.Where(t => IsOfOneStory(t, text)))
        {
            if (await BesideSavedAsync(other, ct) is { } beside && beside.HasNothingNew(text)) within.Add((other.Window, other.Count));
        }

        return within;
    }

    public Task<UnsavedText?> OneAsync(Guid window, int? story, EditorId who, CancellationToken ct) =>
        db.UnsavedTexts.AsNoTracking().Of(who).FirstOrDefaultAsync(t => t.Window == window && t.ArticleId == story, ct);

    /// <summary>Whether the story's working copy is the same as the form, as far as a reader could tell.</summary>
    public async Task<bool> IsSavedAsync(int story, StoryForm form, CancellationToken ct) => (await CopyAsync(story, number: null, ct))?.Form == form.Tidied();

    private async Task<IReadOnlyList<FoundText>> ReadAsync(IQueryable<UnsavedText> those, Func<UnsavedText, bool> isAskedFor, CancellationToken ct)
    {
        var rows = await those.AsNoTracking().OrderByDescending(t => t.At).Take(Most).ToListAsync(ct);
        if (rows.Count == 0) return [];

        var categories = await db.CategoryChoicesAsync(ct);
        List<(UnsavedText Row, BesideSaved Beside)> texts = [];
        foreach (var row in InOrder(rows))
        {
            if (await BesideSavedAsync(row, ct) is not { } beside) continue;

            var newer = texts.Select(t => t.Row).Where(newer => IsOfOneStory(newer, row));
            if (!newer.Append(null).Any(beside.HasNothingNew)) texts.Add((row, beside));
        }

        List<FoundText> found = [];
        foreach (var (row, beside) in WithoutWhatIsInOthers(texts).Where(t => isAskedFor(t.Row)))
        {
            var differs = await changes.BetweenAsync(beside.Start, beside.Fields.Form.Tidied(), categories, ct);
            found.Add(new FoundText(row, beside.IsOvertaken, beside.Says.Length == 0 ? differs : [.. differs, new FieldChange("النص البديل للصورة الرئيسة", WordDiff.Between("", beside.Says))]));
        }

        return [.. found.OrderByDescending(f => f.Row.At)];
    }

    /// <summary>Newest first, by when they were typed: what comes late to the server is no newer for it.</summary>
    private static IEnumerable<UnsavedText> InOrder(IEnumerable<UnsavedText> texts) => texts.OrderByDescending(t => t.Count).ThenByDescending(t => t.At);

    /// <summary>A text beside what it was begun from and what is saved; null when it is the same, or an earlier state of what its form saved.</summary>
    private async Task<BesideSaved?> BesideSavedAsync(UnsavedText row, CancellationToken ct)
    {
        var (latest, saved) = row.ArticleId is { } id ? await CopyAsync(id, number: null, ct) ?? (0, StoryForm.Empty) : (0, StoryForm.Empty);
        var fields = UnsavedFields.Read(row.Fields!);
        if (fields.Form.Tidied() == saved && TextSanitizer.Line(fields.LeadAltText).Length == 0) return null;

        if (await BegunAsync(row, ct) is { } begun && NothingNew.InBeginning(fields, begun)) return null;

        var isOvertaken = row.ArticleId is not null && row.StartedFrom < latest;
        var start = isOvertaken ? (await CopyAsync(row.ArticleId!.Value, row.StartedFrom, ct))?.Form ?? saved : saved;
        return new BesideSaved(fields, start, saved, isOvertaken);
    }

    /// <summary>
    /// Also what was typed later and has less: a page that came back with what it had sent, while somebody had typed on. It goes only where a text stands that is itself in no other.
    /// </summary>
    private static List<(UnsavedText Row, BesideSaved Beside)> WithoutWhatIsInOthers(List<(UnsavedText Row, BesideSaved Beside)> texts)
    {
        var inNone = texts.Where(t => !texts.Any(other => IsIn(t, other.Row))).ToList();
        return [.. texts.Where(t => !inNone.Any(other => IsIn(t, other.Row)))];

        static bool IsIn((UnsavedText Row, BesideSaved Beside) text, UnsavedText other) => other != text.Row && IsOfOneStory(other, text.Row) && text.Beside.HasNothingNew(other);
    }

    private sealed record BesideSaved(UnsavedFields Fields, StoryForm Start, StoryForm Saved, bool IsOvertaken)
    {
        public string Says => TextSanitizer.Line(Fields.LeadAltText);

        public bool HasNothingNew(UnsavedText? newer) => NothingNew.In(Fields, Start, Saved, newer is null ? null : UnsavedFields.Read(newer.Fields!));
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

using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Editing;

/// <summary>What becomes of a text that was begun from an older revision than the newest.</summary>
public sealed class MeetingTexts(NewsContext db, ComposeStory compose, StoryChanges changes)
{
    /// <summary>
    /// Whether <paramref name="mine"/> has in it all that was saved since, and all of that is its own writer's: the back button or a save whose answer
    /// was never seen. Nobody meets a conflict with themselves over words that they have before them, and everybody does over words of theirs from another window.
    /// </summary>
    public async Task<bool> HoldWhatCameSinceAsync(StoryAtDesk open, StoryForm mine, int startedFrom, CancellationToken ct)
    {
        if (await OthersSince(open.Story.Id, startedFrom, open.Rights.Who).AnyAsync(ct)) return false;

        var start = await StartAsync(open, startedFrom, ct);
        var joined = StoryMerge.Merge(start, open.Saved, mine);
        if (joined with { Body = mine.Body } != mine) return false;

        // Where both changed a field of one line the merge takes what is sent: it has to go on from what was saved.
        var since = (await changes.BetweenAsync(start, open.Saved, open.Categories, ct)).Select(c => c.Field).ToHashSet(StringComparer.Ordinal);
        var over = await changes.BetweenAsync(open.Saved, mine, open.Categories, ct);
        return !over.Any(c => since.Contains(c.Field) && !(c.Field == StoryChanges.Body && joined == mine) && c.Pieces.Any(piece => piece.Kind == DiffKind.Removed));
    }

    /// <summary>Both texts together, and what of it is the other's.</summary>
    public async Task<(StoryForm Joined, Conflict Conflict)> JoinAsync(StoryAtDesk theirs, StoryForm mine, int startedFrom, EditorId me, CancellationToken ct)
    {
        // A save that is sent again: what came since went on from it, and all that is in it was taken or taken out knowingly.
        var savedAs = await RevisionOfAsync(theirs.Story.Id, mine, startedFrom, me, ct);
        var start = savedAs is null ? await StartAsync(theirs, startedFrom, ct) : mine;
        var joined = StoryMerge.Merge(start, theirs.Saved, mine);
        var by = await OthersSince(theirs.Story.Id, startedFrom, me).OrderByDescending(r => r.Number).Select(r => (EditorId?)r.By).FirstOrDefaultAsync(ct) is { } other
            ? (await db.NamesAsync([other], ct)).GetValueOrDefault(other, "")
            : null;
        var hasMarks = joined.Body?.Contains(TextMerge.ConflictStart, StringComparison.Ordinal) == true;
        var since = await changes.BetweenAsync(start, theirs.Saved, theirs.Categories, ct);
        var over = (await changes.BetweenAsync(theirs.Saved, joined, theirs.Categories, ct)).Select(c => c.Field).Except(StoryChanges.Joined).ToHashSet(StringComparer.Ordinal);
        return (joined, new Conflict(by, hasMarks, [.. since.Where(c => over.Contains(c.Field))], [.. since.Where(c => !over.Contains(c.Field))], savedAs));
    }

    /// <summary>The number of the revision that has exactly this and was saved by its writer since; the newest of them, and null when there is none.</summary>
    public async Task<int?> RevisionOfAsync(int id, StoryForm mine, int startedFrom, EditorId me, CancellationToken ct)
    {
        foreach (var revision in await db.Revisions.AsNoTracking().Where(r => r.ArticleId == id && r.Number > startedFrom && r.By == me).OrderByDescending(r => r.Number).ToListAsync(ct))
            if (await compose.FormAsync(revision, ct) == mine) return revision.Number;
        return null;
    }

    private async Task<StoryForm> StartAsync(StoryAtDesk open, int startedFrom, CancellationToken ct) =>
        await db.Revisions.FirstOrDefaultAsync(r => r.ArticleId == open.Story.Id && r.Number == startedFrom, ct) is { } started ? await compose.FormAsync(started, ct) : open.Saved;

    private IQueryable<Revision> OthersSince(int id, int startedFrom, EditorId me) => db.Revisions.Where(r => r.ArticleId == id && r.Number > startedFrom && r.By != me);
}

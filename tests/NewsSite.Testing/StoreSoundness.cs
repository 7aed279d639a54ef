using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;

namespace NewsSite.Testing;

/// <summary>Whether what lies in a store goes together, whoever wrote it and whatever happened meanwhile.</summary>
public static class StoreSoundness
{
    /// <summary>What does not; empty when all is well. For SQLite.</summary>
    public static async Task<List<string>> ComplaintsAsync(NewsContext db)
    {
        List<string> complaints = [.. (await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync()).Where(line => line != "ok")];
        complaints.AddRange((await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync()).Select(table => $"a row of {table} refers to nothing"));
        foreach (var id in await db.Articles.Select(a => a.Id).ToListAsync())
        {
            var story = (await db.WorkingCopyAsync(id, CancellationToken.None))!;
            await db.Revisions.Where(r => r.ArticleId == id).LoadAsync();
            await db.Transitions.Where(t => t.ArticleId == id).OrderBy(t => t.Id).LoadAsync();
            await db.Changes.Where(c => c.ArticleId == id).OrderBy(c => c.Id).LoadAsync();
            var subject = FormattableString.Invariant($"{id}: ");
            var audit = await db.Audit.Where(a => a.Subject.StartsWith(subject)).Select(a => a.Act).ToListAsync();
            complaints.AddRange(About(story, audit).Select(complaint => $"story {id}: {complaint}"));
            db.ChangeTracker.Clear();
        }

        return complaints;
    }

    private static IEnumerable<string> About(Article story, List<Act> audit)
    {
        if (!story.Revisions.Select(r => r.Number).Order().SequenceEqual(Enumerable.Range(1, story.LatestRevision))) yield return "its revisions have gaps";
        if (story.LiveRevision is { } live && StoryState.TextOf(story.Revisions.Single(r => r.Number == live)) != StoryState.LiveText(story)) yield return $"readers do not see revision {live}";
        if (!new[] { ArticleStatus.Draft }.Concat(story.Transitions.Select(t => t.To)).SequenceEqual(story.Transitions.Select(t => t.From).Append(story.Status))) yield return "its stations are no chain";
        if (story.PublishedAt is not null && story.Changes.Count == 0) yield return "the change feed does not know of it";

        // Of the first revision the trial's own beginning leaves no entry, nor of the first publication unless that was the schedule's.
        var publications = story.Changes.Count(c => c.Kind is ChangeKind.ArticlePublished or ChangeKind.ArticleRevised);
        var told = story.Transitions.FirstOrDefault(t => t.To == ArticleStatus.Published)?.From == ArticleStatus.Scheduled ? publications : publications - 1;
        if (audit.Count(a => a == Act.StoryRevised) is var revised && revised != story.LatestRevision - 1) yield return $"{story.LatestRevision} revisions, and {revised} entries in the audit";
        if (audit.Count(a => a == Act.StoryPublished) is var published && published != told) yield return $"{publications} publications, and {published} entries in the audit";
    }
}

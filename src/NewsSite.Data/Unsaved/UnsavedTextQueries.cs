using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;

namespace NewsSite.Data.Unsaved;

/// <summary>How unsaved texts are kept and let go of. Each is one statement, because a window's requests may overtake each other.</summary>
public static class UnsavedTextQueries
{
    /// <summary>Those that wait for their writer.</summary>
    public static IQueryable<UnsavedText> Of(this IQueryable<UnsavedText> texts, EditorId who) => texts.Where(t => t.Who == who && t.Fields != null);

    /// <summary>Keeps the text in its window's row, unless that has a newer one; what became of it.</summary>
    public static async Task<UnsavedFate> KeepAsync(this NewsContext db, UnsavedText text, CancellationToken ct)
    {
        if (await db.OverwriteAsync(text, ct)) return UnsavedFate.Kept;

        var row = await db.UnsavedTexts.AsNoTracking().Where(t => t.Window == text.Window).Select(t => new { t.Who, IsOver = t.Fields == null && t.Count < text.Count }).FirstOrDefaultAsync(ct);
        if (row is null) return await db.AddFirstAsync(text, ct);
        if (row.Who != text.Who) return UnsavedFate.AnothersWindow;

        return row.IsOver ? UnsavedFate.Over : UnsavedFate.Kept;
    }

    /// <summary>
    /// Lets go of a window's text, because a save has it in it or its writer threw it away: of what was sent up to <paramref name="upTo"/>, and of all when that is null.
    /// The row stays for a while, empty, so that a late request brings nothing back, nor a copy of what it let go of.
    /// </summary>
    public static Task EndUnsavedAsync(this NewsContext db, Guid window, EditorId who, long? upTo, CancellationToken ct) =>
        db.UnsavedTexts.Where(t => t.Window == window && t.Who == who && (upTo == null || t.Count <= upTo))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Fields, (string?)null).SetProperty(t => t.Headline, "").SetProperty(t => t.Count, t => upTo ?? t.Count), ct);

    /// <summary>What was typed into the form that began a story, and is not in it, is the story's from now on.</summary>
    public static Task TakeUnsavedAsync(this NewsContext db, Guid begunBy, int story, EditorId who, CancellationToken ct) =>
        db.UnsavedTexts.Of(who).Where(t => t.ArticleId == null && t.BegunBy == begunBy)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.ArticleId, story).SetProperty(t => t.StartedFrom, 1), ct);

    private static async Task<bool> OverwriteAsync(this NewsContext db, UnsavedText text, CancellationToken ct) =>
        await db.UnsavedTexts.Where(t => t.Window == text.Window && t.Who == text.Who && t.Fields != null && t.Count < text.Count)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(t => t.ArticleId, text.ArticleId)
                    .SetProperty(t => t.BegunBy, text.BegunBy)
                    .SetProperty(t => t.StartedFrom, text.StartedFrom)
                    .SetProperty(t => t.Count, text.Count)
                    .SetProperty(t => t.Headline, text.Headline)
                    .SetProperty(t => t.Fields, text.Fields)
                    .SetProperty(t => t.Browser, text.Browser)
                    .SetProperty(t => t.At, text.At),
                ct) > 0;

    private static async Task<UnsavedFate> AddFirstAsync(this NewsContext db, UnsavedText text, CancellationToken ct)
    {
        var first = db.UnsavedTexts.Add(text);
        try
        {
            await db.SaveChangesAsync(ct);
            return UnsavedFate.Kept;
        }
        catch (DbUpdateException) when (db.UnsavedTexts.Any(t => t.Window == text.Window))
        {
            // Another request of the window was first at this moment.
            first.State = EntityState.Detached;
            return await db.KeepAsync(text, ct);
        }
    }
}

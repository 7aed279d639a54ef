using NewsSite.Data;
using NewsSite.Data.Unsaved;
using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Unsaved;

internal static class TypedInQueries
{
    /// <summary>A save has in it what was typed in this window, and what was taken into it from another.</summary>
    public static async Task EndUnsavedAsync(this NewsContext db, TypedIn typed, EditorId who, CancellationToken ct)
    {
        await db.EndUnsavedAsync(typed.Window, who, upTo: null, ct);
        if (typed.Contains is { } former) await db.EndUnsavedAsync(former, who, typed.ContainsUpTo, ct);
    }
}

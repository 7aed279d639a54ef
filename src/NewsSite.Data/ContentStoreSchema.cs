using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data;

/// <summary>The shape of the content store beside the shape this program expects.</summary>
public sealed class ContentStoreSchema(NewsContext db)
{
    /// <summary>The migrations the store still lacks, oldest first; all of them when there is no store yet.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken ct) =>
        [.. await db.Database.GetPendingMigrationsAsync(ct)];

    /// <summary>Brings the store up to the program, creating it when it is not there. Two nodes may do it at once: one waits for the other.</summary>
    public Task MigrateAsync(CancellationToken ct) => db.Database.MigrateAsync(ct);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Redirects;
using NewsSite.Domain.Tags;

namespace NewsSite.Data.Redirects;

public static class FormerAddresses
{
    /// <summary>
    /// To be called, within a transaction, before a save that may rename, move or close categories, tags or authors: every address they leave leads on from then on, and an address
    /// that one of them takes leads nowhere else. An address belongs to whoever left it last.
    /// </summary>
    /// <remarks>The rows name what they lead to and not its address: they hold, without a chain, whatever it is called later.</remarks>
    public static async Task KeepFormerAddressesAsync(this NewsContext db, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var entries = db.ChangeTracker.Entries().Where(e => e.Entity is Category or Tag or Author && e.State is EntityState.Added or EntityState.Modified).ToList();
        Dictionary<string, object> left = [];
        HashSet<string> taken = [];
        foreach (var entry in entries)
        {
            var key = KeyOf(entry);
            if (entry.State == EntityState.Modified && !key.IsModified) continue;

            if (TermPaths.OfKey(entry.Entity, (string)key.CurrentValue!) is { } now) taken.Add(now);
            if (entry.State == EntityState.Modified && TermPaths.OfKey(entry.Entity, (string)key.OriginalValue!) is { } before) left[before] = entry.Entity;
        }

        foreach (var address in taken) left.Remove(address);
        var hashes = left.Keys.Concat(taken).Select(Redirect.HashOf).ToList();
        // Removed at once, and not with the save: a row may come back under the same unique hash.
        await db.Redirects.Where(r => hashes.Contains(r.FromHash)).ExecuteDeleteAsync(ct);
        db.Redirects.AddRange(left.Select(pair => Leading(pair.Key, pair.Value)));
        await LeadPastAsync(db, entries, ct);
    }

    private static PropertyEntry KeyOf(EntityEntry entry) => entry.Property(entry.Entity is Category ? nameof(Category.AddressKey) : nameof(Tag.SlugKey));

    private static Redirect Leading(string from, object term) => term switch
    {
        Category c => c.IsClosed ? c.Heir is { } heir ? Redirect.ToCategory(from, heir.Id) : Redirect.ToNothing(from) : Redirect.ToCategory(from, c.Id),
        Tag t => t.IsClosed ? t.Heir is { } heir ? Redirect.ToTag(from, heir.Id) : Redirect.ToNothing(from) : Redirect.ToTag(from, t.Id),
        Author a => a.IsClosed ? a.Heir is { } heir ? Redirect.ToAuthor(from, heir.Id) : Redirect.ToNothing(from) : Redirect.ToAuthor(from, a.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    /// <summary>Old addresses of other sites that were led to the page by its path follow it too.</summary>
    private static async Task LeadPastAsync(NewsContext db, List<EntityEntry> entries, CancellationToken ct)
    {
        foreach (var entry in entries.Where(e => e.State == EntityState.Modified && (e.Property(nameof(Tag.Slug)).IsModified || KeyOf(e).IsModified)))
        {
            var slug = (string)entry.Property(nameof(Tag.Slug)).OriginalValue!;
            var (path, categoryId, tagId, authorId) = entry.Entity switch
            {
                Category c => (TermPaths.OfCategory(slug, await ParentSlugAsync(db, entry, ct)), c.IsClosed ? c.HeirId : c.Id, (int?)null, (int?)null),
                Tag t => (TermPaths.OfTag(slug), null, t.IsClosed ? t.HeirId : t.Id, null),
                Author a => (TermPaths.OfAuthor(slug), null, null, a.IsClosed ? a.HeirId : a.Id),
                _ => throw new ArgumentOutOfRangeException(nameof(entries)),
            };
            await db.Redirects.Where(r => r.Location == path).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Location, (string?)null).SetProperty(r => r.CategoryId, categoryId).SetProperty(r => r.TagId, tagId).SetProperty(r => r.AuthorId, authorId), ct);
        }
    }

    private static async Task<string?> ParentSlugAsync(NewsContext db, EntityEntry entry, CancellationToken ct) =>
        entry.Property(nameof(Category.ParentId)).OriginalValue is int parentId
            ? await db.Categories.AsNoTracking().Where(c => c.Id == parentId).Select(c => c.Slug).SingleAsync(ct)
            : null;
}

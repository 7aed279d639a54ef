using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Redirects;
using NewsSite.Domain.Categories;

namespace NewsSite.Data.Categories;

/// <summary>
/// Moves of a category with all that lies in it, in a few statements whatever the number of stories; each within <see cref="WholeActs.WhollyAsync"/>. Stories
/// count a version, so that a save that began before is refused.
/// </summary>
public static class CategoryMoves
{
    /// <summary>
    /// Saves a category that may have been renamed or put elsewhere in the tree: former addresses lead on, stories know their section, and whoever was
    /// confined to a section keeps the stories they had.
    /// </summary>
    public static async Task SaveMovedAsync(this NewsContext db, Category category, int? formerParentId, CancellationToken ct)
    {
        await db.KeepFormerAddressesAsync(ct);
        if (category.ParentId != formerParentId)
        {
            await db.MoveStoriesToSectionAsync(category.Id, category.Section.Id, ct);
            await db.RelistAsync(category.Section.Id, ct);
            if (formerParentId is null) await db.HandOnBlockAsync(category.Id, category.Section.Id, ct);
            if (formerParentId is { } former && category.ParentId is null) await db.ConfineAsync(former, [former, category.Id], ct);
            else if (formerParentId is null) await db.ConfineAsync(category.Id, [category.Section.Id], ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ends a category: stories, working copies, children and addresses go to the heir. Older revisions keep the name they were written under.</summary>
    public static async Task SaveClosedAsync(this NewsContext db, Category category, Category? heir, DateTimeOffset at, CancellationToken ct)
    {
        var children = category.Children.Select(c => c.Id).ToList();
        category.Close(heir, at);
        await db.KeepFormerAddressesAsync(ct);
        if (heir is not null) await db.HandOverAsync(category.Id, heir, children, ct);
        else await db.Redirects.Where(r => r.CategoryId == category.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.CategoryId, (int?)null), ct);
        await db.SaveChangesAsync(ct);
    }

    private static async Task HandOverAsync(this NewsContext db, int id, Category heir, List<int> children, CancellationToken ct)
    {
        var sectionId = heir.Section.Id;
        await db.Articles.Where(a => a.CategoryId == id).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.CategoryId, heir.Id).SetProperty(a => a.SectionId, sectionId).SetProperty(a => a.Version, a => a.Version + 1), ct);
        foreach (var child in children) await db.MoveStoriesToSectionAsync(child, sectionId, ct);
        await db.HandOnFurtherAsync(id, heir.Id, sectionId, ct);
        await db.RelistAsync(sectionId, ct);
        await db.HandOnBlockAsync(id, sectionId, ct);
        await db.WorkingCopiesIn(id).ExecuteUpdateAsync(set => set.SetProperty(r => r.CategoryId, heir.Id), ct);
        await db.Redirects.Where(r => r.CategoryId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.CategoryId, heir.Id), ct);
        await db.Categories.Where(c => c.HeirId == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.HeirId, heir.Id), ct);
        await db.ConfineAsync(id, [sectionId], ct);
    }

    private static async Task MoveStoriesToSectionAsync(this NewsContext db, int categoryId, int sectionId, CancellationToken ct)
    {
        await db.Articles.Where(a => a.CategoryId == categoryId && a.SectionId != sectionId).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.SectionId, sectionId).SetProperty(a => a.Version, a => a.Version + 1), ct);
        await db.CountVersionsAsync(categoryId, ct);
        await db.FurtherCategories.Where(f => f.CategoryId == categoryId).ExecuteUpdateAsync(set => set.SetProperty(f => f.SectionId, sectionId), ct);
    }

    /// <summary>A save that began before, of a story that stands there too, is refused.</summary>
    private static Task<int> CountVersionsAsync(this NewsContext db, int categoryId, CancellationToken ct) =>
        db.Articles.Where(a => db.FurtherCategories.Any(f => f.ArticleId == a.Id && f.CategoryId == categoryId)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Version, a => a.Version + 1), ct);

    /// <summary>Stories that stood on its page too stand on the heir's, once. Their working copies follow when they are taken in hand.</summary>
    private static async Task HandOnFurtherAsync(this NewsContext db, int id, int heirId, int sectionId, CancellationToken ct)
    {
        await db.CountVersionsAsync(id, ct);
        await db.FurtherCategories.Where(f => f.CategoryId == id && db.FurtherCategories.Any(other => other.ArticleId == f.ArticleId && other.CategoryId == heirId)).ExecuteDeleteAsync(ct);
        await db.FurtherCategories.Where(f => f.CategoryId == id).ExecuteUpdateAsync(set => set.SetProperty(f => f.CategoryId, heirId).SetProperty(f => f.SectionId, sectionId), ct);
        await db.FurtherCategories.Where(f => f.CategoryId == heirId && db.Articles.Any(a => a.Id == f.ArticleId && a.CategoryId == heirId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Whatever was moved into a section: each story stands on its page once (<see cref="Domain.Articles.FurtherCategory.SectionListedAt"/>).</summary>
    private static Task<int> RelistAsync(this NewsContext db, int sectionId, CancellationToken ct) =>
        db.FurtherCategories
            .Where(f => db.Articles.Any(a => a.Id == f.ArticleId && a.SectionId == sectionId) || db.FurtherCategories.Any(other => other.ArticleId == f.ArticleId && other.SectionId == sectionId))
            .ExecuteUpdateAsync(
                set => set.SetProperty(
                    f => f.SectionListedAt,
                    f => db.Articles.Any(a => a.Id == f.ArticleId && a.SectionId == f.SectionId)
                        || db.FurtherCategories.Any(other => other.ArticleId == f.ArticleId && other.SectionId == f.SectionId && other.Position < f.Position) ? null : f.ListedAt),
                ct);

    /// <summary>What was chosen for its block on the front page stands in its section's from now on.</summary>
    private static Task<int> HandOnBlockAsync(this NewsContext db, int id, int sectionId, CancellationToken ct) =>
        db.FrontSlots.Where(s => s.SectionId == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SectionId, sectionId), ct);

    /// <summary>Never leaves a list of sections empty that was not: empty means all.</summary>
    private static async Task ConfineAsync(this NewsContext db, int sectionId, int[] instead, CancellationToken ct)
    {
        foreach (var account in await db.Accounts.Where(a => a.SectionIds.Contains(sectionId)).ToListAsync(ct))
            account.Describe(account.Name, account.Role, account.SectionIds.Where(s => s != sectionId).Concat(instead));
    }
}

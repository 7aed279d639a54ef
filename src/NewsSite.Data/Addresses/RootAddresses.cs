using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Language;

namespace NewsSite.Data.Addresses;

/// <summary>The addresses right below the root, which top-level categories and pages about the site share.</summary>
public static class RootAddresses
{
    /// <summary>Whether a top-level category, or a page other than <paramref name="exceptPage"/>, has that slug: a sentence in Arabic; null when it is free.</summary>
    public static async Task<string?> ReasonNotToBeAPageAsync(this NewsContext db, string slug, int? exceptPage, CancellationToken ct)
    {
        var key = Slug.Key(slug);
        if (await db.Categories.Where(c => c.AddressKey == key).Select(c => c.Name).FirstOrDefaultAsync(ct) is { } category) return $"هذا عنوان القسم “{category}”. اختر غيره.";
        return await db.StaticPages.Where(p => p.SlugKey == key && p.Id != exceptPage).Select(p => p.Title).FirstOrDefaultAsync(ct) is { } page ? $"هذا عنوان الصفحة “{page}”. اختر غيره." : null;
    }

    /// <summary>Whether a page about the site has the address that a top-level category would take: a sentence in Arabic; null when it is free.</summary>
    public static async Task<string?> ReasonNotToBeACategoryAsync(this NewsContext db, string slug, CancellationToken ct)
    {
        var key = Slug.Key(slug);
        return await db.StaticPages.Where(p => p.SlugKey == key).Select(p => p.Title).FirstOrDefaultAsync(ct) is { } page ? $"هذا عنوان الصفحة “{page}”. اختر غيره." : null;
    }
}

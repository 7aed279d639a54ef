using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Addresses;
using NewsSite.Data.Categories;
using NewsSite.Domain.Language;
using NewsSite.Web.Categories;

namespace NewsSite.Web.Areas.Admin.Pages.Categories;

internal static class AddressTaken
{
    /// <summary>A sentence about the page of the site that has the address which the form asks for; null when none has.</summary>
    public static async Task<string?> PageThereAsync(this NewsContext db, CategoryForm form, CancellationToken ct) =>
        form.ParentId is null ? await db.ReasonNotToBeACategoryAsync(Slug.Make(form.Slug ?? form.Name), ct) : null;

    /// <summary>Whether a category other than <paramref name="id"/> has the address that the form asks for.</summary>
    public static async Task<bool> IsTakenAsync(this NewsContext db, CategoryForm form, int id, CancellationToken ct)
    {
        var key = Slug.Key(Slug.Make(form.Slug ?? form.Name));
        var parent = form.ParentId is { } parentId ? await db.Categories.Open().Where(c => c.Id == parentId).Select(c => c.AddressKey).FirstOrDefaultAsync(ct) : null;
        var address = parent is null ? key : $"{parent}/{key}";
        return await db.Categories.AnyAsync(c => c.AddressKey == address && c.Id != id, ct);
    }
}

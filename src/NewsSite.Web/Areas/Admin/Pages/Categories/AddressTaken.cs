using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Categories;
using NewsSite.Domain.Language;
using NewsSite.Web.Categories;

namespace NewsSite.Web.Areas.Admin.Pages.Categories;

internal static class AddressTaken
{
    /// <summary>Whether a category other than <paramref name="id"/> has the address that the form asks for.</summary>
    public static async Task<bool> IsTakenAsync(this NewsContext db, CategoryForm form, int id, CancellationToken ct)
    {
        var key = Slug.Key(Slug.Make(form.Slug ?? form.Name));
        var parent = form.ParentId is { } parentId ? await db.Categories.Open().Where(c => c.Id == parentId).Select(c => c.AddressKey).FirstOrDefaultAsync(ct) : null;
        var address = parent is null ? key : $"{parent}/{key}";
        return await db.Categories.AnyAsync(c => c.AddressKey == address && c.Id != id, ct);
    }
}

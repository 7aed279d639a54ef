using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Media;
using NewsSite.Domain.Media;

namespace NewsSite.Web.Media;

/// <summary>The picture of what a form is about: the one that is chosen, those that came last to choose from, and a field for a new one.</summary>
public sealed class PictureField(NewsContext db) : ViewComponent
{
    private const int Most = 11;

    /// <summary>
    /// <paramref name="name"/>: the field that holds the chosen one; <paramref name="upload"/>: what the fields of a <see cref="PictureUpload"/> begin with.
    /// <paramref name="says"/>: words that were typed for it before; those that came with the form and were not taken stay in their field.
    /// </summary>
    public async Task<IViewComponentResult> InvokeAsync(string name, string upload, string legend, int? picture, string? says = null)
    {
        var ct = HttpContext.RequestAborted;
        var chosen = picture is { } id ? await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, ct) : null;
        var others = await db.Media.AsNoTracking().Where(m => chosen == null || m.Id != chosen.Id).PageAfter(place: null).Take(Most).ToListAsync(ct);
        says ??= Request.HasFormContentType ? (string?)Request.Form[$"{upload}.{nameof(PictureUpload.AltText)}"] : null;
        return View("/Areas/Admin/Pages/Shared/_PictureField.cshtml", new Choice(name, upload, legend, chosen, chosen is { AltText.Length: > 0 } ? null : says, others));
    }

    public sealed record Choice(string Name, string Upload, string Legend, MediaItem? Chosen, string? Says, IReadOnlyList<MediaItem> Others);
}

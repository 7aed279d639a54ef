using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Media;
using NewsSite.Domain.Language;
using NewsSite.Web.Media;

namespace NewsSite.Web.Areas.Admin.Pages.Pictures;

/// <summary>Finds pictures by words, or the one at an address, for the scripts that put one into a story. Answers JSON, last come first.</summary>
public sealed class FindModel(NewsContext db, MediaLibrary library) : PageModel
{
    private const int Most = 12;

    public async Task<IActionResult> OnGetAsync(string? text, string? src, CancellationToken ct)
    {
        if (src is not null) return new JsonResult(await library.AtAsync(src, ct) is { } one ? new[] { LibraryPicture.Of(one) } : []);

        var found = await db.Media.AsNoTracking().WithWords(TextSanitizer.Line(text)).PageAfter(place: null).Take(Most).ToListAsync(ct);
        return new JsonResult(found.ConvertAll(LibraryPicture.Of));
    }
}

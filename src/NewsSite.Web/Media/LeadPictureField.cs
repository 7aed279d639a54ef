using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Media;
using NewsSite.Domain.Media;
using NewsSite.Web.Areas.Admin.Pages.Articles;

namespace NewsSite.Web.Media;

/// <summary>The lead picture in the form of a story: the one that is chosen, those that came last to choose from, and a field for a new one.</summary>
public sealed class LeadPictureField(NewsContext db) : ViewComponent
{
    private const int Most = 11;

    public async Task<IViewComponentResult> InvokeAsync(StoryFields fields)
    {
        var ct = HttpContext.RequestAborted;
        var chosen = fields.Form.LeadPictureId is { } id ? await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, ct) : null;
        var others = await db.Media.AsNoTracking().Where(m => chosen == null || m.Id != chosen.Id).PageAfter(place: null).Take(Most).ToListAsync(ct);
        return View("/Areas/Admin/Pages/Articles/_LeadPicture.cshtml", new Choice(chosen, others));
    }

    public sealed record Choice(MediaItem? Chosen, IReadOnlyList<MediaItem> Others);
}

using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Notes;

/// <summary>The part of «مكتبي» with the open notes that mention whoever is signed in; nothing when there are none.</summary>
public sealed class NotesForMe(NewsContext db) : ViewComponent
{
    private const int Most = 10;

    public async Task<IViewComponentResult> InvokeAsync() =>
        View("/Areas/Admin/Pages/Shared/_NotesForMe.cshtml", await db.NotesWaitingForAsync(HttpContext.User.EditorId(), Most, HttpContext.RequestAborted));
}

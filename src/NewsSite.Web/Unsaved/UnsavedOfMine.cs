using Microsoft.AspNetCore.Mvc;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Unsaved;

/// <summary>The part of «مكتبي» with what whoever is signed in typed and did not save; nothing when there is none.</summary>
public sealed class UnsavedOfMine(FindUnsaved find) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        View("/Areas/Admin/Pages/Shared/_UnsavedOfMine.cshtml", await find.AllAsync(HttpContext.User.EditorId(), HttpContext.RequestAborted));
}

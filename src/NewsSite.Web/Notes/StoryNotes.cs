using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Notes;

/// <summary>The notes on a story's page, and the form for another.</summary>
public sealed class StoryNotes(NewsContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(StoryAtDesk shown)
    {
        var ct = HttpContext.RequestAborted;
        return View("/Areas/Admin/Pages/Articles/_Notes.cshtml", new Talk(shown, await db.NotesAsync(shown, ct), await db.ColleaguesAsync(ct)));
    }

    public sealed record Talk(StoryAtDesk Shown, IReadOnlyList<NoteView> Notes, IReadOnlyList<Colleague> Colleagues);
}

using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Notes;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Notes;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Writes a note on a story: anyone at the desk may, since anyone there may read it.</summary>
public sealed class NoteModel(StoryDesk desk, NewsContext db) : StoryPage(desk)
{
    [BindProperty]
    public NoteForm Form { get; set; } = new();

    public IActionResult OnGet(int id) => LocalRedirect(StoryAtDesk.AddressOf(id) + "#notes");

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!await new NoteFormValidator().PassesAsync(Form, ModelState, ct)) return await ShowAsync(id, StatusCodes.Status200OK, ct);

        var sent = Forms.FormKey.Of(FormKey, [nameof(StoryNote), Form.Clean, .. Form.For]);
        return await AnswerAsync(id, await Desk.DoAsync(id, sent, User.Rights(), open => WriteAsync(open, ct), ct), ct);
    }

    protected override void PutBack(StoryAtDesk shown) => shown.RefusedNote = Form;

    private async Task<Outcome> WriteAsync(StoryAtDesk open, CancellationToken ct)
    {
        var colleagues = await db.ColleaguesAsync(ct);
        var mentioned = colleagues.Where(c => Form.For.Contains(c.Id.Value)).Union(Mentions.In(Form.Clean, colleagues));
        db.Notes.Add(new StoryNote(open.Story.Id, Form.Clean, mentioned.Select(c => c.Id), User.EditorId(), Desk.Now));
        return new Done("كُتبت الملاحظة.", Act.NoteWritten, Form.Clean);
    }
}

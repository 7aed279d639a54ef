using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Settles a note or opens it again.</summary>
public sealed class SettleModel(StoryDesk desk, NewsContext db) : StoryPage(desk)
{
    public IActionResult OnGet(int id) => LocalRedirect(StoryAtDesk.AddressOf(id) + "#notes");

    public async Task<IActionResult> OnPostAsync(int id, int note, bool open, CancellationToken ct)
    {
        // Settling twice is calm, so no key of the form is needed.
        var outcome = await Desk.DoAsync(id, Guid.NewGuid(), User.Rights(), shown => SettleAsync(shown, note, open, ct), ct);
        return await AnswerAsync(id, outcome, ct);
    }

    protected override void PutBack(StoryAtDesk shown)
    {
    }

    private async Task<Outcome> SettleAsync(StoryAtDesk shown, int number, bool open, CancellationToken ct)
    {
        if (await db.Notes.Include(n => n.Mentions).FirstOrDefaultAsync(n => n.Id == number && n.ArticleId == shown.Story.Id, ct) is not { } note) return new NotThere();
        if (!note.MayBeSettledBy(User.EditorId(), shown.MayEdit)) return new Forbidden("تُحلّ الملاحظة وتُفتح من كاتبها أو ممن تخصه أو ممن يحرر المقال.");

        if (open) note.Reopen();
        else note.Settle(User.EditorId(), Desk.Now);
        return open ? new Done("فُتحت الملاحظة من جديد.", Act.NoteReopened, note.Text) : new Done("حُلّت الملاحظة.", Act.NoteSettled, note.Text);
    }
}

using FluentValidation;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Notes;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Sends a story back to its writer, or takes it from the schedule. What is said with it becomes a note on the story, for the writer.</summary>
public sealed class ReturnModel(StoryDesk desk, NewsContext db) : ActPage(desk, StoryAct.Return)
{
    protected override IValidator<ActForm> Validator { get; } = new ActFormValidator(1000, "الملاحظة أطول من 1000 محرف.");

    protected override Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        if (Form.Line is { } note) db.Notes.Add(new StoryNote(open.Story.Id, note, [open.Story.CreatedBy], by, at));
        if (open.Story.IsPublished)
        {
            open.Story.CancelScheduledUpdate();
            return Task.FromResult<Outcome>(new Done("أُلغيت جدولة التعديلات، والمقال منشور كما هو.", Act.StoryReturned, Form.Line));
        }

        open.Story.ReturnToDraft(by, at);
        return Task.FromResult<Outcome>(new Done("عاد المقال إلى المسودات.", Act.StoryReturned, Form.Line));
    }
}

using FluentValidation;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Sends a story back to its writer, or takes it from the schedule.</summary>
public sealed class ReturnModel(StoryDesk desk) : ActPage(desk, StoryAct.Return)
{
    protected override IValidator<ActForm> Validator { get; } = new ActFormValidator(1000, "الملاحظة أطول من 1000 محرف.");

    protected override Outcome Tell(Article story, EditorId by, DateTimeOffset at)
    {
        if (story.IsPublished)
        {
            story.CancelScheduledUpdate();
            return new Done("أُلغيت جدولة التعديلات، والمقال منشور كما هو.", Act.StoryReturned, Form.Line);
        }

        story.ReturnToDraft(by, at);
        return new Done("عاد المقال إلى المسودات.", Act.StoryReturned, Form.Line);
    }
}

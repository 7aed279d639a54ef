using FluentValidation;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>«تصحيح»: tells readers what was wrong.</summary>
public sealed class CorrectModel(StoryDesk desk) : ActPage(desk, StoryAct.Correct)
{
    protected override IValidator<ActForm> Validator { get; } = new ActFormValidator(1000, "التصحيح أطول من 1000 محرف.", "اكتب نص التصحيح.");

    protected override Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        open.Story.Correct(Form.Line!, by, at);
        return Task.FromResult<Outcome>(new Done("نُشر التصحيح.", Act.StoryCorrected, Form.Line));
    }
}

using FluentValidation;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Takes a story away from readers; the reason stands at its address.</summary>
public sealed class WithdrawModel(StoryDesk desk) : ActPage(desk, StoryAct.Withdraw)
{
    protected override IValidator<ActForm> Validator { get; } = new ActFormValidator(1000, "السبب أطول من 1000 محرف.");

    protected override Outcome Tell(Article story, EditorId by, DateTimeOffset at)
    {
        story.Withdraw(Form.Line, by, at);
        return new Done("سُحب المقال.", Act.StoryWithdrawn, Form.Line);
    }
}

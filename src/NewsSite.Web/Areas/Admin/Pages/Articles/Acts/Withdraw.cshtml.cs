using FluentValidation;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Takes a story away from readers; the reason stands at its address.</summary>
public sealed class WithdrawModel(StoryDesk desk) : ActPage(desk, StoryAct.Withdraw)
{
    protected override IValidator<ActForm> Validator { get; } = new ActFormValidator(1000, "السبب أطول من 1000 محرف.");

    protected override Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        open.Story.Withdraw(Form.Line, by, at);
        return Task.FromResult<Outcome>(new Done("سُحب المقال.", Act.StoryWithdrawn, Form.Line));
    }
}

using FluentValidation;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Takes a story away from readers; the reason stands at its address.</summary>
public sealed class WithdrawModel(StoryDesk desk, SiteClock clock, HouseDates dates) : ActPage(desk, StoryAct.Withdraw)
{
    protected override IValidator<ActForm> Validator { get; } = new ActFormValidator(1000, "السبب أطول من 1000 محرف.");

    protected override Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        var lost = LostSchedule.ByWithdrawal(open.Story);
        open.Story.Withdraw(Form.Line, by, at);
        return Task.FromResult<Outcome>(lost is null
            ? new Done("سُحب المقال.", Act.StoryWithdrawn, Form.Line)
            : new Done($"سُحب المقال، وأُلغي {lost.Said(dates, clock)}.", Act.StoryWithdrawn, lost.Told(Form.Line, clock)));
    }
}

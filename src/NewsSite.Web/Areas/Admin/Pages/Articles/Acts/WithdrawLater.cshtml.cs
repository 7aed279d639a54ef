using FluentValidation;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Sets the minute at which a story leaves the site by itself, on the clock of the site, and the reason that stands at its address then.</summary>
public sealed class WithdrawLaterModel(StoryDesk desk, SiteClock clock) : ActPage(desk, StoryAct.WithdrawLater)
{
    protected override IValidator<ActForm> Validator { get; } = new ActFormValidator(1000, "السبب أطول من 1000 محرف.");

    protected override Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        var (instant, reason) = clock.Read(Form.At);
        if (instant is null) return Task.FromResult<Outcome>(new Refused([(nameof(ActForm.At), reason!)]));

        var was = open.Story.WithdrawAt;
        open.Story.WithdrawLater(instant.Value, Form.Line, at);
        return Task.FromResult<Outcome>(new Done("حُدّد موعد السحب.", Act.StoryWithdrawalScheduled, $"{clock.Moved(was, instant.Value)} {Form.Line}".Trim()));
    }
}

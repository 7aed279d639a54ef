using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Takes back the moment at which a story was to leave the site.</summary>
public sealed class StayLiveModel(StoryDesk desk) : ActPage(desk, StoryAct.StayLive)
{
    protected override Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        open.Story.StayLive();
        return Task.FromResult<Outcome>(new Done("أُلغي موعد السحب، ويبقى المقال على الموقع.", Act.StoryWithdrawalCancelled));
    }
}

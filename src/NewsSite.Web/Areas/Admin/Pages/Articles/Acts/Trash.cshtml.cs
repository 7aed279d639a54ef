using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Throws a story away; it can be brought back.</summary>
public sealed class TrashModel(StoryDesk desk, SiteClock clock, HouseDates dates) : ActPage(desk, StoryAct.Trash)
{
    protected override Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        var lost = LostSchedule.ByTrash(open.Story);
        open.Story.Trash(by, at);
        return Task.FromResult<Outcome>(lost is null
            ? new Done("نُقل المقال إلى المهملات.", Act.StoryTrashed)
            : new Done($"نُقل المقال إلى المهملات، وأُلغي {lost.Said(dates, clock)}.", Act.StoryTrashed, lost.Told(null, clock)));
    }
}

using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Brings a story back from the trash.</summary>
public sealed class RestoreModel(StoryDesk desk) : ActPage(desk, StoryAct.Restore)
{
    protected override Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        open.Story.Restore(by, at);
        return Task.FromResult<Outcome>(new Done("عاد المقال من المهملات.", Act.StoryRestored));
    }
}

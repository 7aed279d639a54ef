using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Throws a story away; it can be brought back.</summary>
public sealed class TrashModel(StoryDesk desk) : ActPage(desk, StoryAct.Trash)
{
    protected override Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        open.Story.Trash(by, at);
        return Task.FromResult<Outcome>(new Done("نُقل المقال إلى المهملات.", Act.StoryTrashed));
    }
}

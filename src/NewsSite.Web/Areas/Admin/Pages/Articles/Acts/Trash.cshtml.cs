using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Throws a story away; it can be brought back.</summary>
public sealed class TrashModel(StoryDesk desk) : ActPage(desk, StoryAct.Trash)
{
    protected override Outcome Tell(Article story, EditorId by, DateTimeOffset at)
    {
        story.Trash(by, at);
        return new Done("نُقل المقال إلى المهملات.", Act.StoryTrashed);
    }
}

using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Brings a story back from the trash.</summary>
public sealed class RestoreModel(StoryDesk desk) : ActPage(desk, StoryAct.Restore)
{
    protected override Outcome Tell(Article story, EditorId by, DateTimeOffset at)
    {
        story.Restore(by, at);
        return new Done("عاد المقال من المهملات.", Act.StoryRestored);
    }
}

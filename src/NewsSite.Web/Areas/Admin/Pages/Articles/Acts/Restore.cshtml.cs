using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Brings a story back from the trash.</summary>
public sealed class RestoreModel(StoryDesk desk, NewsContext db) : ActPage(desk, StoryAct.Restore)
{
    protected override async Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        var from = await db.Transitions.Where(t => t.ArticleId == open.Story.Id && t.To == ArticleStatus.Trashed).OrderByDescending(t => t.Id).Select(t => t.From).FirstOrDefaultAsync(ct);
        open.Story.Restore(by, at);
        return new Done(open.Story.Status == ArticleStatus.Withdrawn ? Withdrawn(open.Story) : Draft(from), Act.StoryRestored);
    }

    private static string Draft(ArticleStatus from) => from == ArticleStatus.Scheduled ? "عاد المقال من المهملات مسودة. كان مجدولًا، ولا موعد لنشره الآن." : "عاد المقال من المهملات مسودة.";

    private static string Withdrawn(Article story)
    {
        if (!story.HasUnpublishedChanges) return "عاد المقال من المهملات مسحوبًا.";

        return $"عاد المقال من المهملات مسحوبًا. تعديلاته التي لم تُنشر باقية بلا موعد{(story.WillAnnounceUpdate ? "، وما زالت تحديثًا مهمًا" : "")}.";
    }
}

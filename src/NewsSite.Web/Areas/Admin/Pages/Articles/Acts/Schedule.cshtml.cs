using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Checks;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Sets the minute at which the working copy goes live, on the clock of the site.</summary>
public sealed class ScheduleModel(StoryDesk desk, SiteClock clock, StoryChecks checks) : ActPage(desk, StoryAct.Schedule)
{
    protected override async Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct)
    {
        var (instant, reason) = clock.Read(Form.Text);
        if (instant is null) return new Refused([(nameof(ActForm.Text), reason!)]);
        // What goes live unseen at its minute must have been seen now.
        if (Form.Seen is { } seen && seen != open.Story.LatestRevision) return new Refused([("", "حُفظت نسخة أحدث منذ فتحت الصفحة، وهي أمامك الآن. راجعها ثم جدوِل.")]);

        if (!open.MayShowEverywhere) return new Forbidden(EditModel.MayNotShowThere);

        var was = open.Story.ScheduledFor;
        open.Story.Schedule(instant.Value, by, at, await checks.OfAsync(open.Copy, ct));
        var isUpdate = Form.Substantial && open.Story.IsPublished;
        open.Story.AnnounceScheduledUpdate(isUpdate);
        return new Done("جُدول المقال.", Act.StoryScheduled, clock.Moved(was, instant.Value) + (isUpdate ? "، تحديث مهم" : ""));
    }
}

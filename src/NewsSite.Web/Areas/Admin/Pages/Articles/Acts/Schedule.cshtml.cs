using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>Sets the minute at which the working copy goes live, on the clock of the site.</summary>
public sealed class ScheduleModel(StoryDesk desk, SiteClock clock) : ActPage(desk, StoryAct.Schedule)
{
    protected override Outcome Tell(Article story, EditorId by, DateTimeOffset at)
    {
        var (instant, reason) = clock.Read(Form.Text);
        if (instant is null) return new Refused([(nameof(ActForm.Text), reason!)]);
        // What goes live unseen at its minute must have been seen now.
        if (Form.Seen is { } seen && seen != story.LatestRevision) return new Refused([("", "حُفظت نسخة أحدث منذ فتحت الصفحة، وهي أمامك الآن. راجعها ثم جدوِل.")]);

        story.Schedule(instant.Value, by, at);
        return new Done("جُدول المقال.", Act.StoryScheduled, clock.Write(instant.Value));
    }
}

using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Auditing;

namespace NewsSite.Web.Background;

/// <summary>Publishes the stories whose moment has come.</summary>
public sealed class PublishDueArticles(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PublishDueArticles> log) : DueArticles(scopes, clock, log)
{
    public override string Name => "publish-due-articles";

    protected override bool Withdraws => false;

    protected override IQueryable<Article> Due(IQueryable<Article> articles, DateTimeOffset now) => articles.Where(a => a.ScheduledFor <= now).OrderBy(a => a.ScheduledFor);

    protected override DateTimeOffset? Do(Article story, NewsContext db, DateTimeOffset now)
    {
        if (story.ScheduledFor is not { } due) return null;

        var (isUpdate, before) = (story.WillAnnounceUpdate, StoryStand.Of(story));
        story.PublishIfDue(EditorId.Scheduler, now);
        if (story.ScheduledFor is not null) return null;

        db.Audit.Add(new AuditEntry(Act.StoryPublished, FormattableString.Invariant($"{story.Id}: {story.Headline}"), EditorId.Scheduler, now, before.Told(story, Act.StoryPublished, isUpdate ? "تحديث مهم" : null)));
        // Whoever was away over both moments shows readers nothing that they were not to see any more.
        WithdrawDueArticles.WithdrawIfDue(story, db, now);
        return due;
    }
}

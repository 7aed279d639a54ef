using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Web.Auditing;

namespace NewsSite.Web.Background;

/// <summary>Withdraws the stories that were to be on the site until now.</summary>
public sealed class WithdrawDueArticles(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WithdrawDueArticles> log) : DueArticles(scopes, clock, log)
{
    public override string Name => "withdraw-due-articles";

    protected override bool Withdraws => true;

    protected override IQueryable<Article> Due(IQueryable<Article> articles, DateTimeOffset now) =>
        articles.Where(a => a.WithdrawAt <= now && a.Status == ArticleStatus.Published).OrderBy(a => a.WithdrawAt);

    protected override DateTimeOffset? Do(Article story, NewsContext db, DateTimeOffset now) => WithdrawIfDue(story, db, now);

    internal static DateTimeOffset? WithdrawIfDue(Article story, NewsContext db, DateTimeOffset now)
    {
        if (story.WithdrawAt is not { } due) return null;

        var before = StoryStand.Of(story);
        story.WithdrawIfDue(EditorId.Scheduler, now);
        if (story.WithdrawAt is not null) return null;

        db.Audit.Add(new AuditEntry(Act.StoryWithdrawn, FormattableString.Invariant($"{story.Id}: {story.Headline}"), EditorId.Scheduler, now, before.Told(story, Act.StoryWithdrawn, story.WithdrawalNote)));
        return due;
    }
}

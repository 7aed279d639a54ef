using NewsSite.Domain;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;

namespace NewsSite.Testing;

/// <summary>One act of somebody at one moment of a story's life. The number chooses what is written, and by how much a time differs.</summary>
public sealed record LifeAct(LifeVerb Verb, int Number, EditorId By, DateTimeOffset At)
{
    public bool Writes => Verb is LifeVerb.Revise or LifeVerb.ReviseOnceMore;

    public bool Publishes => Verb is LifeVerb.Publish or LifeVerb.PublishAgain or LifeVerb.PublishAsOf or LifeVerb.PublishIfDue;

    /// <summary>Does it. False when the rules forbid it now.</summary>
    public bool TryOn(Article story, LifeCast cast)
    {
        try
        {
            Do(story, cast);
            return true;
        }
        catch (RuleViolation)
        {
            return false;
        }
    }

    public override string ToString() => FormattableString.Invariant($"{Verb} {Number} by {By} at {At:MM-dd HH:mm}");

    private void Do(Article story, LifeCast cast)
    {
        switch (Verb)
        {
            case LifeVerb.Revise: story.Revise(StoryLife.Content(Number, cast), By, At, Number % 2 == 0 ? "سبب" : null); break;
            case LifeVerb.ReviseOnceMore: story.Revise(StoryLife.Content(Number + 1, cast), By, At); break;
            case LifeVerb.Publish or LifeVerb.PublishAgain: story.Publish(By, At); break;
            case LifeVerb.PublishAsOf: story.Publish(By, At, At.AddHours(5 - (Number % 100))); break;
            case LifeVerb.AnnounceUpdate: story.AnnounceUpdate(At); break;
            case LifeVerb.AnnounceUpdateOf: story.AnnounceUpdate(At, At.AddHours(5 - (Number % 30))); break;
            case LifeVerb.Submit: story.SubmitForReview(By, At); break;
            case LifeVerb.Return: story.ReturnToDraft(By, At); break;
            case LifeVerb.Schedule: story.Schedule(At.AddMinutes((Number % 300) - 60), By, At); break;
            case LifeVerb.AnnounceScheduledUpdate: story.AnnounceScheduledUpdate(Number % 2 == 0); break;
            case LifeVerb.CancelUpdate: story.CancelScheduledUpdate(); break;
            case LifeVerb.PublishIfDue: story.PublishIfDue(By, At); break;
            case LifeVerb.Correct: story.Correct(Number % 7 == 0 ? " " : FormattableString.Invariant($"التصحيح {Number % 4}."), By, At); break;
            case LifeVerb.Withdraw: story.Withdraw(Number % 2 == 0 ? "سُحب للمراجعة." : null, By, At); break;
            case LifeVerb.WithdrawLater: story.WithdrawLater(At.AddMinutes((Number % 400) - 60), Number % 2 == 0 ? "انتهى." : null, At); break;
            case LifeVerb.StayLive: story.StayLive(); break;
            case LifeVerb.WithdrawIfDue: story.WithdrawIfDue(By, At); break;
            case LifeVerb.Trash: story.Trash(By, At); break;
            case LifeVerb.Restore: story.Restore(By, At); break;
            default: throw new InvalidOperationException($"Nobody knows how to {Verb}.");
        }
    }
}

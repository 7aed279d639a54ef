using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Bulk;
using NewsSite.Web.Checks;

namespace NewsSite.Web.Editing.Bulk;

/// <summary>Does to one story what an act on many does, by the rules that hold when it is done alone; and undoes it.</summary>
public sealed class BulkChange(NewsContext db, ComposeStory compose, StoryChecks storyChecks, TimeProvider clock, SiteClock siteClock)
{
    private const string MayNot = "لا يتيح لك حسابك هذا العمل على هذا المقال.";

    /// <summary>Refused and forbidden stories are left as they were. Nothing is saved here.</summary>
    public async Task<Outcome> DoAsync(StoryAtDesk open, BulkTarget target, EditorId by, CancellationToken ct)
    {
        try
        {
            return target.Kind switch
            {
                BulkKind.Move => await MoveAsync(open, target, by, ct),
                BulkKind.AddTag => await TaggedAsync(open, target, by, [.. open.Copy.TagIds, target.TagId!.Value], "عليه هذا الوسم.", ct),
                BulkKind.RemoveTag => await TaggedAsync(open, target, by, [.. open.Copy.TagIds.Where(id => id != target.TagId)], "ليس عليه هذا الوسم.", ct),
                BulkKind.Submit => Submitted(open, by),
                BulkKind.Withdraw => Withdrawn(open, target, by),
                BulkKind.Trash => Trashed(open, by),
                _ => throw new ArgumentOutOfRangeException(nameof(target)),
            };
        }
        catch (RuleViolation violation)
        {
            return new Refused([.. violation.Reasons.Select(reason => ("", reason))]);
        }
    }

    /// <summary>Only where nobody changed the story since, and by the same rules.</summary>
    public async Task<Outcome> UndoAsync(StoryAtDesk open, BulkAct act, BulkStep step, EditorId by, CancellationToken ct)
    {
        var (story, now) = (open.Story, clock.GetUtcNow());
        if (step.IsUndone || step.Refusal is not null) return Refusal("لا شيء يُتراجع عنه.");
        if (!step.IsAsLeft(story)) return Refusal("غُيّر المقال بعد ذلك، فبقي كما هو.");
        var mayUndo = act.Kind is BulkKind.Withdraw or BulkKind.Trash || step.WasPublished ? open.MayPublish : open.MayEdit;
        if (!mayUndo) return new Forbidden(MayNot);

        switch (act.Kind)
        {
            case BulkKind.Submit:
                story.ReturnToDraft(by, now);
                return new Done("عاد إلى المسودات.", Act.StoryReturned, act.Title);
            case BulkKind.Withdraw:
                if (story.HasUnpublishedChanges) return Refusal("فيه تعديلات لم تُنشر. أعد نشره من صفحته بعد مراجعتها.");
                if (step.LeavesBefore <= now) return Refusal("حلّ موعد سحبه، فبقي مسحوبًا.");
                story.Publish(by, now, checks: await storyChecks.OfAsync(open.Copy, ct));
                step.LeavesAgain(story, now);
                return new Done("عاد إلى الموقع.", Act.StoryPublished, act.Title);
            case BulkKind.Trash:
                return await RestoredAsync(open, step, act, by, now, ct);
            default:
                var before = await db.Revisions.SingleAsync(r => r.ArticleId == story.Id && r.Number == step.RevisionBefore, ct);
                // By way of the form, which knows what was merged since.
                var (content, reasons) = await compose.ContentAsync(await compose.FormAsync(before, ct), before.AuthorIds, ct);
                if (content is null) return new Refused([.. reasons.Select(r => ("", r.Reason))]);
                if (!open.MayEditIn(content.Category.Section.Id)) return new Forbidden(MayNot);
                return await RevisedAsync(open, content, by, $"تراجع: {act.Title}", publishing: step.WasPublished, ct);
        }
    }

    private async Task<Outcome> MoveAsync(StoryAtDesk open, BulkTarget target, EditorId by, CancellationToken ct)
    {
        var category = await db.Categories.Include(c => c.Parent).SingleAsync(c => c.Id == target.CategoryId, ct);
        if (open.Copy.Category.Id == category.Id) return Refusal("هو في هذا القسم.");
        if (!open.MayEdit || !open.MayEditIn(category.Section.Id)) return new Forbidden(MayNot);

        return await RevisedAsync(open, open.Copy.Content() with { Category = category }, by, target.Title, IsLiveAsItIs(open.Story), ct);
    }

    private async Task<Outcome> TaggedAsync(StoryAtDesk open, BulkTarget target, EditorId by, List<int> tagIds, string already, CancellationToken ct)
    {
        if (tagIds.Distinct().SequenceEqual(open.Copy.TagIds)) return Refusal(already);
        if (!open.MayEdit) return new Forbidden(MayNot);

        return await RevisedAsync(open, open.Copy.Content() with { TagIds = tagIds }, by, target.Title, IsLiveAsItIs(open.Story), ct);
    }

    /// <summary>
    /// A live story without other changes is shown to readers as it is now, unless the newsroom's checks forbid it: then it stays as it was. One with changes keeps them to itself, with this one.
    /// </summary>
    private async Task<Outcome> RevisedAsync(StoryAtDesk open, ArticleContent content, EditorId by, string why, bool publishing, CancellationToken ct)
    {
        var (story, now) = (open.Story, clock.GetUtcNow());
        var wasLive = story.IsPublished;
        var note = why.Length <= 300 ? why : why[..300];
        story.Revise(content, by, now, note);
        if (publishing && open.MayPublish && open.Rights.MayPublishIn(content.Category.Section.Id))
        {
            var checks = await storyChecks.OfAsync(open.Copy, ct);
            if (story.ReasonsNotToPublish(checks).ToList() is { Count: > 0 } reasons) return Refusal($"لا يصلح للنشر بعد هذا التغيير: {string.Join(' ', reasons)}");

            story.Publish(by, now, checks: checks);
            return new Done("يتغيّر على الموقع فورًا.", [(Act.StoryRevised, note), (Act.StoryPublished, note)]);
        }

        return new Done(wasLive ? "يتغيّر في النسخة التي لم تُنشر، مع تعديلاتها." : "يتغيّر.", Act.StoryRevised, note);
    }

    private Outcome Submitted(StoryAtDesk open, EditorId by)
    {
        if (open.Story.Status == ArticleStatus.InReview) return Refusal("هو قيد المراجعة.");
        if (!open.MayEdit) return new Forbidden(MayNot);

        open.Story.SubmitForReview(by, clock.GetUtcNow());
        return new Done("يُرسل إلى المراجعة.", Act.StorySubmitted);
    }

    private Outcome Withdrawn(StoryAtDesk open, BulkTarget target, EditorId by)
    {
        if (open.Story.Status == ArticleStatus.Withdrawn) return Refusal("هو مسحوب.");
        if (!open.MayPublish) return new Forbidden(MayNot);

        var lost = LostSchedule.ByWithdrawal(open.Story);
        open.Story.Withdraw(target.Note, by, clock.GetUtcNow());
        return lost is null
            ? new Done("يُسحب من الموقع.", Act.StoryWithdrawn, target.Note)
            : new Done($"يُسحب من الموقع، ويُلغى {lost.What}.", Act.StoryWithdrawn, lost.Told(target.Note, siteClock));
    }

    private Outcome Trashed(StoryAtDesk open, EditorId by)
    {
        if (open.Story.Status == ArticleStatus.Trashed) return Refusal("هو في المهملات.");
        if (!open.MayPublish) return new Forbidden(MayNot);

        var (wasLive, lost) = (open.Story.IsPublished, LostSchedule.ByTrash(open.Story));
        open.Story.Trash(by, clock.GetUtcNow());
        var sentence = wasLive ? "يختفي من الموقع ويُنقل إلى المهملات" : "يُنقل إلى المهملات";
        return lost is null
            ? new Done($"{sentence}.", Act.StoryTrashed)
            : new Done($"{sentence}، ويُلغى {lost.What}.", Act.StoryTrashed, lost.Told(null, siteClock));
    }

    /// <summary>A story that the checks forbid to publish stays in the trash: it can be brought back by itself, and mended.</summary>
    private async Task<Done> RestoredAsync(StoryAtDesk open, BulkStep step, BulkAct act, EditorId by, DateTimeOffset now, CancellationToken ct)
    {
        var story = open.Story;
        story.Restore(by, now);
        List<(Act, string?)> acts = [(Act.StoryRestored, act.Title)];
        if (step.StatusBefore == ArticleStatus.Published && !story.HasUnpublishedChanges && !(step.LeavesBefore <= now))
        {
            story.Publish(by, now, checks: await storyChecks.OfAsync(open.Copy, ct));
            acts.Add((Act.StoryPublished, act.Title));
        }
        else if (step.StatusBefore == ArticleStatus.InReview)
        {
            story.SubmitForReview(by, now);
            acts.Add((Act.StorySubmitted, act.Title));
        }
        else if (step.StatusBefore == ArticleStatus.Scheduled && step.DueBefore > now)
        {
            story.Schedule(step.DueBefore.Value, by, now);
            acts.Add((Act.StoryScheduled, act.Title));
        }

        step.LeavesAgain(story, now);
        return new Done(story.Status == step.StatusBefore ? "عاد كما كان." : "عاد من المهملات، ولم يُنشر.", acts);
    }

    private static bool IsLiveAsItIs(Article story) => story.IsPublished && !story.HasUnpublishedChanges;

    private static Refused Refusal(string reason) => new([("", reason)]);
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Bulk;
using NewsSite.Domain.Language;
using NewsSite.Web.Forms;

namespace NewsSite.Web.Editing.Bulk;

/// <summary>Acts on many stories: shows what would become of each, does it, and undoes it. Each story is kept by itself, so that one that is refused stops none of the others.</summary>
public sealed class BulkDesk(NewsContext db, StoryDesk desk, BulkChange change, TimeProvider clock)
{
    private const string Overtaken = "غيّره زميل في اللحظة نفسها، فبقي كما هو.";

    /// <summary>What the form aims at, or the field that names what is not there.</summary>
    public async Task<(BulkTarget? Target, IReadOnlyList<(string Field, string Reason)> Reasons)> TargetAsync(BulkForm form, CancellationToken ct)
    {
        switch (form.Kind)
        {
            case BulkKind.Move:
                var category = await db.Categories.Where(c => c.Id == form.CategoryId).Select(c => c.Name).FirstOrDefaultAsync(ct);
                return category is null ? (null, [(nameof(form.CategoryId), "هذا القسم لم يعد موجودًا.")]) : (new BulkTarget(form.Kind, form.CategoryId, null, null, $"نقل إلى {category}"), []);
            case BulkKind.AddTag or BulkKind.RemoveTag:
                var key = Slug.Key(Slug.Make(form.Tag));
                var tag = await db.Tags.Where(t => t.SlugKey == key).Select(t => new { t.Id, t.Name }).FirstOrDefaultAsync(ct);
                if (tag is null) return (null, [(nameof(form.Tag), $"لا وسم باسم “{form.Tag}”.")]);
                return (new BulkTarget(form.Kind, null, tag.Id, null, form.Kind == BulkKind.AddTag ? $"إضافة الوسم {tag.Name}" : $"إزالة الوسم {tag.Name}"), []);
            case BulkKind.Submit:
                return (new BulkTarget(form.Kind, null, null, null, "إرسال إلى المراجعة"), []);
            case BulkKind.Withdraw:
                return (new BulkTarget(form.Kind, null, null, form.Note, "سحب من الموقع"), []);
            default:
                return (new BulkTarget(form.Kind, null, null, null, "نقل إلى المهملات"), []);
        }
    }

    /// <summary>What would become of each story, found out by doing it and keeping nothing.</summary>
    public async Task<IReadOnlyList<BulkLine>> PreviewAsync(BulkForm form, BulkTarget target, Rights rights, CancellationToken ct)
    {
        List<BulkLine> lines = [];
        foreach (var id in form.Stories)
        {
            db.ChangeTracker.Clear();
            if (await desk.OpenAsync(id, rights, ct) is not { } open) continue;

            var headline = open.Copy.Headline;
            lines.Add(LineOf(id, headline, await change.DoAsync(open, target, rights.Who, ct)));
        }

        db.ChangeTracker.Clear();
        return lines;
    }

    /// <summary>Does it, once for one <paramref name="key"/>; the number of the act. Once begun it goes on to the last story, also when whoever asked has gone away.</summary>
    public async Task<int> DoAsync(BulkForm form, BulkTarget target, Guid key, Rights rights)
    {
        var act = new BulkAct(key, target.Kind, target.Title, rights.Who, clock.GetUtcNow());
        db.Add(act);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException)
        {
            // The same form, sent at the same moment or before, was first: its act is shown.
            db.ChangeTracker.Clear();
            if (await db.BulkActs.Where(a => a.Key == key).Select(a => (int?)a.Id).FirstOrDefaultAsync(CancellationToken.None) is { } first) return first;
            throw;
        }

        foreach (var id in form.Stories) await DoAsync(id, act.Id, key, target, rights, CancellationToken.None);
        var done = await db.BulkSteps.CountAsync(s => s.BulkActId == act.Id && s.Refusal == null, CancellationToken.None);
        if (done > 0) db.Audit.Add(new AuditEntry(Act.BulkDone, target.Title, rights.Who, clock.GetUtcNow(), CountedNouns.Article.Count(done)));
        await db.SaveChangesAsync(CancellationToken.None);
        return act.Id;
    }

    /// <summary>Undoes what can be undone, to the last story; false when there is no such act.</summary>
    public async Task<bool> UndoAsync(int actId, Rights rights)
    {
        if (await db.BulkActs.Include(a => a.Steps).AsNoTracking().FirstOrDefaultAsync(a => a.Id == actId, CancellationToken.None) is not { } act) return false;
        if (act.UndoneAt is not null) return true;

        foreach (var id in act.Steps.Where(s => s.Refusal is null).Select(s => s.ArticleId)) await UndoAsync(act, id, rights, CancellationToken.None);
        var kept = await db.BulkActs.SingleAsync(a => a.Id == actId, CancellationToken.None);
        kept.Undo(rights.Who, clock.GetUtcNow());
        db.Audit.Add(new AuditEntry(Act.BulkUndone, act.Title, rights.Who, clock.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Undone at the same moment by another; each story was undone once.
        }

        return true;
    }

    private async Task DoAsync(int id, int actId, Guid key, BulkTarget target, Rights rights, CancellationToken ct)
    {
        var outcome = await desk.DoAsync(id, FormKey.Of(key, "do", Text(id)), rights, async open =>
        {
            var step = BulkStep.Before(actId, open.Story);
            var told = await change.DoAsync(open, target, rights.Who, ct);
            if (told is not Done) return told;

            step.Became(open.Story);
            db.Add(step);
            return told;
        }, ct);
        if (outcome is not Done) await NoteAsync(id, story => db.Add(BulkStep.Refused(actId, story, ReasonOf(outcome))), ct);
    }

    private async Task UndoAsync(BulkAct act, int id, Rights rights, CancellationToken ct)
    {
        var outcome = await desk.DoAsync(id, FormKey.Of(act.Key, "undo", Text(id)), rights, async open =>
        {
            var step = await db.BulkSteps.SingleAsync(s => s.BulkActId == act.Id && s.ArticleId == id, ct);
            var told = await change.UndoAsync(open, act, step, rights.Who, ct);
            if (told is Done) step.Undo();
            return told;
        }, ct);
        if (outcome is Done) return;

        var refused = await db.BulkSteps.FirstOrDefaultAsync(s => s.BulkActId == act.Id && s.ArticleId == id && !s.IsUndone, ct);
        refused?.RefuseToUndo(ReasonOf(outcome));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>A story that was deleted meanwhile leaves no note.</summary>
    private async Task NoteAsync(int id, Action<Article> note, CancellationToken ct)
    {
        if (await db.Articles.FirstOrDefaultAsync(a => a.Id == id, ct) is { } story) note(story);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static BulkLine LineOf(int id, string headline, Outcome outcome) => new(id, headline, outcome is Done, outcome is Done done ? done.Sentence : ReasonOf(outcome)) { IsForbidden = outcome is Forbidden };

    private static string ReasonOf(Outcome outcome) => outcome switch
    {
        Refused refused => string.Join(' ', refused.Reasons.Select(r => r.Reason)),
        Forbidden forbidden => forbidden.Reason,
        _ => Overtaken,
    };

    private static string Text(int id) => FormattableString.Invariant($"{id}");
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Data.Forms;
using NewsSite.Domain;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Auditing;
using NewsSite.Web.Stories;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Editing;

/// <summary>Opens stories at the desk, and keeps what is done to them: all of an act or nothing of it, once however often it is sent, and on record.</summary>
public sealed class StoryDesk(NewsContext db, ComposeStory compose, TimeProvider clock, ILogger<StoryDesk> log)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<StoryAtDesk?> OpenAsync(int id, Rights rights, CancellationToken ct)
    {
        if (await db.WorkingCopyAsync(id, ct) is not { } story) return null;

        var copy = story.Revisions.Single(r => r.Number == story.LatestRevision);
        var names = await db.NamesAsync([copy.By], ct);
        return new StoryAtDesk(story, rights, await compose.FormAsync(copy, ct), names.GetValueOrDefault(copy.By, ""), await db.CategoryChoicesAsync(ct));
    }

    /// <summary>
    /// Does <paramref name="work"/> to the story and keeps it. <paramref name="sent"/> names this sending of the form: one that was done is not done again.
    /// What was <paramref name="typed"/> is unsaved no more.
    /// </summary>
    public async Task<Outcome> DoAsync(int id, Guid sent, Rights rights, Func<StoryAtDesk, Task<Outcome>> work, CancellationToken ct, TypedIn? typed = null)
    {
        int? found = null;
        try
        {
            return await db.AllOrNothingAsync(
                async () =>
                {
                    if (await OpenAsync(id, rights, ct) is not { } open) return new NotThere();
                    if (await IsDoneAsync(sent, ct)) return Twice;

                    found = open.Story.Version;
                    var before = StoryStand.Of(open.Story);
                    var outcome = await work(open);
                    if (outcome is not Done done) return outcome;

                    await KeepAsync(open, before, sent, done, rights.Who, ct);
                    if (typed is not null) await db.EndUnsavedAsync(typed, rights.Who, ct);
                    return outcome;
                },
                keeps: outcome => outcome is Done,
                ct);
        }
        catch (RuleViolation violation)
        {
            return new Refused([.. violation.Reasons.Select(reason => ("", reason))]);
        }
        catch (Exception e) when (e is DbUpdateException || e.IsStoreFault())
        {
            db.ChangeTracker.Clear();
            if (await IsDoneAsync(sent, ct)) return Twice;
            if (e is DbUpdateConcurrencyException || (found is { } version && await db.Articles.AnyAsync(a => a.Id == id && a.Version != version, ct))) return new Overtaken();

            log.LogError(e, "Story {Id} could not be saved", id);
            return new StoreRefused();
        }
        finally
        {
            // What was not kept must not be kept by a later save of this request.
            db.ChangeTracker.Clear();
        }
    }

    private static Done Twice => new("وصل الطلب مرتين، ونُفّذ مرة واحدة.", []);

    private async Task KeepAsync(StoryAtDesk open, StoryStand before, Guid sent, Done done, EditorId by, CancellationToken ct)
    {
        // An act that changed nothing, because it was done before, is no act.
        var acts = db.ChangeTracker.HasChanges() ? done.Acts : [];
        foreach (var (act, detail) in acts) db.Audit.Add(new AuditEntry(act, SubjectOf(open), by, Now, before.Told(open.Story, act, detail)));
        db.SentForms.Add(new SentForm(sent, Now));
        await db.SaveChangesAsync(ct);
    }

    private Task<bool> IsDoneAsync(Guid sent, CancellationToken ct) => db.SentForms.AnyAsync(f => f.Key == sent, ct);

    /// <summary>The story as the audit names it.</summary>
    public static string SubjectOf(StoryAtDesk open) => FormattableString.Invariant($"{open.Story.Id}: {open.Copy.Headline}");
}

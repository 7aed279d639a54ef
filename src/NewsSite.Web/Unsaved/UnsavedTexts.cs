using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Unsaved;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Unsaved;

/// <summary>What editors typed into stories and did not save. Each is its writer's alone: nobody else reads it or throws it away.</summary>
public sealed class UnsavedTexts(NewsContext db, FindUnsaved find, TimeProvider clock)
{
    /// <summary>Keeps what a window holds. Null: there is no such story. Whatever its state, and whatever its writer may still do with it, what was typed is theirs.</summary>
    public async Task<UnsavedFate?> KeepAsync(UnsavedSending sent, EditorId who, string browser, CancellationToken ct)
    {
        // A form that begins a story may go on after it was begun: the answer never came, or the back button.
        var begun = sent.Story is null && sent.BegunBy is { } key ? await db.Articles.Where(a => a.BegunBy == key).Select(a => (int?)a.Id).FirstOrDefaultAsync(ct) : null;
        if (sent.Story is { } id && !await db.Articles.AnyAsync(a => a.Id == id, ct)) return null;

        var fate = await db.KeepAsync(
            new UnsavedText(sent.Typed.Window, who, sent.Count, sent.Fields.Write(), clock.GetUtcNow())
            {
                ArticleId = sent.Story ?? begun,
                BegunBy = sent.BegunBy,
                StartedFrom = begun is null ? sent.StartedFrom : 1,
                Headline = Cut(TextSanitizer.Line(sent.Fields.Form.Headline), UnsavedText.LongestHeadline),
                Browser = Cut(browser, UnsavedText.LongestBrowser),
            },
            ct);
        // Its text is in this row now.
        if (fate == UnsavedFate.Kept && sent.Typed.Contains is { } former && former != sent.Typed.Window) await DropAsync(former, who, sent.Typed.ContainsUpTo, [sent.Typed.Window], ct);
        return fate;
    }

    /// <summary>Keeps, in a row of its own, what came with a form that had begun its story before; what is saved already is not kept.</summary>
    public async Task KeepLateAsync(int story, UnsavedFields fields, EditorId who, string browser, CancellationToken ct)
    {
        if (await find.IsSavedAsync(story, fields.Form, ct)) return;

        await KeepAsync(new UnsavedSending(new TypedIn().Named(), Count: 1, story, BegunBy: null, StartedFrom: 1, fields), who, browser, ct);
    }

    /// <summary>Lets go of a window's text, and of those that were not shown because it has all that is in them. What is <paramref name="open"/> is not: somebody may be typing there.</summary>
    public Task DropAsync(Guid window, IReadOnlyCollection<Guid> open, EditorId who, CancellationToken ct) => DropAsync(window, who, upTo: null, open, ct);

    private async Task DropAsync(Guid window, EditorId who, long? upTo, IReadOnlyCollection<Guid> open, CancellationToken ct)
    {
        // One that has gone on since it was looked at has more.
        foreach (var (within, count) in (await find.WithinAsync(window, who, upTo, ct)).Where(one => !open.Contains(one.Window))) await db.EndUnsavedAsync(within, who, count, ct);
        await db.EndUnsavedAsync(window, who, upTo, ct);
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}

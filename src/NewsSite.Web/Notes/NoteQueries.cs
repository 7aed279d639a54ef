using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Notes;

internal static class NoteQueries
{
    /// <summary>A story has a handful; whoever writes more than these looks for the newest.</summary>
    private const int Most = 100;

    /// <summary>Everyone who may sign in, by name.</summary>
    public static async Task<List<Colleague>> ColleaguesAsync(this NewsContext db, CancellationToken ct)
    {
        var rows = await db.Accounts.Where(a => a.ClosedAt == null).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct);
        return rows.ConvertAll(a => new Colleague(new EditorId(a.Id), a.Name));
    }

    /// <summary>A story's notes, oldest first.</summary>
    public static async Task<List<NoteView>> NotesAsync(this NewsContext db, StoryAtDesk shown, CancellationToken ct)
    {
        var notes = await db.Notes.Where(n => n.ArticleId == shown.Story.Id).OrderByDescending(n => n.Id).Take(Most).Include(n => n.Mentions).AsNoTracking().ToListAsync(ct);
        var names = await db.NamesAsync(notes.SelectMany(n => n.Mentions.Select(m => m.Who).Append(n.By).Append(n.SettledBy ?? n.By)), ct);
        notes.Reverse();
        return notes.ConvertAll(n => new NoteView(
            n.Id,
            n.Text,
            NameOf(n.By),
            n.At,
            [.. n.Mentions.Select(m => NameOf(m.Who)).Order(StringComparer.Ordinal)],
            n.SettledBy is { } settler ? NameOf(settler) : null,
            n.SettledAt,
            n.MayBeSettledBy(shown.Rights.Who, shown.MayEdit)));

        string NameOf(EditorId who) => names.GetValueOrDefault(who, "");
    }

    /// <summary>The open notes that mention somebody, oldest first: what waits longest stands first.</summary>
    public static async Task<List<WaitingNote>> NotesWaitingForAsync(this NewsContext db, EditorId who, int most, CancellationToken ct)
    {
        var rows = await db.Mentions
            .Where(m => m.Who == who && m.OpenSince != null)
            .OrderBy(m => m.OpenSince).ThenBy(m => m.NoteId)
            .Take(most)
            .Select(m => new { m.Note.ArticleId, m.Note.Text, m.Note.By, m.Note.At, Headline = db.Articles.Where(a => a.Id == m.Note.ArticleId).Select(a => a.Headline).First() })
            .ToListAsync(ct);
        var names = await db.NamesAsync(rows.Select(r => r.By), ct);
        return rows.ConvertAll(r => new WaitingNote(StoryAtDesk.AddressOf(r.ArticleId) + "#notes", r.Headline, r.Text, names.GetValueOrDefault(r.By, ""), r.At));
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;

namespace NewsSite.Testing;

/// <summary>Many editors who save and publish the same few stories at once, over the wire; and what the store must hold of it afterwards.</summary>
public sealed class SaveTrial : IDisposable
{
    private readonly SqliteStore store;
    private readonly List<RemoteEditor> editors;
    private readonly ConcurrentQueue<Save> acknowledged = new();
    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentQueue<TimeSpan> times = new();
    private int conflicts;
    private int number;

    /// <summary>Puts an account and so many published stories into the store.</summary>
    public SaveTrial(SqliteStore store, int stories, int editors)
    {
        this.store = store;
        this.editors = [.. Enumerable.Range(0, editors).Select(_ => new RemoteEditor())];
        Stories = [.. TrialNewsroom.Fill(store, stories).Select(a => a.Id)];
    }

    public IReadOnlyList<int> Stories { get; }

    /// <summary>What the program said it had done.</summary>
    public IReadOnlyCollection<Save> Acknowledged => acknowledged;

    /// <summary>Answers that no editor should get.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>How long each answer to a save took that was acknowledged.</summary>
    public IReadOnlyCollection<TimeSpan> Times => times;

    /// <summary>Saves that were refused because another came in between; the editor then saved again.</summary>
    public int Conflicts => conflicts;

    public async Task SignInAsync(Uri site)
    {
        foreach (var editor in editors)
        {
            editor.Site = site;
            await editor.SignInAsync(TrialNewsroom.Email, TrialNewsroom.Password);
        }
    }

    /// <summary>Each editor saves one story after another, until <paramref name="count"/> saves were begun in all or the program is gone.</summary>
    public Task RunAsync(Uri site, int count, bool publishing = false)
    {
        var last = number + count;
        return Task.WhenAll(editors.Select((editor, i) => Task.Run(async () =>
        {
            editor.Site = site;
            var random = new Random(i + last);
            while (Interlocked.Increment(ref number) is var mine && mine <= last)
            {
                try
                {
                    await SaveAsync(editor, Stories[random.Next(Stories.Count)], FormattableString.Invariant($"متن الحفظ {mine}."), publishing && random.Next(3) == 0);
                }
                catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
                {
                    // It was killed. Whether this save was kept, nobody was told.
                    return;
                }
            }
        })));
    }

    /// <summary>What the store lacks of what was acknowledged, and what in it does not go together. Empty when nothing was lost.</summary>
    public async Task<List<string>> LossesAsync()
    {
        await using var db = store.Open();
        List<string> losses = [];
        var bodies = (await db.Revisions.Select(r => new { r.ArticleId, r.Number, r.Body }).ToListAsync()).ToLookup(r => r.Body);
        var live = await db.Articles.ToDictionaryAsync(a => a.Id, a => a.LiveRevision);
        foreach (var save in acknowledged)
        {
            var kept = bodies[save.Body].ToList();
            if (kept.Count != 1) losses.Add($"{save}: kept {kept.Count} times");
            else if (kept[0].ArticleId != save.Story) losses.Add($"{save}: kept for story {kept[0].ArticleId}");
            else if (save.Published && live[save.Story] < kept[0].Number) losses.Add($"{save}: revision {kept[0].Number} was said to be live, and {live[save.Story]} is");
        }

        losses.AddRange(bodies.Where(b => b.Key.StartsWith("متن الحفظ", StringComparison.Ordinal) && b.Count() > 1).Select(b => $"kept twice: {b.Key}"));
        losses.AddRange(await StoreSoundness.ComplaintsAsync(db));
        return losses;
    }

    public void Dispose() => editors.ForEach(e => e.Dispose());

    private async Task SaveAsync(RemoteEditor editor, int story, string body, bool publishing)
    {
        var fields = await editor.OpenAsync(story);
        while (true)
        {
            fields["Form.Body"] = body;
            if (publishing) fields["then"] = "Publish";
            var begun = Stopwatch.GetTimestamp();
            var (status, merged) = await editor.SaveAsync(story, fields);
            if (status == HttpStatusCode.Found)
            {
                times.Enqueue(Stopwatch.GetElapsedTime(begun));
                acknowledged.Enqueue(new Save(story, body, publishing));
                return;
            }

            if (status != HttpStatusCode.Conflict)
            {
                faults.Enqueue($"{story}: {(int)status}");
                return;
            }

            Interlocked.Increment(ref conflicts);
            fields = merged;
        }
    }

    /// <summary>A save that the program acknowledged.</summary>
    public sealed record Save(int Story, string Body, bool Published);
}

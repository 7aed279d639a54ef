using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace NewsSite.Testing;

/// <summary>
/// Readers of several processes on one store, while stories are published through the first of them: whether a reader is shown what is older than what was
/// acknowledged when they asked, and by how much.
/// </summary>
public sealed partial class PublishTrial : IDisposable
{
    private const int Editors = 8;

    private readonly List<RemoteEditor> editors = [.. Enumerable.Range(0, Editors).Select(_ => new RemoteEditor())];
    private readonly Dictionary<int, Story> stories;
    private readonly string[] paths;
    private readonly ConcurrentDictionary<int, TimeSpan> oldest = new();
    private readonly ConcurrentDictionary<int, int> stale = new();
    private readonly ConcurrentQueue<string> faults = new();
    private int published;
    private int read;

    /// <summary>Puts an account and so many published stories into the store.</summary>
    public PublishTrial(SqliteStore store, int stories)
    {
        var added = TrialNewsroom.Fill(store, stories);
        this.stories = added.Select((a, i) => new Story(a.Id, i + 1)).ToDictionary(s => s.Number);
        // The home page and the lists show the newest of them.
        paths = ["/", "/latest", $"/{added[0].Category.Slug}", .. added.Select(a => $"/{a.Category.Slug}/{a.Id}/{a.Slug}")];
    }

    /// <summary>Publishes that were acknowledged.</summary>
    public int Published => published;

    /// <summary>Pages that readers were given.</summary>
    public int Read => read;

    /// <summary>Answers that nobody should get.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>How many pages of that process (0 is the one that publishes) showed a story older than the one acknowledged when the reader asked.</summary>
    public int StaleOf(int process) => stale.GetValueOrDefault(process);

    /// <summary>How long before a reader of that process asked for a page the publish had been acknowledged that it did not show; the longest.</summary>
    public TimeSpan OldestOf(int process) => oldest.GetValueOrDefault(process);

    /// <summary>For so long, so many publishes a second at most, and readers of each site who ask again so long after they were answered.</summary>
    public async Task RunAsync(IReadOnlyList<Uri> sites, int readersOfEach, int publishesPerSecond, TimeSpan length, TimeSpan pause = default)
    {
        foreach (var editor in editors)
        {
            editor.Site = sites[0];
            await editor.SignInAsync(TrialNewsroom.Email, TrialNewsroom.Password);
        }

        using var stop = new CancellationTokenSource(length);
        var readers = sites.SelectMany((site, process) => Enumerable.Range(0, readersOfEach).Select(seed => Task.Run(() => ReadAsync(site, process, new Random(seed), pause, stop.Token))));
        var writers = editors.Select((editor, i) => Task.Run(() => PublishAsync(editor, i, TimeSpan.FromSeconds(Editors / (double)publishesPerSecond), stop.Token)));
        await Task.WhenAll([.. readers, .. writers]);
    }

    public void Dispose() => editors.ForEach(e => e.Dispose());

    private static async Task<string> PageAsync(HttpClient browser, Uri address)
    {
        using var answer = await browser.GetAsync(address);
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : throw new HttpRequestException($"{address.AbsolutePath}: {(int)answer.StatusCode}");
    }

    /// <summary>Each editor has stories of their own, so that no save is refused for another's.</summary>
    private async Task PublishAsync(RemoteEditor editor, int number, TimeSpan pace, CancellationToken stop)
    {
        var own = stories.Values.Where(s => s.Number % Editors == number).ToList();
        var next = Stopwatch.GetTimestamp();
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            var story = own[turn % own.Count];
            var fields = await editor.OpenAsync(story.Id);
            fields["Form.Headline"] = string.Create(CultureInfo.InvariantCulture, $"الخبر {story.Number} نشرة {story.Acknowledged + 1}");
            fields["then"] = "Publish";
            var (status, _) = await editor.SaveAsync(story.Id, fields);
            if (status == HttpStatusCode.Found) story.Acknowledge();
            else faults.Enqueue($"publishing {story.Id}: {(int)status}");

            Interlocked.Increment(ref published);
            next += (long)(pace.TotalSeconds * Stopwatch.Frequency);
            if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), next) is var early && early > TimeSpan.Zero) await Task.Delay(early, CancellationToken.None);
        }
    }

    private async Task ReadAsync(Uri site, int process, Random random, TimeSpan pause, CancellationToken stop)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        while (!stop.IsCancellationRequested)
        {
            var asked = Stopwatch.GetTimestamp();
            try
            {
                Compare(await PageAsync(browser, new Uri(site, paths[random.Next(paths.Length)])), asked, process);
                Interlocked.Increment(ref read);
            }
            catch (HttpRequestException e)
            {
                faults.Enqueue(e.Message);
            }

            if (pause > TimeSpan.Zero) await Task.Delay(pause, CancellationToken.None);
        }
    }

    private void Compare(string page, long asked, int process)
    {
        var isStale = false;
        foreach (Match shown in Headline().Matches(page))
        {
            var story = stories[int.Parse(shown.Groups[1].Value, CultureInfo.InvariantCulture)];
            var version = shown.Groups[2].Success ? int.Parse(shown.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
            if (story.AcknowledgedAfter(version) is not { } at || at >= asked) continue;

            isStale = true;
            var age = Stopwatch.GetElapsedTime(at, asked);
            oldest.AddOrUpdate(process, age, (_, longest) => age > longest ? age : longest);
        }

        if (isStale) stale.AddOrUpdate(process, 1, (_, count) => count + 1);
    }

    [GeneratedRegex(@"الخبر (\d+)(?: نشرة (\d+))?")]
    private static partial Regex Headline();

    /// <summary>A story, and when each of its versions was acknowledged.</summary>
    private sealed class Story(int id, int number)
    {
        private readonly List<long> acknowledged = [];

        public int Id => id;

        public int Number => number;

        public int Acknowledged
        {
            get
            {
                lock (acknowledged) return acknowledged.Count;
            }
        }

        public void Acknowledge()
        {
            lock (acknowledged) acknowledged.Add(Stopwatch.GetTimestamp());
        }

        /// <summary>When the first version after this one was acknowledged.</summary>
        public long? AcknowledgedAfter(int version)
        {
            lock (acknowledged) return version < acknowledged.Count ? acknowledged[version] : null;
        }
    }
}

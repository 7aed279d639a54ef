using System.Diagnostics;
using System.Net;

namespace NewsSite.Testing;

/// <summary>Readers who ask for one page after another, as fast as they are answered, and what they were given.</summary>
public sealed class LoadOfReaders(Uri site, IReadOnlyList<string> paths, int readers)
{
    private readonly List<TimeSpan> times = [];

    /// <summary>How many answers there were of each status; 0 stands for none.</summary>
    public SortedDictionary<int, int> Statuses { get; } = [];

    /// <summary>How many pages came as last good ones, with an age.</summary>
    public int Aged { get; private set; }

    /// <summary>The time that this share (of 1) of the answers took at most.</summary>
    public TimeSpan Percentile(double share) => times.Count == 0 ? TimeSpan.Zero : times.Order().ElementAt((int)((times.Count - 1) * share));

    /// <summary>Each path once, in order, shared among the readers.</summary>
    public Task ReadAllAsync()
    {
        var next = -1;
        return ReadAsync(_ => Interlocked.Increment(ref next) is var i && i < paths.Count ? paths[i] : null);
    }

    /// <summary>At random, for so long.</summary>
    public Task ReadForAsync(TimeSpan length)
    {
        var begun = Stopwatch.GetTimestamp();
        return ReadAsync(random => Stopwatch.GetElapsedTime(begun) < length ? paths[random.Next(paths.Count)] : null);
    }

    private Task ReadAsync(Func<Random, string?> choose) => Task.WhenAll(Enumerable.Range(0, readers).Select(seed => Task.Run(async () =>
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        var random = new Random(seed);
        List<(int Status, bool Aged, TimeSpan Took)> answers = [];
        while (choose(random) is { } path) answers.Add(await AskAsync(browser, path));
        Add(answers);
    })));

    private async Task<(int Status, bool Aged, TimeSpan Took)> AskAsync(HttpClient browser, string path)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await browser.GetAsync(new Uri(site, path));
            return ((int)answer.StatusCode, answer.StatusCode == HttpStatusCode.OK && answer.Headers.Age is not null, Stopwatch.GetElapsedTime(begun));
        }
        catch (HttpRequestException)
        {
            return (0, false, Stopwatch.GetElapsedTime(begun));
        }
    }

    private void Add(List<(int Status, bool Aged, TimeSpan Took)> answers)
    {
        lock (times)
        {
            foreach (var (status, aged, took) in answers)
            {
                Statuses[status] = Statuses.GetValueOrDefault(status) + 1;
                if (aged) Aged++;
                times.Add(took);
            }
        }
    }
}

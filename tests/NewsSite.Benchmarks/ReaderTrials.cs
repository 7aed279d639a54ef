using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Domain.Changes;
using NewsSite.Testing;

namespace NewsSite.Benchmarks;

/// <summary>What readers get while stories are published, while the store does not answer, and when addresses come without number. Exit code 1 when it is not what it should be.</summary>
internal static class ReaderTrials
{
    /// <summary>What the page cache may take in the trial of addresses; the memory may not grow by more.</summary>
    private const int PageCacheMegabytes = 128;

    /// <summary>Two processes on one store; readers of both who ask again <paramref name="pause"/> ms after they were answered, publishing through the first.</summary>
    public static async Task<int> PublishingAsync(string program, int readers, int publishesPerSecond, int seconds, int pause)
    {
        using var store = new SqliteStore();
        var media = Directory.CreateTempSubdirectory("newssite-").FullName;
        using var first = Start(program, store.ConnectionString, media);
        using var second = Start(program, store.ConnectionString, media);
        using var trial = new PublishTrial(store, stories: 40);
        await trial.RunAsync([await first.OpenedAsync(), await second.OpenedAsync()], readers / 2, publishesPerSecond, TimeSpan.FromSeconds(seconds), TimeSpan.FromMilliseconds(pause));

        Tell($"publishes acknowledged: {trial.Published}, {trial.Published / (double)seconds:0.0} a second; pages read meanwhile: {trial.Read}");
        Tell($"older than an acknowledged publish, same process: {trial.StaleOf(0)}, at most {trial.OldestOf(0).TotalSeconds:0.00} s after it");
        Tell($"older than an acknowledged publish, second process: {trial.StaleOf(1)}, at most {trial.OldestOf(1).TotalSeconds:0.00} s after it");
        foreach (var fault in trial.Faults.Take(10)) Tell($"FAULT: {fault}");
        Tell($"other answers: {trial.Faults.Count}");
        return trial.Faults.Count == 0 && trial.StaleOf(0) == 0 && trial.OldestOf(1) <= TimeSpan.FromSeconds(1.5) ? 0 : 1;
    }

    /// <summary>A seeded store is locked for so long, right after every page that was seen had expired.</summary>
    public static async Task<int> OutageAsync(string program, string store, string addresses, int readers, int seconds)
    {
        var media = Directory.CreateTempSubdirectory("newssite-").FullName;
        var paths = await File.ReadAllLinesAsync(addresses);
        using var process = Start(program, $"Data Source={store}", media);
        var site = await process.OpenedAsync();
        await new LoadOfReaders(site, paths, readers).ReadAllAsync();
        var normal = new LoadOfReaders(site, paths, readers);
        await normal.ReadForAsync(TimeSpan.FromSeconds(Math.Max(5, seconds / 3)));

        await ExpireEverythingAsync(store);
        var outage = new LoadOfReaders(site, paths, readers);
        var reading = outage.ReadForAsync(TimeSpan.FromSeconds(seconds));
        var (ready, live) = (0, 0);
        // A moment in which the process hears that everything changed, and the readers cause the first pages to be rendered.
        await Task.Delay(TimeSpan.FromSeconds(0.7));
        using (StoreLock.Take(store))
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds * 0.8));
            (ready, live) = (await StatusAsync(site, "/health/ready"), await StatusAsync(site, "/health/live"));
            await reading;
        }

        var recovery = await RecoveryAsync(site, paths);
        Tell($"normal: {Counted(normal)}; ms: p50 {normal.Percentile(0.5).TotalMilliseconds:0.00}, p99 {normal.Percentile(0.99).TotalMilliseconds:0.00}");
        Tell($"store locked: {Counted(outage)}, {outage.Aged} of them last good pages; ms: p50 {outage.Percentile(0.5).TotalMilliseconds:0.00}, p99 {outage.Percentile(0.99).TotalMilliseconds:0.00}, longest {outage.Percentile(1).TotalMilliseconds:0}");
        Tell($"ready {ready}, live {live}; all fresh again after {recovery.TotalSeconds:0.0} s");
        var isRight = outage.Statuses.Keys.SequenceEqual([200]) && outage.Aged > 0 && (ready, live) == (503, 200) && recovery < TimeSpan.FromSeconds(5)
            && outage.Percentile(0.99) <= 2 * normal.Percentile(0.99);
        return isRight ? 0 : 1;
    }

    /// <summary>So many addresses at which there is nothing, and as many that differ from one page's in what the site does not know.</summary>
    public static async Task<int> AddressesAsync(string program, string store, string addresses, int number)
    {
        var media = Directory.CreateTempSubdirectory("newssite-").FullName;
        var known = await File.ReadAllLinesAsync(addresses);
        using var process = Start(program, $"Data Source={store}", media, ("PageCache__Megabytes", FormattableString.Invariant($"{PageCacheMegabytes}")));
        var site = await process.OpenedAsync();
        await new LoadOfReaders(site, known, readers: 16).ReadAllAsync();
        var before = ResidentMegabytes(process);
        Tell($"resident MB with {known.Length} pages kept: {before}");

        var nothing = new LoadOfReaders(site, [.. Enumerable.Range(0, number).Select(i => FormattableString.Invariant($"/لا-شيء-{i}"))], readers: 16);
        await nothing.ReadAllAsync();
        Tell($"{number} addresses without anything: {Counted(nothing)}; resident MB: {ResidentMegabytes(process)}");

        var variants = new LoadOfReaders(site, [.. Enumerable.Range(0, number).Select(i => FormattableString.Invariant($"{known[0]}?utm_source={i}"))], readers: 16);
        await variants.ReadAllAsync();
        var after = ResidentMegabytes(process);
        Tell($"{number} variants of one address: {Counted(variants)}; resident MB: {after}");
        return nothing.Statuses.Keys.SequenceEqual([404]) && variants.Statuses.Keys.SequenceEqual([200]) && after - before <= PageCacheMegabytes ? 0 : 1;
    }

    private static SiteProcess Start(string program, string connection, string media, params (string Name, string Value)[] more) =>
        new(program, [("Site__BaseUrl", "http://127.0.0.1"), ("Media__Path", media), ("ConnectionStrings__Content", connection), ("Serilog__MinimumLevel__Default", "Information"), .. more]);

    /// <summary>As an admin does who changes what stands on every page.</summary>
    private static async Task ExpireEverythingAsync(string store)
    {
        var options = new DbContextOptionsBuilder<SqliteNewsContext>();
        options.UseNewsSqlite($"Data Source={store};Pooling=False");
        await using var db = new SqliteNewsContext(options.Options);
        db.Add(Change.OfSite(ChangeKind.SiteChanged, DateTimeOffset.UtcNow));
        await db.SaveChangesAsync();
    }

    /// <summary>Until the process is ready and none of a sample of pages is a last good one any more.</summary>
    private static async Task<TimeSpan> RecoveryAsync(Uri site, string[] paths)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            var sample = new LoadOfReaders(site, [.. paths.Take(100)], readers: 4);
            await sample.ReadAllAsync();
            if (sample.Aged == 0 && await StatusAsync(site, "/health/ready") == 200) return Stopwatch.GetElapsedTime(begun);
            if (Stopwatch.GetElapsedTime(begun) > TimeSpan.FromMinutes(2)) throw new TimeoutException("The site does not recover.");
        }
    }

    private static async Task<int> StatusAsync(Uri site, string path)
    {
        using var browser = new HttpClient();
        using var answer = await browser.GetAsync(new Uri(site, path));
        return (int)answer.StatusCode;
    }

    private static string Counted(LoadOfReaders load) => string.Join(", ", load.Statuses.Select(s => FormattableString.Invariant($"{s.Value} answers of {s.Key}")));

    private static long ResidentMegabytes(SiteProcess process)
    {
        using var running = Process.GetProcessById(process.Id);
        return running.WorkingSet64 / 1024 / 1024;
    }

    private static void Tell(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

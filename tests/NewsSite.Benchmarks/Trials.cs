using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Testing;

namespace NewsSite.Benchmarks;

/// <summary>What the program keeps, under load and when it is killed. Exit code 1 when anything was lost.</summary>
internal static class Trials
{
    private const int Scheduled = 20;

    /// <summary>Also schedules stories meanwhile, and tells how late the latest went live.</summary>
    public static async Task<int> SavesAsync(string program, int saves, int stories, int editors)
    {
        using var store = new SqliteStore();
        var media = Directory.CreateTempSubdirectory("newssite-").FullName;
        using var process = Start(program, store, media);
        using var trial = new SaveTrial(store, stories, editors);
        var site = await process.OpenedAsync();
        await trial.SignInAsync(site);
        // What is compiled and filled at the first saves is not what the figures are of.
        await trial.RunAsync(site, saves / 10);
        var (warm, refused) = (trial.Times.Count, trial.Conflicts);
        await ScheduleAsync(store);

        var begun = Stopwatch.GetTimestamp();
        await trial.RunAsync(site, saves);
        var took = Stopwatch.GetElapsedTime(begun);

        var times = trial.Times.Skip(warm).Order().ToList();
        Tell($"saves acknowledged: {times.Count}, refused because of another in between and saved again: {trial.Conflicts - refused}, other answers: {trial.Faults.Count}");
        Tell($"saves/s, each with the form opened before: {times.Count / took.TotalSeconds:0.0}");
        Tell($"answer to a save, ms: p50 {times[times.Count / 2].TotalMilliseconds:0}, p99 {times[times.Count * 99 / 100].TotalMilliseconds:0}, longest {times[^1].TotalMilliseconds:0}");
        Tell($"scheduled stories went live at most {await LatestAsync(store):0.00} s late");
        return Verdict([.. trial.Faults, .. await trial.LossesAsync()]);
    }

    public static async Task<int> KillAsync(string program, int kills)
    {
        using var store = new SqliteStore();
        var media = Directory.CreateTempSubdirectory("newssite-").FullName;
        return Verdict(await KillTrial.RunAsync(store, () => Start(program, store, media), kills, line => Tell($"{line}")));
    }

    private static SiteProcess Start(string program, SqliteStore store, string media) =>
        new(program, ("Site__BaseUrl", "http://127.0.0.1"), ("Media__Path", media), ("ConnectionStrings__Content", store.ConnectionString), ("Serilog__MinimumLevel__Default", "Information"));

    /// <summary>One story a second, from the next one on.</summary>
    private static async Task ScheduleAsync(SqliteStore store)
    {
        await using var db = store.Open();
        var category = await db.Categories.FirstAsync();
        var now = DateTimeOffset.UtcNow;
        for (var i = 1; i <= Scheduled; i++)
        {
            var story = new Article(Newsroom.Content(category: category), Newsroom.Maria, now);
            story.Schedule(now.AddSeconds(i), Newsroom.Maria, now);
            db.Add(story);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Seconds, once all are live.</summary>
    private static async Task<double> LatestAsync(SqliteStore store)
    {
        while (true)
        {
            await using var db = store.Open();
            var live = await db.Articles.Where(a => a.PublishedBy == EditorId.Scheduler).Select(a => new { a.Id, a.PublishedAt }).ToDictionaryAsync(a => a.Id, a => a.PublishedAt!.Value);
            var acts = await db.Audit.Where(a => a.Act == Act.StoryPublished && a.By == EditorId.Scheduler).Select(a => new { a.Subject, a.At }).ToListAsync();
            if (acts.Count == Scheduled) return acts.Max(a => (a.At - live[int.Parse(a.Subject.Split(':')[0], CultureInfo.InvariantCulture)]).TotalSeconds);

            await Task.Delay(200);
        }
    }

    private static int Verdict(List<string> losses)
    {
        foreach (var loss in losses) Tell($"LOST: {loss}");
        Tell($"{(losses.Count == 0 ? "nothing was lost" : $"lost: {losses.Count}")}");
        return losses.Count == 0 ? 0 : 1;
    }

    private static void Tell(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

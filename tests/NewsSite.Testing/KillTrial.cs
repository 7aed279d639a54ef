namespace NewsSite.Testing;

/// <summary>Kills the program again and again while editors save and publish, and looks each time whether anything is lost that it had acknowledged.</summary>
public static class KillTrial
{
    private const int Editors = 4;
    private const int Stories = 10;

    /// <summary>How long a program takes requests at most before it is killed, in milliseconds: at any moment of a save, from the first on.</summary>
    private const int LongestLife = 1_500;

    /// <summary>What was lost; empty when nothing was. <paramref name="start"/> starts the program on that store.</summary>
    public static async Task<List<string>> RunAsync(SqliteStore store, Func<SiteProcess> start, int kills, Action<string> tell)
    {
        using var trial = new SaveTrial(store, Stories, Editors);
        var random = new Random(kills);
        for (var kill = 1; kill <= kills; kill++)
        {
            using var program = start();
            var site = await program.OpenedAsync();
            if (kill == 1) await trial.SignInAsync(site);
            var saves = trial.RunAsync(site, count: 1_000_000, publishing: true);
            await SavedSinceAsync(trial, trial.Acknowledged.Count, saves);
            await Task.Delay(random.Next(LongestLife));

            program.Kill();

            await saves;
            var losses = await trial.LossesAsync();
            losses.AddRange(trial.Faults);
            tell($"kill {kill}: {trial.Acknowledged.Count} acknowledged, {trial.Acknowledged.Count(s => s.Published)} of them published; lost: {losses.Count}");
            if (losses.Count > 0) return losses;
        }

        return [];
    }

    /// <summary>Until one more save was acknowledged, or the editors gave up: a kill in the middle of nothing would show nothing.</summary>
    private static async Task SavedSinceAsync(SaveTrial trial, int before, Task saves)
    {
        while (trial.Acknowledged.Count == before && !saves.IsCompleted) await Task.Delay(10);
    }
}

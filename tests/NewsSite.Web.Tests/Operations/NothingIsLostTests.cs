using NewsSite.Testing;

namespace NewsSite.Web.Tests.Operations;

/// <summary>What the program acknowledged is kept, however many save at once and whatever becomes of the program. Long rounds: tests/NewsSite.Benchmarks/saves.sh and kill.sh.</summary>
public sealed class NothingIsLostTests : IDisposable
{
    private readonly SqliteStore store = new();
    private readonly TemporaryFolder media = new();

    [Fact]
    public async Task Every_acknowledged_save_of_many_editors_at_once_is_a_revision_once()
    {
        const int Saves = 100;
        using var program = Start();
        using var trial = new SaveTrial(store, stories: 5, editors: 8);
        var site = await program.OpenedAsync();
        await trial.SignInAsync(site);

        await trial.RunAsync(site, Saves, publishing: true);

        Assert.Empty(trial.Faults);
        Assert.Equal(Saves, trial.Acknowledged.Count);
        Assert.Empty(await trial.LossesAsync());
    }

    [Fact]
    public async Task A_program_that_is_killed_while_it_saves_and_publishes_loses_nothing_that_it_acknowledged() =>
        Assert.Empty(await KillTrial.RunAsync(store, Start, kills: 3, TestContext.Current.SendDiagnosticMessage));

    /// <summary>By an address without TLS: the editors of the trial would keep no cookie that is for TLS alone.</summary>
    private SiteProcess Start() => RunningProgram.Start(store, media, ("Site__BaseUrl", "http://127.0.0.1"));

    public void Dispose()
    {
        store.Dispose();
        media.Dispose();
    }
}

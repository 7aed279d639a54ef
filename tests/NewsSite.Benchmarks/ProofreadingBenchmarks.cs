using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NewsSite.Domain.Language;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Benchmarks;

/// <summary>What reading a long body costs, which happens while somebody types: as the demo newsroom wrote it, and with a fault in every line.</summary>
[MemoryDiagnoser]
[MaxColumn, MedianColumn]
[Config(typeof(ShortRun))]
public class ProofreadingBenchmarks
{
    private static readonly ProofreadingChoices House = new() { House = new([.. Enumerable.Range(0, 500).Select(n => ($"كلمة{n}", (string?)$"لفظة{n}", (string?)null)), ("جوجل", "غوغل", null)]) };

    private string clean = "", faulty = "";

    [GlobalSetup]
    public void Load()
    {
        var bodies = Enumerable.Repeat(Texts.All, 20).SelectMany(all => all).Select(text => text.Body);
        var body = new List<string>();
        var words = 0;
        foreach (var next in bodies)
        {
            if (words >= 5_000) break;
            body.Add(next);
            words += Words.Count(next);
        }

        clean = string.Join("\n\n", body);
        faulty = clean.Replace("،", " ،", StringComparison.Ordinal).Replace("إلى", "الى", StringComparison.Ordinal).Replace(" في ", " فى  ", StringComparison.Ordinal);
    }

    [Benchmark(Baseline = true)]
    public int Clean() => Proofreader.Read(clean).Count;

    [Benchmark]
    public int FaultsEverywhere() => Proofreader.Read(faulty).Count;

    [Benchmark]
    public int WithAHouseListOf500() => Proofreader.Read(clean, House).Count;

    private sealed class ShortRun : ManualConfig
    {
        public ShortRun() => AddJob(Job.ShortRun.WithWarmupCount(10).WithIterationCount(15).WithToolchain(InProcessEmitToolchain.Instance));
    }
}

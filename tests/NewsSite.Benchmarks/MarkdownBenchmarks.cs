using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Markdig;
using NewsSite.Domain.Articles;
using NewsSite.Web.Markdown;

namespace NewsSite.Benchmarks;

/// <summary>What saving a revision costs: sanitising, Markdown, Arabic, the allow-list; beside Markdig alone.</summary>
[MemoryDiagnoser]
[MinColumn, MedianColumn]
[Config(typeof(ShortRun))]
public class MarkdownBenchmarks
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private readonly ArticleRenderer renderer = new();
    private string body = "";

    [Params(400, 800)]
    public int Words { get; set; }

    [GlobalSetup]
    public void Load() => body = Texts.OfAbout(Words).Body;

    [Benchmark(Baseline = true)]
    public string Markdig() => Markdown.ToHtml(body, Plain);

    [Benchmark]
    public RenderedBody Article() => renderer.Render(body);

    private sealed class ShortRun : ManualConfig
    {
        // In this process: the other way builds the whole site once more for every run. More than a short run's three iterations, for a busy machine.
        public ShortRun() => AddJob(Job.ShortRun.WithWarmupCount(10).WithIterationCount(15).WithToolchain(InProcessEmitToolchain.Instance));
    }
}

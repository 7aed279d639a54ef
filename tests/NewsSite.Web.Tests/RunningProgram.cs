using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsSite.Testing;

namespace NewsSite.Web.Tests;

/// <summary>The program as an operator starts it: a process of its own on a free port, with a store that is up to date and holds one story (an empty one would be filled with the demo in development). Stopped with the test.</summary>
public sealed partial class RunningProgram : IDisposable
{
    /// <summary>So long only a program that hangs takes, on however busy a machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly SqliteStore store = new();
    private readonly TemporaryFolder media = new();
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly TaskCompletionSource<string> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RunningProgram(params (string Name, string Value)[] environment)
    {
        using (var db = store.Open())
        {
            db.Articles.Add(Newsroom.PublishedStory());
            db.SaveChanges();
        }

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsSite.Web.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_CONTENTROOT"] = Repository.WebProject;
        start.Environment["Site__BaseUrl"] = SiteFactory.BaseUrl;
        start.Environment["Media__Path"] = media.Path;
        start.Environment["ConnectionStrings__Content"] = store.ConnectionString;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What was written to standard output so far, line by line.</summary>
    public IReadOnlyList<string> Output => [.. output];

    public string Errors => string.Join('\n', errors);

    /// <summary>Its address, once it takes requests.</summary>
    public async Task<Uri> OpenedAsync() => new(await opened.Task.WaitAsync(Patience));

    /// <summary>Its exit code, once it ended by itself.</summary>
    public async Task<int> EndedAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        store.Dispose();
        media.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;

        output.Enqueue(line);
        if (Address().Match(line) is { Success: true } address) opened.TrySetResult(address.Value);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}

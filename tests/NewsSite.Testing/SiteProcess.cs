using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsSite.Testing;

/// <summary>The program as an operator starts it: a process of its own on a free port. Killed with the test.</summary>
public sealed partial class SiteProcess : IDisposable
{
    /// <summary>So long only a program that hangs takes, on however busy a machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly TaskCompletionSource<string> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts <paramref name="program"/> (NewsSite.Web.dll) in production with these settings of the environment.</summary>
    public SiteProcess(string program, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    /// <summary>What was written to standard output so far, line by line.</summary>
    public IReadOnlyList<string> Output => [.. output];

    public string Errors => string.Join('\n', errors);

    /// <summary>Its address, once it takes requests. Throws when it ended before.</summary>
    public async Task<Uri> OpenedAsync()
    {
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(opened.Task, ended).WaitAsync(Patience) == ended && !opened.Task.IsCompleted)
            throw new InvalidOperationException($"The program ended before it opened: {Errors}{string.Join('\n', Output)}");
        return new(await opened.Task);
    }

    /// <summary>Its exit code, once it ended by itself.</summary>
    public async Task<int> EndedAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>SIGKILL: it has no moment left to put anything in order.</summary>
    public void Kill()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
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

using System.Net;
using System.Text.Json;

namespace NewsSite.Web.Tests.Operations;

/// <summary>What an operator sees of the running program: its log, what it tells a collector, and when it refuses to run.</summary>
public sealed class RunningProgramTests
{
    [Fact]
    public async Task In_production_every_line_of_the_log_is_a_json_object_with_a_time()
    {
        using var program = new RunningProgram();

        await program.OpenedAsync();

        Assert.All(program.Output, line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("@t", out _), line));
    }

    [Fact]
    public async Task In_development_the_log_is_readable_lines()
    {
        using var program = new RunningProgram(("ASPNETCORE_ENVIRONMENT", "Development"));

        await program.OpenedAsync();

        Assert.Contains(program.Output, line => line.Contains(" INF The site is open at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Traces_go_to_the_collector_that_the_environment_names()
    {
        using var collector = new Collector();
        using var program = new RunningProgram(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "100"));
        using var reader = new HttpClient { BaseAddress = await program.OpenedAsync() };

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);

        Assert.Equal("/v1/traces", await collector.FirstPathAsync());
    }

    [Fact]
    public async Task Without_ICU_it_refuses_to_start_and_says_what_to_install()
    {
        using var program = new RunningProgram(("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));

        Assert.Equal(1, await program.EndedAsync());

        Assert.Contains("libicu", program.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", program.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proc/none")]
    [InlineData("/proc")]
    public async Task A_media_folder_that_cannot_be_written_is_named_before_the_site_opens(string folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A folder that nobody may write is at hand on Linux alone.");
        using var program = new RunningProgram(("Media__Path", folder));

        Assert.Equal(1, await program.EndedAsync());

        Assert.Contains($"“{folder}”", program.Errors, StringComparison.Ordinal);
        Assert.Contains("Media:Path", program.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", program.Errors, StringComparison.Ordinal);
    }

    /// <summary>Takes what a program exports, and remembers where it was sent.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener listener = new();

        public Collector()
        {
            Address = $"http://127.0.0.1:{FreePort()}";
            listener.Prefixes.Add(Address + "/");
            listener.Start();
        }

        public string Address { get; }

        public async Task<string> FirstPathAsync()
        {
            while (true)
            {
                var context = await listener.GetContextAsync().WaitAsync(TimeSpan.FromMinutes(10));
                var path = context.Request.Url!.AbsolutePath;
                context.Response.Close();
                // Metrics are sent by their own clock.
                if (path != "/v1/metrics") return path;
            }
        }

        public void Dispose() => listener.Close();

        private static int FreePort()
        {
            using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            socket.Start();
            return ((IPEndPoint)socket.LocalEndpoint).Port;
        }
    }
}

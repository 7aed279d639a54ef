using DotNet.Testcontainers.Builders;
using NewsSite.Data.Tests.Providers.SqlServer;
using Testcontainers.MsSql;

[assembly: AssemblyFixture(typeof(SqlServerContainer))]

namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>One real SQL Server for all tests of this project, started by the first that asks for it, where Docker answers.</summary>
public sealed class SqlServerContainer : IAsyncDisposable
{
    private const string Image = "mcr.microsoft.com/mssql/server:2022-latest";

    private readonly Lazy<Task<Server>> server = new(StartAsync);

    /// <summary>Skips the asking test where Docker does not answer. Any other trouble with the server fails it.</summary>
    public async Task<string> ConnectionStringAsync()
    {
        var (container, whyNot) = await server.Value;
        Assert.SkipWhen(container is null, $"SQL Server was not tested: {whyNot}");
        return container!.GetConnectionString();
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && (await server.Value).Container is { } container) await container.DisposeAsync();
    }

    private static async Task<Server> StartAsync()
    {
        try
        {
            var container = new MsSqlBuilder(Image).Build();
            await container.StartAsync();
            return new Server(container, null);
        }
        catch (DockerUnavailableException)
        {
            return new Server(null, "Docker is not available.");
        }
    }

    private sealed record Server(MsSqlContainer? Container, string? WhyNot);
}

using NewsSite.Testing;

namespace NewsSite.Web.Tests;

/// <summary>The program as an operator starts it, with a store that is up to date and holds one story (an empty one would be filled with the demo in development). It goes with the test.</summary>
public sealed class RunningProgram : IDisposable
{
    private readonly SqliteStore store = new();
    private readonly TemporaryFolder media = new();
    private readonly SiteProcess process;

    public RunningProgram(params (string Name, string Value)[] environment)
    {
        using (var db = store.Open())
        {
            db.Articles.Add(Newsroom.PublishedStory());
            db.SaveChanges();
        }

        process = Start(store, media, environment);
    }

    /// <summary>What was written to standard output so far, line by line.</summary>
    public IReadOnlyList<string> Output => process.Output;

    public string Errors => process.Errors;

    /// <summary>Starts the program that was built with the tests on a store, which may be another process's too.</summary>
    public static SiteProcess Start(SqliteStore store, TemporaryFolder media, params IEnumerable<(string Name, string Value)> environment) => new(
        Path.Combine(AppContext.BaseDirectory, "NewsSite.Web.dll"),
        [
            ("ASPNETCORE_CONTENTROOT", Repository.WebProject),
            ("Site__BaseUrl", SiteFactory.BaseUrl),
            ("Media__Path", media.Path),
            ("ConnectionStrings__Content", store.ConnectionString),
            .. environment,
        ]);

    /// <summary>Its address, once it takes requests.</summary>
    public Task<Uri> OpenedAsync() => process.OpenedAsync();

    /// <summary>Its exit code, once it ended by itself.</summary>
    public Task<int> EndedAsync() => process.EndedAsync();

    public void Dispose()
    {
        process.Dispose();
        store.Dispose();
        media.Dispose();
    }
}

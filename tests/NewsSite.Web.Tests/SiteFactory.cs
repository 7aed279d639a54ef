using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Data.Providers.SqlServer;
using NewsSite.Testing;
using NewsSite.Web.Background;
using NewsSite.Web.Changes;

namespace NewsSite.Web.Tests;

/// <summary>
/// The whole site, running on a content store (a real SQLite file) and a media folder of its own that go with it. In production unless told
/// otherwise, so the store is empty until <see cref="Desk"/> writes into it.
/// </summary>
public sealed class SiteFactory : WebApplicationFactory<Program>
{
    public const string BaseUrl = "https://news.example";

    public SiteFactory()
    {
        ClientOptions.BaseAddress = new Uri(BaseUrl);
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.HandleCookies = false;
        Desk = new Desk(this);
    }

    public string Environment { get; init; } = Environments.Production;

    /// <summary>Settings beyond those that every test site has, such as <c>Site:Digits</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Sees or changes how each context is set up, such as by adding an interceptor.</summary>
    public Action<DbContextOptionsBuilder>? WithContext { get; init; }

    /// <summary>Puts services of a test's own in the place of the site's.</summary>
    public Action<IServiceCollection>? WithServices { get; init; }

    /// <summary>The site's clock, where a test moves it; null: the machine's.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Several nodes share one.</summary>
    public SqliteStore Store { get; init; } = new();

    public TemporaryFolder Media { get; } = new();

    public Desk Desk { get; }

    public Reader Reader => new(CreateClient());

    /// <summary>Makes the store's file something that is no database.</summary>
    public void BreakStore()
    {
        using (var connection = new SqliteConnection(Store.ConnectionString)) SqliteConnection.ClearPool(connection);
        var file = new SqliteConnectionStringBuilder(Store.ConnectionString).DataSource;
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        File.WriteAllText(file, new string('x', 8192));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Store.Dispose();
        Media.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Site:BaseUrl", BaseUrl);
        builder.UseSetting("ConnectionStrings:Content", Store.ConnectionString);
        builder.UseSetting("Media:Path", Media.Path);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Fatal");
        // Tests write into the store behind the site's back; those of the cache switch it on, and follow what they write.
        builder.UseSetting("PageCache:Megabytes", "0");
        // Unpublished assets are otherwise never kept: a page of the tests is to be as in production.
        builder.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        // Tests publish what is due when they say so, not by the clock of the machine.
        // And it looks for what other nodes saved when they say so.
        foreach (var byItself in (Type[])[typeof(Scheduler), typeof(FollowChanges)])
            builder.ConfigureServices(services => services.Remove(services.Single(s => s.ImplementationType == byItself)));
        // A password is as hard to guess as it is slow to hash, and tests sign in by the hundred.
        builder.ConfigureServices(services => services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1));
        if (Clock is { } clock) builder.ConfigureServices(services => services.AddSingleton(clock));
        if (WithServices is { } replace) builder.ConfigureServices(replace);
        if (WithContext is { } setUp)
            builder.ConfigureServices(services => services.ConfigureDbContext<SqliteNewsContext>(setUp).ConfigureDbContext<SqlServerNewsContext>(setUp));
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
    }
}

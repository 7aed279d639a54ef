using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsSite.Data;
using NewsSite.Testing;
using NewsSite.Web.Settings;

namespace NewsSite.Browser.Tests;

/// <summary>The whole application on a free port of this machine, with the demo newsroom and two stories of the tests' own; started once for all tests.</summary>
public sealed class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly SqliteStore store = new();
    private readonly string media = Directory.CreateTempSubdirectory("newssite-media-").FullName;
    private IReadOnlyDictionary<ReaderPage, string> paths = new Dictionary<ReaderPage, string>();

    /// <summary>Where the site stands, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>The folder of the project NewsSite.Web.</summary>
    public string Folder => Services.GetRequiredService<IWebHostEnvironment>().ContentRootPath;

    /// <summary>The story that has all parts a story can have: table, lists, quotes, foreign names, picture, read-also, both neighbours.</summary>
    public int StoryId { get; private set; }

    /// <summary>A context on the site's store.</summary>
    public NewsContext Open() => store.Open();

    public Uri AddressOf(ReaderPage page) => new(Origin + paths[page]);

    public string ShortAddressOfStory => $"{Origin}/a/{StoryId}";

    public async ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Origin = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        // The port is known only now.
        Services.GetRequiredService<House>().Settings.BaseUrl = Origin;

        await using var db = store.Open();
        var stories = await TestStories.AddAsync(db);
        StoryId = stories.Full.Id;
        paths = await ReaderPaths.InAsync(db, stories);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment(Environments.Development)
        .UseUrls("http://127.0.0.1:0")
        .UseSetting("ConnectionStrings:Content", store.ConnectionString)
        .UseSetting("Media:Path", media)
        .UseSetting("Serilog:MinimumLevel:Default", "Warning");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        store.Dispose();
        Directory.Delete(media, recursive: true);
    }
}

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Testing;
using NewsSite.Web.Accounts;
using NewsSite.Web.Settings;

namespace NewsSite.Browser.Tests;

/// <summary>The whole application at a name and not at a number, because passkeys go by names; with one admin and one story.</summary>
public sealed class NamedSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Email = "salma@news.example";
    public const string Password = "عبارة طويلة للدخول";

    private readonly SqliteStore store = new();
    private Cookie[] session = [];
    private readonly string folder = Directory.CreateTempSubdirectory("newssite-named-").FullName;

    /// <summary>Where the site stands, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    public NewsContext Open() => store.Open();

    public async ValueTask InitializeAsync()
    {
        await using (var db = store.Open())
        {
            // A store that is empty would be filled with the demo.
            db.Articles.Add(Newsroom.PublishedStory());
            await db.SaveChangesAsync();
        }

        UseKestrel(0);
        StartServer();
        var port = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        // The port is known only now.
        Services.GetRequiredService<House>().Settings.BaseUrl = Origin = FormattableString.Invariant($"http://localhost:{port}");

        await using var scope = Services.CreateAsyncScope();
        var form = new NewAccountForm { Email = Email, Name = "سلمى العلي", Role = Role.Admin, Password = Password };
        await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(form, EditorId.Operator, CancellationToken.None);
    }

    /// <summary>A browser whose user is signed in as the admin, at a page of the desk. Once for all tests of a class: the site turns away who signs in too often.</summary>
    internal async Task<Visit> SignedInAsync(Chromium chromium, string path, Reader? reader = null)
    {
        var visit = await chromium.ArriveAsync(reader);
        await visit.Page.Context.AddCookiesAsync(session);
        await visit.GoAsync(new Uri(Origin + path));
        if (!visit.Page.Url.Contains("/account/login", StringComparison.Ordinal)) return visit;

        await visit.Page.GetByLabel("البريد الإلكتروني").FillAsync(Email);
        await visit.Page.GetByLabel("كلمة المرور").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();
        await visit.Page.AtAsync(Origin + path);
        session = [.. (await visit.Page.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path })];
        return visit;
    }

    /// <summary>What somebody else does to a story meanwhile. Its text may be rendered again in that moment, because it did not come through the site.</summary>
    internal async Task ActByAnotherAsync(int id, Action<Article> act)
    {
        var ct = TestContext.Current.CancellationToken;
        for (var tries = 1; !await TryAsync(); tries++) Assert.True(tries < 10, "A story that is always being written.");

        async Task<bool> TryAsync()
        {
            await using var db = Open();
            act((await db.WorkingCopyAsync(id, ct))!);
            try
            {
                await db.SaveChangesAsync(ct);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                return false;
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment(Environments.Development)
        .UseUrls("http://127.0.0.1:0")
        .UseSetting("ConnectionStrings:Content", store.ConnectionString)
        .UseSetting("Media:Path", Path.Combine(folder, "media"))
        .UseSetting("Mail:Folder", Path.Combine(folder, "mail"))
        .UseSetting("Serilog:MinimumLevel:Default", "Warning");
}

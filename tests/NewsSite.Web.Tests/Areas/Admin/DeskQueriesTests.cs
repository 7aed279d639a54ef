using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Data.Tests.Providers.Sqlite;
using NewsSite.Data.Tests.Providers.SqlServer;
using NewsSite.Domain.Accounts;
using NewsSite.Testing;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Tests.Areas.Admin;

/// <summary>What the pages of the desk ask of the store: no list reads all stories, all revisions or the whole audit, whatever it is narrowed down to; and all of it is sound on SQL Server.</summary>
public sealed class DeskQueriesTests
{
    private static readonly string[] Long = ["Articles", "Revisions", "Audit", "Transitions", "Notes", "Bylines", "ArticleTags", "FurtherCategories", "Corrections", "Media", "ArticlePictures"];

    /// <summary>A number that every made-up row holds: as a status it means published.</summary>
    private const int Number = 3;

    private static string[] Paths =>
    [
        "/admin",
        "/admin/articles",
        "/admin/articles?after={place}",
        .. Enum.GetNames<Stories.DeskFilter>().Select(status => $"/admin/articles?status={status}"),
        "/admin/articles?status=Unpublished&after={place}",
        "/admin/articles?status=UpdateScheduled&after={place}",
        "/admin/articles?category=1",
        "/admin/articles?category=2",
        "/admin/articles?category=1&status=Draft",
        "/admin/articles?author=1",
        "/admin/articles?mine=true",
        "/admin/articles?text=خبر",
        "/admin/articles/new",
        "/admin/articles/2",
        "/admin/articles/2/history",
        "/admin/articles/2/history?show=Named",
        "/admin/articles/2/links",
        "/admin/articles/2/preview",
        "/admin/articles/2/previews",
        "/admin/articles/suggest?category=1&tags=قمة",
        "/admin/calendar",
        "/admin/calendar?week=true",
        "/admin/audit",
        "/admin/people",
        "/admin/front",
        "/admin/front/history",
        "/admin/breaking",
        "/admin/pictures",
        "/admin/pictures?after={place}",
        "/admin/pictures?text=قاعة",
        "/admin/pictures/1",
    ];

    [Fact]
    public async Task No_list_reads_a_long_table_from_end_to_end()
    {
        var reader = new QueryPlan.Reader();
        await using var site = new SiteFactory { WithContext = options => options.AddInterceptors(reader) };
        await site.Desk.OpenCategoryAsync("سياسة");
        await site.Desk.OpenCategoryAsync("دبلوماسية", under: "سياسة");
        var other = await site.Desk.PublishAsync("آخر", Newsroom.Monday);
        var story = await site.Desk.PublishAsync("خبر", Newsroom.Monday, "دبلوماسية", ["سالم"], ["قمة"], content => content with { ReadAlsoIds = [other.Id] });
        await site.Desk.UploadAsync(420, 280);
        await site.Desk.ChangeAsync(story, a => a.Correct("كان الرقم خطأ.", Newsroom.Maria, Newsroom.Tuesday));
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        List<string> complaints = [];
        foreach (var path in Paths.Select(p => p.Replace("{place}", $"{Newsroom.Monday.UtcTicks}-{story.Id}", StringComparison.Ordinal)))
        {
            reader.Plans.Clear();
            Assert.Equal(200, (await admin.OpenAsync(path)).Status);
            Assert.NotEmpty(reader.Plans);
            complaints.AddRange(reader.Plans.Where(plan => plan.Scans.Any(step => IsOfALongTable(plan, step))).Select(plan => $"{path}\n{plan}"));
        }

        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints));
    }

    [Fact]
    public async Task Every_question_resolves_on_sql_server()
    {
        var server = new UnpluggedSqlServer(Number, empty: "UnsavedTexts");
        await using var site = new SiteFactory
        {
            Settings = new Dictionary<string, string> { ["Database:Provider"] = nameof(ContentStoreProvider.SqlServer), ["ConnectionStrings:Content"] = UnpluggedSqlServer.ConnectionString },
            WithContext = options => options.AddInterceptors(server),
            // No row that is made up opens a session or holds a key.
            WithServices = services =>
            {
                services.AddDataProtection().UseEphemeralDataProtectionProvider();
                services.Configure<AuthenticationOptions>(schemes => schemes.SchemeMap[IdentityConstants.ApplicationScheme].HandlerType = typeof(AlwaysAnAdmin));
            },
        };

        List<string> wrong = [];
        foreach (var path in Paths.Select(p => p.Replace("{place}", $"{Newsroom.Monday.UtcTicks}-{Number}", StringComparison.Ordinal)))
        {
            var before = server.Sent.Count;
            var page = await site.Reader.OpenAsync(path);
            // An account's role is made up too, and is none that has a name.
            if (page.Status != 200 && path != "/admin/people") wrong.Add($"{path} answered {page.Status}");
            if (server.Sent.Count == before) wrong.Add($"{path} asked nothing");
        }

        Assert.Empty(wrong);
        Assert.Empty(ResolvedSchema.ComplaintsAbout(server.Sent.DistinctBy(s => s.Sql)));
    }

    private static bool IsOfALongTable(QueryPlan plan, string step)
    {
        // A walk in the order of an index that stops after a page is as long as the page.
        if (step.Contains("USING INDEX", StringComparison.Ordinal) && !plan.Sorts && plan.Sql.Contains("LIMIT", StringComparison.Ordinal)) return false;

        var alias = step.Split(' ')[1];
        return Long.Any(table => alias == table || plan.Sql.Contains($"\"{table}\" AS \"{alias}\"", StringComparison.Ordinal));
    }

    private sealed class AlwaysAnAdmin(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
            Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(CurrentAccount.Principal("session", new EditorId("3"), "سلمى", "salma@news.example", Role.Admin, []), Scheme.Name)));
    }
}

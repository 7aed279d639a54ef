using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Data.Tests.Providers.Sqlite;
using NewsSite.Data.Tests.Providers.SqlServer;
using NewsSite.Domain.Front;
using NewsSite.Domain.Redirects;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

/// <summary>What the pages ask of the store, listened to while they are opened: never slower for more stories on SQLite, and sound on SQL Server.</summary>
public sealed class PageQueriesTests
{
    /// <summary>A number that every made-up row holds: as a status it means published.</summary>
    private const int Number = 3;

    private static readonly string Slug = Uri.EscapeDataString(MadeUpRows.TextOf(Number));

    public static TheoryData<string> Paths => new(
        "/",
        "/latest",
        "/about",
        "/corrections",
        "/sitemap.xml",
        "/sitemap-pages.xml",
        "/sitemap-stories-1.xml",
        "/sitemap-news.xml",
        "/latest?after={place}",
        "/سياسة",
        "/سياسة?after={place}",
        "/سياسة/feed.xml",
        "/سياسة/دبلوماسية",
        "/سياسة/دبلوماسية/feed.xml",
        "/سياسة/دبلوماسية?after={place}",
        "/tag/قمة",
        "/tag/قمة?after={place}",
        "/tag/قمة/feed.xml",
        "/author/سالم",
        "/author/سالم?after={place}",
        "/author/سالم/feed.xml",
        "{story}",
        "{withdrawn}",
        "/a/{id}",
        "/قديم/خبر",
        "/لا-شيء/هنا");

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task No_question_takes_longer_the_more_stories_there_are(string path)
    {
        var reader = new QueryPlan.Reader();
        await using var site = new SiteFactory { WithContext = options => options.AddInterceptors(reader) };
        var address = await FilledAsync(site, path);
        var visitor = site.Reader;
        // What the start asked of the store.
        reader.Plans.Clear();

        await visitor.OpenAsync(address);

        Assert.NotEmpty(reader.Plans);
        Assert.All(reader.Plans, plan => Assert.True(!plan.Scans.Any(), plan.ToString()));
        var lists = reader.Plans.Where(plan => plan.IsInOrderOfPublication).ToList();
        Assert.All(lists, plan => Assert.False(plan.Sorts, plan.ToString()));
        Assert.All(reader.Plans.Except(lists), plan => Assert.False(plan.WalksOfAStatus.Any(), plan.ToString()));
        if (!path.Contains("after", StringComparison.Ordinal)) return;

        Assert.NotEmpty(lists);
        Assert.All(lists, plan => Assert.True(plan.BeginsAtAPlace, plan.ToString()));
    }

    [Fact]
    public async Task Every_question_resolves_on_sql_server()
    {
        var server = new UnpluggedSqlServer(Number);
        await using var site = new SiteFactory
        {
            Settings = new Dictionary<string, string> { ["Database:Provider"] = nameof(ContentStoreProvider.SqlServer), ["ConnectionStrings:Content"] = UnpluggedSqlServer.ConnectionString },
            WithContext = options => options.AddInterceptors(server),
        };

        foreach (var path in Paths.Select(row => Resolved(row.Data)).Distinct())
        {
            var before = server.Sent.Count;
            var page = await site.Reader.OpenAsync(path);
            Assert.True(page.Status is 200 or 301, $"{path} answered {page.Status}");
            Assert.True(server.Sent.Count > before, path);
        }

        Assert.Empty(ResolvedSchema.ComplaintsAbout(server.Sent.DistinctBy(s => s.Sql)));
    }

    /// <summary>The address under which the made-up rows, that hold one number and one text, are found.</summary>
    private static string Resolved(string path) => path switch
    {
        "{story}" or "{withdrawn}" => $"/{Slug}/{Number}/{Slug}",
        "/a/{id}" => $"/a/{Number}",
        _ => path
            .Replace("{place}", new ListPosition(Newsroom.Tuesday, Number).ToString(), StringComparison.Ordinal)
            .Replace("سياسة", Slug, StringComparison.Ordinal)
            .Replace("دبلوماسية", Slug, StringComparison.Ordinal)
            .Replace("قمة", Slug, StringComparison.Ordinal)
            .Replace("سالم", Slug, StringComparison.Ordinal),
    };

    private static async Task<string> FilledAsync(SiteFactory site, string path)
    {
        await site.Desk.OpenCategoryAsync("سياسة");
        await site.Desk.OpenCategoryAsync("دبلوماسية", under: "سياسة");
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.PublishAsync("في غير قسم", Newsroom.Monday.AddHours(1), "رياضة", further: ["دبلوماسية"]);
        var older = await site.Desk.PublishAsync("أقدم", Newsroom.Monday, "دبلوماسية", ["سالم"], ["قمة"]);
        var withdrawn = await site.Desk.PublishAsync("سُحب", Newsroom.Monday);
        await site.Desk.WithdrawAsync(withdrawn);
        var story = await site.Desk.PublishAsync("خبر", Newsroom.Tuesday, "سياسة", ["سالم"], ["قمة"], content => content with { ReadAlsoIds = [older.Id] });
        await site.Desk.AddAsync(new Arrangement(FrontPlan.Empty.Lead(older.Id).PutFirst(withdrawn.Id, FrontPlace.Top), live: null, Newsroom.Maria, Newsroom.Monday));
        await site.Desk.AddAsync(new Redirect("/قديم/خبر", story.Id));
        return path
            .Replace("{place}", new ListPosition(Newsroom.Wednesday, story.Id).ToString(), StringComparison.Ordinal)
            .Replace("{story}", story.Path(), StringComparison.Ordinal)
            .Replace("{withdrawn}", withdrawn.Path(), StringComparison.Ordinal)
            .Replace("{id}", $"{story.Id}", StringComparison.Ordinal);
    }
}

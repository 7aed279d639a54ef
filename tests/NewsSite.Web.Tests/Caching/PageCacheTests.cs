using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Testing;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Tests.Caching;

public sealed class PageCacheTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/latest")]
    [InlineData("/سياسة")]
    [InlineData("/tag/قمة")]
    [InlineData("/tag/قمة/feed.xml")]
    [InlineData("/author/سالم")]
    [InlineData("/about")]
    [InlineData("{story}")]
    [InlineData("{short}")]
    [InlineData("{withdrawn}")]
    [InlineData("/لا-شيء")]
    public async Task A_page_asks_nothing_of_the_store_the_second_time(string path)
    {
        await using var cached = new CachedSite();
        var address = await FilledAsync(cached, path);
        var first = await cached.Reader.OpenAsync(address);
        var asked = cached.Asked;

        var second = await cached.Reader.OpenAsync(address);

        Assert.Equal(asked, cached.Asked);
        Assert.Equal((first.Status, first.Html, first.Location, first.Header("Content-Security-Policy")), (second.Status, second.Html, second.Location, second.Header("Content-Security-Policy")));
    }

    [Fact]
    public async Task What_the_store_is_asked_does_not_grow_with_unknown_queries()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        var plain = await cached.Reader.OpenAsync(story.Path());
        var asked = cached.Asked;

        for (var i = 0; i < 50; i++) Assert.Equal(plain.Html, (await cached.Reader.OpenAsync($"{story.Path()}?utm_source={i}&fbclid=x{i}")).Html);

        Assert.Equal(asked, cached.Asked);
    }

    [Fact]
    public async Task A_redirect_keeps_what_stands_behind_the_address()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        await cached.Reader.OpenAsync($"/a/{story.Id}?utm_source=first");

        var page = await cached.Reader.OpenAsync($"/a/{story.Id}?utm_source=second");

        Assert.Equal((301, $"{story.Path()}?utm_source=second"), (page.Status, page.Location));
    }

    [Fact]
    public async Task One_address_however_it_is_written_is_one_page()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        await cached.Reader.OpenAsync(story.Path());
        var asked = cached.Asked;

        var page = await cached.Reader.OpenAsync(story.Path().Replace("%D8", "%d8", StringComparison.Ordinal));

        Assert.Equal((200, asked), (page.Status, cached.Asked));
    }

    [Fact]
    public async Task A_question_mark_in_a_path_is_no_query()
    {
        await using var cached = new CachedSite();
        await cached.Desk.PublishManyAsync(60);
        var next = (await cached.Reader.OpenAsync("/latest")).Links("a[rel=next]").Single();
        Assert.Equal(404, (await cached.Reader.OpenAsync(next.Replace("?", "%3F", StringComparison.Ordinal))).Status);

        Assert.Equal(200, (await cached.Reader.OpenAsync(next)).Status);
    }

    [Fact]
    public async Task The_places_of_a_list_are_pages_of_their_own()
    {
        await using var cached = new CachedSite();
        await cached.Desk.PublishManyAsync(60);
        var first = await cached.Reader.OpenAsync("/latest");

        var second = await cached.Reader.OpenAsync(first.Links("a[rel=next]").Single());

        Assert.Empty(first.Links(".story h2 a").Intersect(second.Links(".story h2 a")));
        Assert.NotEqual(first.Html, second.Html);
    }

    [Fact]
    public async Task A_reader_with_a_cookie_gets_the_same_bytes_and_no_cookie()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        using var editor = await Staff.SignedInAsync(cached.Site, Domain.Accounts.Role.Editor);

        var theirs = await editor.OpenAsync(story.Path());
        var ours = await cached.Reader.OpenAsync(story.Path());

        Assert.Equal(ours.Html, theirs.Html);
        Assert.Null(theirs.Header("Set-Cookie"));
    }

    [Fact]
    public async Task The_desk_is_never_kept()
    {
        await using var cached = new CachedSite();
        using var editor = await Staff.SignedInAsync(cached.Site, Domain.Accounts.Role.Editor);

        Assert.Equal(200, (await editor.OpenAsync("/admin")).Status);
        Assert.Equal(302, (await cached.Reader.OpenAsync("/admin")).Status);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip;q=1.0, br;q=0", "gzip")]
    [InlineData("*", null)]
    [InlineData("identity", null)]
    [InlineData(";;", null)]
    [InlineData("abracadabra", null)]
    [InlineData("sbr, GZIP", "gzip")]
    public async Task Each_reader_gets_the_encoding_that_they_understand(string accepted, string? encoding)
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        var plain = await cached.Reader.OpenAsync(story.Path());

        var page = await cached.Reader.OpenAsync(story.Path(), [("Accept-Encoding", accepted)]);

        Assert.Equal(encoding, page.Header("Content-Encoding"));
        Assert.Equal(plain.Html, Encoding.UTF8.GetString(Decoded(page.Bytes, encoding)));
        Assert.Equal("Accept-Encoding", page.Header("Vary"));
        Assert.Equal(encoding is null, plain.Header("ETag") == page.Header("ETag"));
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_so()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        var page = await cached.Reader.OpenAsync(story.Path());

        var byTag = await cached.Reader.OpenAsync(story.Path(), [("If-None-Match", $"W/\"other\", {page.Header("ETag")}")]);
        var byDate = await cached.Reader.OpenAsync(story.Path(), [("If-Modified-Since", page.Header("Last-Modified")!)]);
        var other = await cached.Reader.OpenAsync(story.Path(), [("If-None-Match", "\"other\""), ("If-Modified-Since", page.Header("Last-Modified")!)]);

        Assert.Equal((304, 0), (byTag.Status, byTag.Bytes.Length));
        Assert.Equal((304, 0), (byDate.Status, byDate.Bytes.Length));
        Assert.Equal(200, other.Status);
    }

    [Fact]
    public async Task A_changed_page_is_not_the_one_that_a_reader_has()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync("عنوان أول");
        var page = await cached.Reader.OpenAsync(story.Path());
        await cached.ActAsync(story, s => s.Correct("كان الرقم خطأ.", Newsroom.Maria, Newsroom.Wednesday));

        Assert.Equal(200, (await cached.Reader.OpenAsync(story.Path(), [("If-None-Match", page.Header("ETag")!)])).Status);
        Assert.Equal(200, (await cached.Reader.OpenAsync(story.Path(), [("If-Modified-Since", page.Header("Last-Modified")!)])).Status);
    }

    [Fact]
    public async Task Head_says_what_get_says_without_the_bytes()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        var page = await cached.Reader.OpenAsync(story.Path());

        var head = await cached.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, story.Path()));

        Assert.Equal((200, 0), (head.Status, head.Bytes.Length));
        Assert.Equal((page.Header("ETag"), $"{page.Bytes.Length}"), (head.Header("ETag"), head.Header("Content-Length")));
    }

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_rendering()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        await cached.ActAsync(story, s => s.Correct("كان الاسم خطأ.", Newsroom.Maria, Newsroom.Tuesday));
        await cached.Reader.OpenAsync("/about");
        var before = cached.Asked;
        await cached.Reader.OpenAsync(story.Path());
        var ofOne = cached.Asked - before;
        await cached.ActAsync(story, s => s.Correct("كان الرقم خطأ.", Newsroom.Maria, Newsroom.Wednesday));
        var (asked, answer) = cached.HoldNextQuestion();
        before = cached.Asked;

        var readers = Enumerable.Range(0, 20).Select(_ => cached.Reader.OpenAsync(story.Path())).ToList();
        await asked;
        answer();
        var pages = await Task.WhenAll(readers);

        Assert.All(pages, page => Assert.Contains("كان الرقم خطأ.", page.Html, StringComparison.Ordinal));
        Assert.Equal(ofOne, cached.Asked - before);
    }

    [Fact]
    public async Task A_page_that_changed_while_it_was_rendered_is_rendered_again()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        await cached.Reader.OpenAsync("/about");
        var (asked, answer) = cached.HoldNextQuestion();

        var early = cached.Reader.OpenAsync("/latest");
        await asked;
        var second = await cached.Desk.PublishAsync("خبر جاء في الأثناء", Newsroom.Tuesday);
        await cached.FollowOthersAsync();
        answer();

        Assert.Contains("خبر جاء في الأثناء", (await early).Html, StringComparison.Ordinal);
        Assert.Contains("خبر جاء في الأثناء", (await cached.Reader.OpenAsync("/latest")).Html, StringComparison.Ordinal);
        Assert.NotEqual(story.Id, second.Id);
    }

    [Fact]
    public async Task Who_asks_after_a_change_is_not_given_the_rendering_for_those_who_asked_before()
    {
        await using var cached = new CachedSite();
        await cached.Desk.PublishAsync();
        await cached.Reader.OpenAsync("/latest");
        var (cache, expiry, renderer) = (cached.Site.Services.GetRequiredService<PageCache>(), cached.Site.Services.GetRequiredService<TagExpiry>(), cached.Site.Services.GetRequiredService<PageRenderer>());
        var (site, rendered, go) = (renderer.Site!, new TaskCompletionSource(), new TaskCompletionSource());
        var turn = 0;
        // Changes overtake each rendering until the last that is tried, so that one goes out which is old already.
        renderer.Site = async context =>
        {
            await site(context);
            if (++turn <= 4) expiry.ExpireEverything();
            if (turn != 5) return;

            rendered.SetResult();
            await go.Task;
        };
        expiry.ExpireEverything();
        var address = new PageAddress("/latest", "/latest", "");

        var early = cache.GetAsync(address, TestContext.Current.CancellationToken);
        await rendered.Task;
        await cached.Desk.PublishAsync("خبر جاء في الأثناء", Newsroom.Tuesday);
        await cached.FollowOthersAsync();
        var late = cache.GetAsync(address, TestContext.Current.CancellationToken);
        go.SetResult();
        await early;

        Assert.Contains("خبر جاء في الأثناء", Encoding.UTF8.GetString((await late).Make(PageEncoding.Plain)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_anything_is_looked_for_once_until_something_comes_to_be_there()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.DraftAsync("مسودة تُنشر");
        Assert.Equal(404, (await cached.Reader.OpenAsync($"/a/{story.Id}")).Status);
        Assert.Equal(404, (await cached.Reader.OpenAsync("/tag/جديد")).Status);

        await cached.ActAsync(story, s => s.Publish(Newsroom.Maria, Newsroom.Tuesday));
        await cached.ActAsync(db => Task.FromResult(db.Add(new Domain.Tags.Tag("جديد", Newsroom.Monday))));

        Assert.Equal(301, (await cached.Reader.OpenAsync($"/a/{story.Id}")).Status);
        Assert.Equal(200, (await cached.Reader.OpenAsync("/tag/جديد")).Status);
    }

    [Fact]
    public async Task Addresses_without_number_take_no_more_room_than_is_given()
    {
        await using var cached = new CachedSite(megabytes: 1);
        var reader = cached.Reader;

        for (var i = 0; i < 1_000; i++) await reader.OpenAsync($"/لا-شيء-{i}");

        // A page of an error weighs more than 2 KB with its keeping.
        Assert.InRange(cached.Site.Services.GetRequiredService<PageCache>().Count, 1, 512);
    }

    [Fact]
    public async Task Without_the_store_readers_get_the_last_good_page()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync("خبر يبقى");
        var file = new SqliteConnectionStringBuilder(cached.Site.Store.ConnectionString).DataSource;
        var good = await cached.Reader.OpenAsync(story.Path());
        cached.Site.Services.GetRequiredService<TagExpiry>().ExpireEverything();
        using (var store = new SqliteConnection(cached.Site.Store.ConnectionString))
        {
            store.Open();
            using var checkpoint = store.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }

        var copy = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        SqliteConnection.ClearAllPools();
        cached.Site.BreakStore();

        var kept = await cached.Reader.OpenAsync(story.Path());
        var unseen = await cached.Reader.OpenAsync("/latest");
        var ready = await cached.Reader.OpenAsync("/health/ready");
        var live = await cached.Reader.OpenAsync("/health/live");

        Assert.Equal((200, good.Html), (kept.Status, kept.Html));
        Assert.NotNull(kept.Header("Age"));
        Assert.Null(good.Header("Age"));
        Assert.Equal((503, "no-store"), (unseen.Status, unseen.Header("Cache-Control")));
        Assert.Equal((503, 200), (ready.Status, live.Status));

        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(file, copy, TestContext.Current.CancellationToken);
        // Within the second in which it is found out.
        while ((await cached.Reader.OpenAsync("/latest")).Status == 503) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal(200, (await cached.Reader.OpenAsync("/latest")).Status);
        Assert.Null((await cached.Reader.OpenAsync("/latest")).Header("Age"));
    }

    [Fact]
    public async Task What_is_published_after_the_store_came_back_is_seen_at_once()
    {
        await using var cached = new CachedSite();
        await cached.Desk.PublishAsync();
        await cached.Reader.OpenAsync("/latest");
        await cached.FollowOthersAsync();
        cached.RefuseQuestions = true;
        Assert.Equal(503, (await cached.Reader.OpenAsync("/سياسة")).Status);
        cached.RefuseQuestions = false;

        var draft = await cached.Desk.DraftAsync("خبر بعد العودة");
        await cached.ActAsync(draft, s => s.Publish(Newsroom.Maria, Newsroom.Wednesday));

        var latest = await cached.Reader.OpenAsync("/latest");
        Assert.Contains("خبر بعد العودة", latest.Html, StringComparison.Ordinal);
        Assert.Null(latest.Header("Age"));
        Assert.Equal(200, (await cached.Reader.OpenAsync("/سياسة")).Status);
    }

    [Fact]
    public async Task Only_lists_go_on_at_a_place()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        foreach (var path in new[] { "/", story.Path(), "/sitemap.xml", "/robots.txt", "/tag/قمة/feed.xml" })
        {
            await cached.Reader.OpenAsync(path);
            var before = cached.Asked;
            await cached.Reader.OpenAsync(path + "?after=1");
            Assert.Equal((path, before), (path, cached.Asked));
        }
    }

    [Fact]
    public async Task While_the_store_hangs_one_reader_waits_for_it_and_the_others_do_not()
    {
        await using var cached = new CachedSite();
        var first = await cached.Desk.PublishAsync("الأول", Newsroom.Monday);
        var second = await cached.Desk.PublishAsync("الثاني", Newsroom.Tuesday);
        var kept = await cached.Reader.OpenAsync(first.Path());
        await cached.Reader.OpenAsync(second.Path());
        cached.Site.Services.GetRequiredService<TagExpiry>().ExpireEverything();
        var (asked, answer) = cached.HoldNextQuestion();

        // It waits as long as the site is patient with its store.
        var patient = await cached.Reader.OpenAsync(first.Path());
        await asked;
        var before = cached.Asked;
        var others = new List<ReaderPage>();
        for (var i = 0; i < 20; i++) others.Add(await cached.Reader.OpenAsync(i % 2 == 0 ? first.Path() : second.Path()));

        Assert.Equal(kept.Html, patient.Html);
        Assert.All(others, page => Assert.Equal((200, true), (page.Status, page.Header("Age") is not null)));
        Assert.Equal(before, cached.Asked);

        answer();
        // The held rendering ends by itself; from then on pages are made again.
        while (cached.Site.Services.GetRequiredService<PageCache>().IsInTrouble) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Null((await cached.Reader.OpenAsync(second.Path())).Header("Age"));
        Assert.True(cached.Asked > before);
    }

    [Fact]
    public async Task While_the_store_is_away_it_is_asked_once_a_second_at_most()
    {
        await using var cached = new CachedSite();
        var story = await cached.Desk.PublishAsync();
        await cached.Reader.OpenAsync(story.Path());
        var expiry = cached.Site.Services.GetRequiredService<TagExpiry>();
        expiry.ExpireEverything();
        cached.RefuseQuestions = true;
        await cached.Reader.OpenAsync(story.Path());
        var refused = cached.Refused;

        for (var i = 0; i < 50; i++) await cached.Reader.OpenAsync(story.Path());
        Assert.Equal(refused, cached.Refused);

        // This second's try goes to an address that is put right without the store, which is no better for it.
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);
        Assert.Equal("/latest", (await cached.Reader.OpenAsync("/latest/")).Location);
        Assert.True(cached.Site.Services.GetRequiredService<PageCache>().IsInTrouble);

        // Longer than the library takes a last good page for a fresh one.
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++) Assert.Equal(200, (await cached.Reader.OpenAsync(story.Path())).Status);

        cached.RefuseQuestions = false;
        while ((await cached.Reader.OpenAsync(story.Path())).Header("Age") is not null) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.False(cached.Site.Services.GetRequiredService<PageCache>().IsInTrouble);
    }

    [Fact]
    public async Task Pages_name_what_they_show_to_the_caches_before_the_site()
    {
        await using var cached = new CachedSite();
        var older = await cached.Desk.PublishAsync("أقدم", Newsroom.Monday);
        var story = await cached.Desk.PublishAsync("خبر", Newsroom.Tuesday, tags: ["قمة"]);

        var page = await cached.Reader.OpenAsync(story.Path());

        var tags = page.Header("Cache-Tag")!.Split(',');
        Assert.Contains($"article:{story.Id}", tags);
        Assert.Contains($"article:{older.Id}", tags);
        Assert.Contains("s-maxage=60", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    private static byte[] Decoded(byte[] bytes, string? encoding)
    {
        using Stream source = encoding switch
        {
            "br" => new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress),
            _ => new MemoryStream(bytes),
        };
        using var plain = new MemoryStream();
        source.CopyTo(plain);
        return plain.ToArray();
    }

    private static async Task<string> FilledAsync(CachedSite cached, string path)
    {
        var withdrawn = await cached.Desk.PublishAsync("سُحب", Newsroom.Monday);
        await cached.Desk.WithdrawAsync(withdrawn);
        var story = await cached.Desk.PublishAsync("خبر", Newsroom.Tuesday, "سياسة", ["سالم"], ["قمة"]);
        return path
            .Replace("{story}", story.Path(), StringComparison.Ordinal)
            .Replace("{short}", $"/a/{story.Id}", StringComparison.Ordinal)
            .Replace("{withdrawn}", withdrawn.Path(), StringComparison.Ordinal);
    }
}

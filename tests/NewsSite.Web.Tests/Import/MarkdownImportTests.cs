using Microsoft.EntityFrameworkCore;
using NetVips;
using NewsSite.Domain.Articles;
using NewsSite.Testing;
using NewsSite.Web.Addressing;
using NewsSite.Web.Markdown;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Tests.Import;

/// <summary>What comes in, and what a second run does. What does not come in: <see cref="RefusedFilesTests"/>.</summary>
public sealed class MarkdownImportTests
{
    [Fact]
    public async Task A_folder_of_stories_is_published_with_all_that_they_name()
    {
        await using var site = new SiteFactory();
        using var folder = Newspaper();

        var report = await folder.ImportIntoAsync(site);

        Assert.Empty(report.Refused);
        Assert.Empty(report.Warnings);
        Assert.Equal(["harvest.md", "market.md", "storm-begins.md", "storm-forecast.md", "storm.md", "well.md"], report.Added.Order(StringComparer.Ordinal));

        var page = await site.Reader.OpenAsync((await StoryAsync(site, "العاصفة “نسمة” تؤجل افتتاح المرفأ و”الجسر”")).Path());
        Assert.Equal(200, page.Status);
        Assert.Equal("العاصفة “نسمة” تؤجل افتتاح المرفأ و”الجسر”", page.Text("h1"));
        Assert.Equal("تأخر الافتتاح يومين، ولم تقع أضرار.", page.Text(".standfirst"));
        Assert.Equal(["الرئيسية", "محليات"], page.Texts(".crumbs a"));
        Assert.Equal(["الطقس", "المرفأ", "أحوال البحر"], page.Texts(".tags a"));
        Assert.Equal(["فريق التحرير", "ليلى عامر"], page.Texts(".bylines a"));
        Assert.Equal(["2026-10-21T15:00:00+03:00", "2026-10-21T18:30:00+03:00"], page.All(".dates time").Select(t => t.GetAttribute("datetime")));
        Assert.Equal(["تأخر الافتتاح", "ما الخطوة التالية؟"], page.Texts(".prose h2"));
        Assert.Equal(["المرفأ يستعد للعاصفة", "نشرة البحر: موج بارتفاع مترين", "بئر قديمة تعود إلى العمل"], page.Texts(".read-also .card-headline"));
        Assert.Equal("المقالة السابقة سوق السمك يغير موعده", page.Text(".neighbours a[rel=prev]"));
        Assert.Equal("المقالة التالية موسم الزيتون يبدأ مبكرًا", page.Text(".neighbours a[rel=next]"));
    }

    [Fact]
    public async Task What_is_recorded_of_the_import_happened_now_whatever_the_files_date()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", more: "updated: 2026-11-02T16:00:00+03:00");
        var before = DateTimeOffset.UtcNow;

        await folder.ImportIntoAsync(site);

        await using var db = site.Store.Open();
        Assert.All(db.Transitions.ToList(), t => Assert.InRange(t.At, before, DateTimeOffset.UtcNow));
        Assert.All(db.Changes.ToList(), c => Assert.InRange(c.At, before, DateTimeOffset.UtcNow));
        Assert.Equal((Newsroom.Monday, Newsroom.Monday.AddHours(1)), db.Articles.Select(a => ValueTuple.Create(a.PublishedAt, a.UpdatedAt)).Single());
    }

    [Fact]
    public async Task A_second_run_changes_nothing_at_all()
    {
        await using var site = new SiteFactory();
        using var folder = Newspaper();
        await folder.ImportIntoAsync(site);
        var before = site.AllRows();

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(6, report.Unchanged.Count);
        Assert.Empty(report.Added.Concat(report.Updated).Concat(report.Kept));
        Assert.Equal(before, site.AllRows());
    }

    [Fact]
    public async Task A_file_that_changed_becomes_a_new_revision_that_readers_see()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", "قبل").WriteStory("b.md", "آخر");
        await folder.ImportIntoAsync(site);
        var path = (await StoryAsync(site, "قبل")).Path();

        var report = await folder.WriteStory("a.md", "بعد", "نص جديد.").ImportIntoAsync(site);

        Assert.Equal(["a.md"], report.Updated);
        Assert.Equal(["b.md"], report.Unchanged);
        var story = await StoryAsync(site, "بعد");
        Assert.Equal((2, 2), (story.LatestRevision, story.LiveRevision));
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero), story.PublishedAt);
        Assert.Equal((301, story.Path()), await WhereAsync(site, path));
        Assert.Contains("نص جديد.", (await site.Reader.OpenAsync(story.Path())).Text(".prose"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_here_too_is_kept_run_after_run()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", "من الملف");
        await folder.ImportIntoAsync(site);
        await site.Desk.ChangeAsync(await StoryAsync(site, "من الملف"), story =>
        {
            story.Revise(Newsroom.Content("من المحرر", story.Category), Newsroom.Maria, Newsroom.Tuesday);
            story.Publish(Newsroom.Maria, Newsroom.Tuesday);
        });
        folder.WriteStory("a.md", "من الملف مرة ثانية");
        var before = site.AllRows();

        for (var run = 1; run <= 2; run++) Assert.Equal(["a.md"], (await folder.ImportIntoAsync(site)).Kept);

        Assert.Equal(before, site.AllRows());
        Assert.Equal("من المحرر", (await StoryAsync(site, "من المحرر")).Headline);
    }

    [Fact]
    public async Task A_story_changed_here_alone_is_left_alone()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", "من الملف");
        await folder.ImportIntoAsync(site);
        await site.Desk.ChangeAsync(await StoryAsync(site, "من الملف"), story => story.Revise(Newsroom.Content("من المحرر", story.Category), Newsroom.Maria, Newsroom.Tuesday));
        var before = site.AllRows();

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["a.md"], report.Unchanged);
        Assert.Equal(before, site.AllRows());
    }

    [Fact]
    public async Task A_withdrawn_story_does_not_come_back_by_itself()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", "قبل");
        await folder.ImportIntoAsync(site);
        await site.Desk.WithdrawAsync(await StoryAsync(site, "قبل"));

        await folder.WriteStory("a.md", "بعد").ImportIntoAsync(site);

        Assert.Equal(410, (await site.Reader.OpenAsync((await StoryAsync(site, "قبل")).Path())).Status);
    }

    [Fact]
    public async Task Stories_that_name_each_other_and_themselves_all_get_their_lists()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources()
            .WriteStory("a.md", "ألف", more: "readAlso: ['c.md', 'a.md', 'b.md', 'c.md']")
            .WriteStory("b.md", "باء", more: "readAlso: ['a.md']")
            .WriteStory("c.md", "جيم", more: "readAlso: ['b.md', 'a.md']");

        var report = await folder.ImportIntoAsync(site);
        var before = site.AllRows();
        var again = await folder.ImportIntoAsync(site);

        Assert.Equal(["a.md", "b.md", "c.md"], report.Added.Order(StringComparer.Ordinal));
        Assert.Empty(report.Updated);
        Assert.Equal(["جيم", "باء"], await ReadAlsoAsync(site, "ألف"));
        Assert.Equal(["ألف"], await ReadAlsoAsync(site, "باء"));
        Assert.Equal(["باء", "ألف"], await ReadAlsoAsync(site, "جيم"));
        Assert.Equal(3, again.Unchanged.Count);
        Assert.Equal(before, site.AllRows());
    }

    [Fact]
    public async Task A_story_that_names_itself_gets_no_second_revision_for_it()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", more: "readAlso: ['a.md']");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["a.md"], report.Added);
        Assert.Empty(report.Warnings);
        await using var db = site.Store.Open();
        Assert.Single(db.Revisions);
    }

    [Fact]
    public async Task Hidden_files_are_no_stories_and_an_ending_in_capitals_is_one()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory(".hidden.md").WriteStory("._a.md").WriteStory("UPPER.MD").Write("README.MD", "# ليس خبرًا");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["UPPER.MD"], report.Added);
        Assert.Empty(report.Refused);
    }

    [Fact]
    public async Task A_long_chain_of_stories_comes_in()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources();
        for (var i = 0; i < 60; i++) folder.WriteStory($"{i:00}.md", $"الحلقة {i}", more: i < 59 ? $"readAlso: ['{i + 1:00}.md']" : "readAlso: []");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(60, report.Added.Count);
        Assert.Equal(["الحلقة 1"], await ReadAlsoAsync(site, "الحلقة 0"));
    }

    [Fact]
    public async Task Names_that_fold_to_one_are_one()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources()
            .WriteStory("a.md", "ألف", more: ["tags: ['أوكرانيا', 'اوكرانيا']", "authors: ['أحمد علي']"])
            .WriteStory("b.md", "باء", more: ["tags: ['اوكرانيا']", "authors: ['احمد علي']"]);

        await folder.ImportIntoAsync(site);

        await using var db = site.Store.Open();
        Assert.Equal(["أوكرانيا"], db.Tags.Select(t => t.Name).ToList());
        Assert.Equal(["أحمد علي"], db.Authors.Select(a => a.Name).ToList());
        Assert.Equal(2, (await site.Reader.OpenAsync("/tag/أوكرانيا")).All(".card-headline").Count);
    }

    [Fact]
    public async Task A_category_that_exists_is_used_whichever_its_level()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("كرة القدم", under: "رياضة");
        using var folder = new ArticleSources().Write("a.md", "---\ntitle: 'مباراة'\ncategory: 'كرة القدم'\npublished: 2026-11-02T15:00:00+03:00\n---\n\nنص.");

        await folder.ImportIntoAsync(site);

        Assert.Equal(["مباراة"], (await site.Reader.OpenAsync("/رياضة/كرة-القدم")).Texts(".card-headline"));
        await using var db = site.Store.Open();
        Assert.Equal(2, db.Categories.Count());
    }

    [Fact]
    public async Task Without_a_date_a_story_stays_a_draft_and_with_a_future_one_it_waits()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources()
            .Write("draft.md", "---\ntitle: 'مسودة'\ncategory: 'سياسة'\n---\n\nنص.")
            .Write("later.md", "---\ntitle: 'محجوز'\ncategory: 'سياسة'\npublished: 2999-01-01T09:00:00+03:00\n---\n\nنص.");

        await folder.ImportIntoAsync(site);

        Assert.Equal(ArticleStatus.Draft, (await StoryAsync(site, "مسودة")).Status);
        var later = await StoryAsync(site, "محجوز");
        Assert.Equal((ArticleStatus.Scheduled, new DateTimeOffset(2999, 1, 1, 6, 0, 0, TimeSpan.Zero)), (later.Status, later.ScheduledFor));
        Assert.Empty((await site.Reader.OpenAsync("/latest")).All(".card-headline"));
    }

    [Fact]
    public async Task A_picture_comes_in_with_its_description_and_once()
    {
        await using var site = new SiteFactory();
        using var picture = Image.Black(500, 300);
        using var folder = new ArticleSources()
            .Write("boat.png", picture.PngsaveBuffer())
            .WriteStory("a.md", "ألف", more: ["image: 'boat.png'", "imageAlt: 'قارب في المرفأ'", "imageCaption: 'القارب قبل الإبحار'", "imageCredit: 'تصوير: ليلى عامر'"])
            .WriteStory("b.md", "باء", more: ["image: 'boat.png'", "imageAlt: 'قارب في المرفأ'", "imageCaption: 'القارب قبل الإبحار'", "imageCredit: 'تصوير: ليلى عامر'"]);

        await folder.ImportIntoAsync(site);
        var before = site.AllRows();
        await folder.ImportIntoAsync(site);

        var page = await site.Reader.OpenAsync((await StoryAsync(site, "ألف")).Path());
        Assert.Equal("قارب في المرفأ", page.One(".lead-picture img").GetAttribute("alt"));
        Assert.Equal("القارب قبل الإبحار تصوير: ليلى عامر", page.Text("figcaption"));
        Assert.Equal(200, (await site.Reader.OpenAsync(page.One(".lead-picture img").GetAttribute("src")!)).Status);
        Assert.Equal(before, site.AllRows());
        await using var db = site.Store.Open();
        Assert.Equal("boat.png", Assert.Single(db.Media.ToList()).FileName);
    }

    [Fact]
    public async Task A_description_that_was_bettered_here_survives_the_next_run()
    {
        await using var site = new SiteFactory();
        using var picture = Image.Black(500, 300);
        using var folder = new ArticleSources().Write("boat.png", picture.PngsaveBuffer()).WriteStory("a.md", "ألف", more: ["image: 'boat.png'", "imageAlt: 'قارب'"]);
        await folder.ImportIntoAsync(site);
        await using (var db = site.Store.Open())
        {
            (await db.Media.SingleAsync(TestContext.Current.CancellationToken)).Describe("قارب صيد أزرق عند الرصيف", null, null);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["a.md"], report.Unchanged);
        await using var after = site.Store.Open();
        Assert.Equal("قارب صيد أزرق عند الرصيف", (await after.Media.SingleAsync(TestContext.Current.CancellationToken)).AltText);
    }

    [Fact]
    public async Task Pictures_in_the_body_come_in_with_their_sizes_and_stay_without_the_folder()
    {
        await using var site = new SiteFactory();
        using var picture = Image.Black(1000, 500);
        using var small = Image.Black(300, 200);
        using var folder = new ArticleSources()
            .Write("صورة المرفأ.png", picture.PngsaveBuffer())
            .Write("small.png", small.PngsaveBuffer())
            .WriteStory("a.md", "ألف", "نص.\n\n![قارب في المرفأ](صورة%20المرفأ.png \"القارب\")\n\n> ![ظل][ظل] و![قارب](<صورة المرفأ.png>)\n\n`![](small.png)`\n\n[ظل]: small.png");

        var report = await folder.ImportIntoAsync(site);
        var before = site.AllRows();
        await folder.ImportIntoAsync(site);

        Assert.Empty(report.Warnings);
        Assert.Equal(before, site.AllRows());
        await using var db = site.Store.Open();
        var items = db.Media.OrderBy(m => m.Width).ToList();
        Assert.Equal([("small.png", "ظل"), ("صورة المرفأ.png", "قارب في المرفأ")], items.Select(m => (m.FileName, m.AltText)));
        var page = await site.Reader.OpenAsync((await StoryAsync(site, "ألف")).Path());
        var large = Address.Picture(items[1].ContentHash, 800, "jpg");
        Assert.Equal([large, Address.Picture(items[0].ContentHash, 300, "jpg"), large], page.All(".prose img").Select(i => i.GetAttribute("src")));
        var shown = page.All(".prose img")[0];
        Assert.Equal(["800", "400", "lazy", "قارب في المرفأ"], ((string[])["width", "height", "loading", "alt"]).Select(shown.GetAttribute));
        Assert.Equal("القارب", shown.Closest("figure")!.QuerySelector("figcaption")!.TextContent);
        Assert.Equal($"{Address.Picture(items[1].ContentHash, 400, "jpg")} 400w, {large} 800w", shown.GetAttribute("srcset"));
        Assert.Equal(200, (await site.Reader.OpenAsync(large)).Status);
        Assert.Equal("![](small.png)", page.Text(".prose code"));
        Assert.DoesNotContain("المرفأ.png", db.Revisions.Single().Body, StringComparison.Ordinal);
        Assert.Equal(db.Articles.Single().Html, new ArticleRenderer().Render(db.Revisions.Single().Body, items.ToDictionary(m => m.ContentHash[..16], m => m.View())).Html);
    }

    [Fact]
    public async Task A_picture_that_leads_and_stands_in_the_body_too_is_kept_once_with_the_lead_pictures_description()
    {
        await using var site = new SiteFactory();
        using var picture = Image.Black(500, 300);
        using var folder = new ArticleSources()
            .Write("boat.png", picture.PngsaveBuffer())
            .WriteStory("a.md", "ألف", "![قارب](boat.png) ![قارب](boat.png)", "image: 'boat.png'", "imageAlt: 'قارب صيد أزرق'");

        var report = await folder.ImportIntoAsync(site);

        Assert.Empty(report.Refused);
        await using var db = site.Store.Open();
        Assert.Equal("قارب صيد أزرق", Assert.Single(db.Media.ToList()).AltText);
    }

    [Fact]
    public async Task A_picture_in_the_body_that_changed_is_seen_though_its_name_is_the_same()
    {
        await using var site = new SiteFactory();
        using var first = Image.Black(500, 300);
        using var second = Image.Black(400, 300);
        using var folder = new ArticleSources().Write("boat.png", first.PngsaveBuffer()).WriteStory("a.md", "ألف", "![قارب](boat.png)");
        await folder.ImportIntoAsync(site);

        var report = await folder.Write("boat.png", second.PngsaveBuffer()).ImportIntoAsync(site);

        Assert.Equal(["a.md"], report.Updated);
    }

    [Theory]
    [InlineData("images/boat.png")]
    [InlineData("../boat.png")]
    [InlineData("./boat.png")]
    [InlineData("/boat.png")]
    [InlineData("https://example.org/boat.png")]
    public async Task A_picture_from_elsewhere_does_not_come_in_and_is_told_of(string address)
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", "ألف", $"نص.\n\n![قارب]({address})");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["a.md"], report.Added);
        var warning = Assert.Single(report.Warnings);
        Assert.Equal(("a.md", 9), (warning.File, warning.Line));
        Assert.Contains(address, warning.Reason, StringComparison.Ordinal);
        Assert.Equal("نص. قارب", (await site.Reader.OpenAsync((await StoryAsync(site, "ألف")).Path())).Text(".prose"));
    }

    [Fact]
    public async Task The_folders_readme_and_other_files_are_no_stories()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().Write("README.md", "# ليس خبرًا").Write("notes.txt", "x").WriteStory("a.md");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["a.md"], report.Added);
        Assert.Empty(report.Refused);
    }

    [Fact]
    public async Task Control_characters_and_overrides_of_direction_do_not_come_in()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", "عنوان\u202E سليم\u0001\u200F", "نص\u202E الخبر.");

        await folder.ImportIntoAsync(site);

        var page = await site.Reader.OpenAsync((await StoryAsync(site, "عنوان سليم")).Path());
        Assert.Equal("نص الخبر.", page.Text(".prose"));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public async Task Files_of_other_editors_come_in_alike(string start)
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().Write("a.md", System.Text.Encoding.UTF8.GetBytes($"{start}---\r\ntitle: 'عنوان'\r\ncategory: 'سياسة'\r\npublished: 2026-11-02T12:00Z\r\n---\r\n\r\nنص.\r\n"));

        await folder.ImportIntoAsync(site);

        Assert.Equal(Newsroom.Monday, (await StoryAsync(site, "عنوان")).PublishedAt);
    }

    /// <summary>Six stories as a newsroom keeps them: one in full, the others named by it or beside it in time.</summary>
    private static ArticleSources Newspaper() => new ArticleSources()
        .Write("storm.md", """
            ---
            title: 'العاصفة “نسمة” تؤجل افتتاح المرفأ و”الجسر”'
            standfirst: 'تأخر الافتتاح يومين، ولم تقع أضرار.'
            category: 'محليات'
            tags: ['الطقس', 'المرفأ', 'أحوال البحر']
            authors: ['فريق التحرير', 'ليلى عامر']
            published: 2026-10-21T15:00:00+03:00
            updated: 2026-10-21T18:30:00+03:00
            readAlso:
              - storm-begins.md
              - storm-forecast.md
              - well.md
            ---

            ## تأخر الافتتاح

            أعلنت البلدية أن الافتتاح تأجل يومين، وقال المشرف إن **”الجسر”** سليم.

            ## ما الخطوة التالية؟

            تُفحص الأرصفة صباح الخميس عند 7:30.
            """)
        .Write("storm-begins.md", Short("المرفأ يستعد للعاصفة", "محليات", "2026-10-20T18:30:00+03:00"))
        .Write("storm-forecast.md", Short("نشرة البحر: موج بارتفاع مترين", "محليات", "2026-10-20T12:00:00+03:00"))
        .Write("well.md", Short("بئر قديمة تعود إلى العمل", "علوم", "2026-10-19T09:15:00+03:00"))
        .Write("market.md", Short("سوق السمك يغير موعده", "اقتصاد", "2026-10-21T14:00:00+03:00"))
        .Write("harvest.md", Short("موسم الزيتون يبدأ مبكرًا", "اقتصاد", "2026-10-21T16:00:00+03:00"));

    private static string Short(string title, string category, string published) =>
        $"---\ntitle: '{title}'\ncategory: '{category}'\ntags: ['{category}']\nauthors: ['فريق التحرير']\npublished: {published}\n---\n\nنص قصير.\n";

    private static async Task<Article> StoryAsync(SiteFactory site, string headline)
    {
        await using var db = site.Store.Open();
        return await db.Articles.Include(a => a.Category).SingleAsync(a => a.Headline == headline);
    }

    private static async Task<List<string>> ReadAlsoAsync(SiteFactory site, string headline)
    {
        await using var db = site.Store.Open();
        return await db.Articles.Where(a => a.Headline == headline).SelectMany(a => a.ReadAlso).OrderBy(r => r.Position).Select(r => r.Target.Headline).ToListAsync();
    }

    private static async Task<(int Status, string? Location)> WhereAsync(SiteFactory site, string path)
    {
        var answer = await site.Reader.OpenAsync(path);
        return (answer.Status, answer.Location);
    }
}

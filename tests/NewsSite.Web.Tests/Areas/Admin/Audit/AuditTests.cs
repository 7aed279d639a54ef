using System.Text.Json;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Testing;
using NewsSite.Web.Auditing;

namespace NewsSite.Web.Tests.Areas.Admin.Audit;

public sealed class AuditTests
{
    [Theory]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Editor)]
    public async Task It_is_the_affair_of_admins_alone_and_a_refused_post_is_in_it(Role role)
    {
        await using var site = new SiteFactory();
        using var someone = await Staff.SignedInAsync(site, role, "غير المدير");
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "مدير");

        Assert.Equal(403, (await someone.OpenAsync("/admin/audit")).Status);
        Assert.Equal(403, (await someone.PostAsync("/admin/audit?handler=Export", [])).Status);

        var line = Assert.Single((await admin.OpenAsync("/admin/audit?act=Refused")).Texts(".audit-list > li"));
        Assert.StartsWith("رُفض عمل /admin/audit?handler=Export", line, StringComparison.Ordinal);
        Assert.Contains("غير المدير", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_refuses_by_itself_leaves_the_same_entry_and_a_flood_leaves_few()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "مدير");

        for (var i = 0; i < 14; i++) Assert.Equal(403, (await writer.ActAsync($"/admin/articles/{story.Id}", "withdraw")).Status);

        var list = await admin.OpenAsync("/admin/audit?act=Refused");
        Assert.Equal(10, list.All(".audit-list > li").Count);
        Assert.Equal($"/admin/articles/{story.Id}", list.All(".audit-act a")[0].GetAttribute("href"));
    }

    [Theory]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T23:59")]
    public async Task What_looks_like_a_moment_that_no_calendar_has_is_shown_as_it_was_typed(string note)
    {
        await using var site = new SiteFactory { Settings = new Dictionary<string, string> { ["Site:TimeZone"] = "America/Los_Angeles" } };
        var story = await site.Desk.DraftAsync();
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "مدير");
        await admin.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Headline", "عنوان"), ("Note", note));

        Assert.Contains((await admin.OpenAsync("/admin/audit")).Texts(".audit-detail"), detail => detail.Contains(note[..4], StringComparison.Ordinal));
    }

    /// <summary>A6: from where to where.</summary>
    [Fact]
    public async Task An_act_on_a_story_says_where_it_stood_and_where_it_stands()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "سلمى العلي");
        var story = (await admin.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.Body", "متن."), ("Form.CategoryId", "1"))).Location!;

        await admin.SubmitAsync(story, ("Form.Body", "متن أطول."), ("Note", "زيدت جملة"), ("then", "Publish"));
        await admin.ActAsync(story, "withdraw", "خبر قديم");
        await admin.ActAsync(story, "trash");

        var page = await admin.OpenAsync("/admin/audit");
        Assert.Equal(
            ["منشور ← مسحوب، خبر قديم", "مسودة ← منشور", "النسخة 1 ← 2، زيدت جملة"],
            page.All(".audit-list > li").Where(line => line.QuerySelector(".audit-act strong")!.TextContent is "سُحب مقال" or "نُشر مقال" or "عُدّل مقال").Select(line => line.QuerySelector(".audit-detail")!.TextContent));
        Assert.Equal("مسحوب ← في المهملات", page.All(".audit-detail")[0].TextContent);
    }

    [Fact]
    public async Task Acts_are_listed_with_names_latest_first_and_stories_are_led_to()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "سلمى العلي");
        await WriteAsync(site, new AuditEntry(Act.StoryWithdrawn, "42: خبر <b>", new(admin.Id!), DateTimeOffset.UtcNow, "من: منشور\nإلى: مسحوب"));

        var page = await admin.OpenAsync("/admin/audit");

        // The first pages about the site were there before anybody.
        Assert.Equal(["سُحب مقال", "دخل", "فُتح حساب", .. Enumerable.Repeat("أُضيفت صفحة", 4)], page.Texts(".audit-act strong"));
        Assert.Equal("/admin/articles/42", page.One(".audit-act a").GetAttribute("href"));
        Assert.Equal("42: خبر <b>", page.Text(".audit-act a"));
        Assert.Equal("سلمى العلي", page.All(".audit-list .desk-meta bdi")[0].TextContent);
    }

    [Fact]
    public async Task A_moment_in_an_entry_is_shown_by_the_clock_of_the_house_and_exported_as_it_was_written()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        await WriteAsync(site, new AuditEntry(Act.BreakingShown, "زلزال", new(admin.Id!), DateTimeOffset.UtcNow, "حتى 2026-11-29 22:48:17Z (لا 2026-99-29 22:48:17Z)"));

        Assert.Equal("حتى الاثنين، 30 نوفمبر 2026 - 1:48 ص (لا 2026-99-29 22:48:17Z)", (await admin.OpenAsync("/admin/audit?act=BreakingShown")).Text(".audit-detail"));
        await WriteAsync(site, new AuditEntry(Act.StoryWithdrawalScheduled, "1: خبر", new(admin.Id!), DateTimeOffset.UtcNow, "2026-12-01T15:30 انتهى العرض."));
        Assert.Equal("الثلاثاء، 1 ديسمبر 2026 - 3:30 م انتهى العرض.", (await admin.OpenAsync("/admin/audit?act=StoryWithdrawalScheduled")).Text(".audit-detail"));
        var file = await admin.SubmitAsync("/admin/audit?handler=Export", ("act", "BreakingShown"), ("format", "csv"));
        Assert.Contains("حتى 2026-11-29 22:48:17Z", file.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_narrowed_down_by_person_act_words_and_days_of_the_house()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        // Midnight in Riyadh, three hours before it in UTC.
        var midnight = new DateTimeOffset(2026, 3, 10, 21, 0, 0, TimeSpan.Zero);
        await WriteAsync(site, new AuditEntry(Act.TagChanged, "قبل", Newsroom.Maria, midnight.AddSeconds(-1)), new AuditEntry(Act.TagChanged, "بعد 50%", new(admin.Id!), midnight), new AuditEntry(Act.AuthorChanged, "بعده", Newsroom.Maria, midnight.AddDays(1)));

        async Task<IReadOnlyList<string>> FoundAsync(string query) => (await admin.OpenAsync("/admin/audit?" + query)).Texts(".audit-act > bdi");

        Assert.Equal(["بعد 50%"], await FoundAsync("from=2026-03-11&until=2026-03-11"));
        Assert.Equal(["قبل"], await FoundAsync("until=2026-03-10"));
        Assert.Equal(["بعد 50%", "قبل"], await FoundAsync("act=TagChanged"));
        Assert.Equal(["بعد 50%"], await FoundAsync("act=TagChanged&who=" + admin.Id));
        Assert.Equal(["بعد 50%"], await FoundAsync("text=%25"));
        Assert.Equal(["قبل"], await FoundAsync("until=" + Uri.EscapeDataString("٢٠٢٦-٠٣-١٠")));
        Assert.Equal(9, (await FoundAsync("from=x&until=9999-12-31&act=Nonsense&who=&after=999999")).Count);
    }

    [Fact]
    public async Task Pages_have_no_gaps_also_where_many_acts_have_one_moment()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        await WriteAsync(site, [.. Enumerable.Range(0, 120).Select(i => new AuditEntry(Act.TagChanged, $"وسم {i}", Newsroom.Maria, Newsroom.Monday.AddMinutes(i / 40)))]);

        List<string> seen = [];
        for (var next = (string?)"/admin/audit?act=TagChanged"; next is not null;)
        {
            var page = await admin.OpenAsync(next);
            seen.AddRange(page.Texts(".audit-act > bdi"));
            next = page.Links(".pager a").SingleOrDefault();
        }

        Assert.Equal(Enumerable.Range(0, 120).Reverse().Select(i => $"وسم {i}"), seen);
    }

    [Fact]
    public async Task All_of_it_is_exported_for_spreadsheets_without_formulas_and_the_export_is_in_it()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "سلمى");
        await WriteAsync(site, [.. Enumerable.Range(0, 2500).Select(i => new AuditEntry(Act.TagChanged, i == 7 ? "=HYPERLINK(\"x\")" : $"وسم {i}", Newsroom.Maria, Newsroom.Monday.AddMinutes(i)))]);

        var file = await admin.SubmitAsync("/admin/audit?handler=Export", ("format", "csv"), ("act", "TagChanged"));

        Assert.Equal([0xEF, 0xBB, 0xBF], file.Bytes[..3]);
        Assert.StartsWith("text/csv", file.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("attachment; filename=audit.csv", file.Header("Content-Disposition"));
        var lines = file.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2501, lines.Length);
        Assert.Single(lines, line => line.Contains("\"'=HYPERLINK(\"\"x\"\")\"", StringComparison.Ordinal));
        Assert.Contains("?act=TagChanged", Assert.Single((await admin.OpenAsync("/admin/audit?act=AuditExported")).Texts(".audit-list > li")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_programs_each_line_is_an_object()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "سلمى");

        var file = await admin.SubmitAsync("/admin/audit?handler=Export", ("format", "jsonl"));

        var acts = file.Html.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["AuditExported", "SignedIn", "AccountOpened", .. Enumerable.Repeat("PageAdded", 4)], acts.Select(a => a.GetProperty("act").GetString()));
        Assert.Equal("سلمى", acts[1].GetProperty("name").GetString());
    }

    [Fact]
    public void Every_act_has_an_arabic_name_of_its_own()
    {
        var names = Enum.GetValues<Act>().Select(act => act.InArabic()).ToList();

        Assert.All(names, name => Assert.Matches(@"^[\p{IsArabic} ]+$", name));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    private static async Task WriteAsync(SiteFactory site, params AuditEntry[] entries)
    {
        await using var db = site.Store.Open();
        db.Audit.AddRange(entries);
        await db.SaveChangesAsync();
    }
}

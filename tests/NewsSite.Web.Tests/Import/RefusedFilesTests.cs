using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NetVips;
using NewsSite.Domain.Categories;
using NewsSite.Testing;
using NewsSite.Web.Import;

namespace NewsSite.Web.Tests.Import;

/// <summary>A file that cannot come in is refused with its line and the reason; the others come in, and nothing of it stays behind.</summary>
public sealed class RefusedFilesTests
{
    private const string Published = "published: 2026-11-02T15:00:00+03:00";

    /// <summary>A body that is refused only while its story comes in.</summary>
    private const string EmptyOnceRendered = "[مرجع]: https://example.org";

    /// <summary>What the file holds, the line the refusal names, and a part of the reason.</summary>
    public static TheoryData<string, int, string> BadFiles => new()
    {
        { $"---\ncategory: 'وسم'\n{Published}\n---\nنص", 1, "title" },
        { $"---\ntitle: '  '\ncategory: 'وسم'\n{Published}\n---\nنص", 2, "title" },
        { $"---\ntitle: ['a', 'b']\ncategory: 'وسم'\n{Published}\n---\nنص", 2, "title" },
        { $"---\n{Published}\ncategory: 'وسم'\ntitle: '{new string('ع', 301)}'\n---\nنص", 4, "300" },
        { $"---\ntitle: 'عنوان'\n{Published}\n---\nنص", 1, "category" },
        { $"---\ntitle: 'عنوان'\ncategory: 'admin'\n{Published}\n---\nنص", 3, "admin" },
        { $"---\ntitle: 'عنوان'\ncategory: '2026'\n{Published}\n---\nنص", 3, "2026" },
        { $"---\ntitle: 'عنوان'\ncategory: '!!!'\n{Published}\n---\nنص", 3, "!!!" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\nheadline: 'x'\n{Published}\n---\nنص", 4, "headline" },
        { "---\ntitle: 'عنوان'\ncategory: 'وسم'\npublished: 2026-11-02T15:00:00\n---\nنص", 4, "ISO 8601" },
        { "---\ntitle: 'عنوان'\ncategory: 'وسم'\npublished: 2026-11-02\n---\nنص", 4, "ISO 8601" },
        { "---\ntitle: 'عنوان'\ncategory: 'وسم'\npublished: 2026-02-30T15:00:00+03:00\n---\nنص", 4, "ISO 8601" },
        { "---\ntitle: 'عنوان'\ncategory: 'وسم'\npublished: 0001-01-01T00:00:00+14:00\n---\nنص", 4, "ISO 8601" },
        { "---\ntitle: 'عنوان'\ncategory: 'وسم'\npublished: 0001-01-01T00:00:00Z\n---\nنص", 4, "1900" },
        { "---\ntitle: 'عنوان'\ncategory: 'وسم'\npublished: 1900-01-01T00:00:00+03:00\n---\nنص", 4, "1900" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nslug: '!!!'\n---\nنص", 5, "slug" },
        { "---\ntitle: 'عنوان'\ncategory: 'وسم'\npublished: ٢٠٢٦-١١-٠٢T15:00:00+03:00\n---\nنص", 4, "ISO 8601" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nupdated: 2026-11-01T15:00:00+03:00\n---\nنص", 5, "يسبق" },
        { "---\ntitle: 'عنوان'\ncategory: 'وسم'\nupdated: 2026-11-01T15:00:00+03:00\n---\nنص", 4, "لا موعد نشر" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nreadAlso: ['good.md', 'none.md']\n---\nنص", 5, "none.md" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nreadAlso: ['../good.md']\n---\nنص", 5, "../good.md" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nimage: 'none.jpg'\nimageAlt: 'وصف'\n---\nنص", 5, "none.jpg" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nimage: 'good.md'\nimageAlt: 'وصف'\n---\nنص", 5, "صورة" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nimage: 'good.md'\n---\nنص", 5, "imageAlt" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nimage: '../../../../etc/passwd'\nimageAlt: 'وصف'\n---\nنص", 5, "etc/passwd" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nimage: '/etc/passwd'\nimageAlt: 'وصف'\n---\nنص", 5, "/etc/passwd" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nimage: '..'\nimageAlt: 'وصف'\n---\nنص", 5, ".." },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\ntags: ['سليم', '؟؟؟']\n---\nنص", 5, "؟؟؟" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\nauthors: ['{new string('س', 101)}']\n---\nنص", 5, "100" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\ntags: [{string.Join(", ", Enumerable.Range(1, 200))}]\n---\nنص", 5, "200" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\ntitle: 'ثانٍ'\n{Published}\n---\nنص", 4, "title" },
        { $"---\ntitle: 'عنوان'\ncategory: {{a: b}}\n{Published}\n---\nنص", 3, "category" },
        { $"---\ntitle: 'عنوان'\n[a, b]: c\n{Published}\n---\nنص", 3, "" },
        { "---\n- a\n- b\n---\nنص", 2, "حقول" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n---\n \n\t\n", 6, "المتن فارغ" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n---\n[مرجع]: https://example.org\n", 6, "فارغ" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n---\n{new string('ب', 500_001)}", 6, "500,000" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n---\nنص\n\n![وصف](none.jpg)", 8, "none.jpg" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n---\nنص\n![وصف](good.md)", 7, "صورة" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n---\n![{new string('و', 501)}](good.md)", 6, "500" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n---\n{new string('|', 60_000)}\n|-|\n", 6, "خانة" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n---\n<!-- ملاحظة -->\n<br>\n", 6, "المتن فارغ" },
        { "", 1, "---" },
        { "# عنوان\n\nنص", 1, "---" },
        { "---\ntitle: 'عنوان'\ncategory: 'وسم'\n\nنص", 5, "---" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n  {Published}\n---\nنص", 4, "YAML" },
        { $"---\ntitle: عنوان: وعنوان\ncategory: 'وسم'\n{Published}\n---\nنص", 2, "YAML" },
        { $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n!x title: 'ثانٍ'\n{Published}\n---\nنص", 4, "" },
        { $"---\ntitle: 'عنوان'\ntags: [أ, ب\ncategory: 'وسم'\n{Published}\n---\nنص", 3, "لم تُغلق" },
        { $"---\ntitle: 'عنوان'\ncategory: *nobody\n{Published}\n---\nنص", 3, "nobody" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_is_refused_and_the_good_one_comes_in(string text, int line, string reason)
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("good.md").Write("bad.md", text);

        var report = await folder.ImportIntoAsync(site);

        AssertRefused(report, line, reason);
        await AssertOnlyTheGoodOneIsThereAsync(site);
    }

    [Fact]
    public async Task A_text_that_never_ends_its_quotes_is_refused_inside_the_header()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("good.md").Write("bad.md", $"---\ntitle: 'عنوان\ncategory: 'وسم'\n{Published}\n---\nنص");

        var refusal = Assert.Single((await folder.ImportIntoAsync(site)).Refused);

        Assert.InRange(refusal.Line, 2, 4);
        Assert.StartsWith("YAML", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: 'أ'\ntitle: 'ب'")]
    [InlineData("title: 'أ\ncategory: 'ب'")]
    [InlineData("title: أ: ب")]
    [InlineData("title: 'أ'\n  category: 'ب'")]
    [InlineData(" title: 'أ'\ncategory: 'ب'")]
    [InlineData("title: @أ")]
    [InlineData("title: 'أ' ب")]
    [InlineData("title\ncategory: 'ب'")]
    [InlineData("title: \"\\q\"")]
    [InlineData("title: \"أ\ncategory: 'ب'")]
    [InlineData("tags: [أ")]
    [InlineData("tags: {أ")]
    [InlineData("tags: أ]\ntitle: ]")]
    [InlineData("tags:\n\t- أ")]
    [InlineData("tags:\n- أ\nب\n")]
    [InlineData("tags: - أ")]
    [InlineData("title: !x! أ")]
    public async Task What_is_wrong_with_a_header_is_said_in_Arabic(string header)
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().Write("bad.md", $"---\n{header}\n---\nنص");

        var refusal = Assert.Single((await folder.ImportIntoAsync(site)).Refused);

        Assert.StartsWith("YAML", refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-z]{4}", refusal.Reason.Replace("title", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_that_is_not_utf8_is_refused_at_its_line()
    {
        await using var site = new SiteFactory();
        byte[] windows1256 = [.. Encoding.UTF8.GetBytes($"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n---\n\nسطر سليم\n"), 0xC7, 0xE1, 0xDA, (byte)'\n'];
        using var folder = new ArticleSources().WriteStory("good.md").Write("bad.md", windows1256);

        AssertRefused(await folder.ImportIntoAsync(site), 8, "UTF-8");
        await AssertOnlyTheGoodOneIsThereAsync(site);
    }

    [Fact]
    public async Task Utf16_is_refused()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("good.md").Write("bad.md", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n---\nنص")]);

        AssertRefused(await folder.ImportIntoAsync(site), 1, "UTF-8");
    }

    [Fact]
    public async Task Ten_megabytes_in_one_line_are_refused()
    {
        await using var site = new SiteFactory();
        var line = new byte[10 * 1024 * 1024];
        Array.Fill(line, (byte)'x');
        using var folder = new ArticleSources().WriteStory("good.md").Write("bad.md", line);

        AssertRefused(await folder.ImportIntoAsync(site), 1, "ميغابايت");
        await AssertOnlyTheGoodOneIsThereAsync(site);
    }

    [Fact]
    public async Task A_bomb_of_aliases_does_not_go_off()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("good.md").Write("bad.md", $"---\ntitle: 'عنوان'\ncategory: 'وسم'\n{Published}\n{Bomb()}---\nنص");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["bad.md"], report.Refused.Select(r => r.File).Distinct());
        await AssertOnlyTheGoodOneIsThereAsync(site);
    }

    [Fact]
    public async Task A_bomb_of_aliases_as_a_fields_name_does_not_go_off_either()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("good.md").Write("bad.md", $"---\ntitle: 'عنوان'\n{Bomb()}? *a60\n: x\n---\nنص");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["bad.md"], report.Refused.Select(r => r.File).Distinct());
        await AssertOnlyTheGoodOneIsThereAsync(site);
    }

    [Fact]
    public async Task Brackets_without_end_are_refused()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("good.md").Write("bad.md", $"---\ntitle: {new string('[', 200_000)}\n---\nنص");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["bad.md"], report.Refused.Select(r => r.File).Distinct());
        await AssertOnlyTheGoodOneIsThereAsync(site);
    }

    [Fact]
    public async Task Everything_wrong_with_a_file_is_said_in_one_run()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().Write("bad.md", "---\nheadline: 'عنوان'\npublished: أمس\n---\nنص");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(4, report.Refused.Count);
        Assert.Single(report.Refused, r => r.Line == 1 && r.Reason.Contains("title", StringComparison.Ordinal));
        Assert.Single(report.Refused, r => r.Line == 1 && r.Reason.Contains("category", StringComparison.Ordinal));
        Assert.Single(report.Refused, r => r.Line == 2 && r.Reason.Contains("headline", StringComparison.Ordinal));
        Assert.Single(report.Refused, r => r.Line == 3 && r.Reason.Contains("أمس", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_story_that_names_a_refused_one_comes_in_without_it_and_gets_it_when_it_is_mended()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", "ألف", more: "readAlso: ['bad.md']").Write("bad.md", "---\ncategory: 'سياسة'\n---\nنص");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["a.md"], report.Added);
        Assert.Equal(("a.md", 5), Assert.Single(report.Warnings.Select(w => (w.File, w.Line))));

        await folder.WriteStory("bad.md", "باء").ImportIntoAsync(site);

        await using var db = site.Store.Open();
        Assert.Equal(["باء"], db.Articles.Where(a => a.Headline == "ألف").SelectMany(a => a.ReadAlso).Select(r => r.Target.Headline).ToList());
    }

    [Theory]
    [InlineData("a.md")] // Comes in after the refused one.
    [InlineData("z.md")] // Comes in before it.
    public async Task A_target_that_is_refused_only_while_it_comes_in_is_told_once_and_linked_when_it_is_mended(string name)
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources()
            .WriteStory(name, "ألف", more: $"readAlso: ['bad.md', 'other.md']")
            .WriteStory("other.md", "جيم", more: $"readAlso: ['{name}']")
            .WriteStory("bad.md", "باء", EmptyOnceRendered, $"readAlso: ['{name}']");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal("bad.md", Assert.Single(report.Refused).File);
        Assert.Equal((name, 5), Assert.Single(report.Warnings.Select(w => (w.File, w.Line))));
        Assert.Equal(2, report.Added.Count);

        var mended = await folder.WriteStory("bad.md", "باء", more: $"readAlso: ['{name}']").ImportIntoAsync(site);

        Assert.Equal(["bad.md"], mended.Added);
        Assert.Equal([name], mended.Updated);
        Assert.Equal(["other.md"], mended.Unchanged);
        Assert.Empty(mended.Warnings);
        await using var db = site.Store.Open();
        Assert.Equal(["باء", "جيم"], db.Articles.Where(a => a.Headline == "ألف").SelectMany(a => a.ReadAlso).OrderBy(r => r.Position).Select(r => r.Target.Headline).ToList());
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_the_story_as_it_was()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", "قبل").WriteStory("b.md", "آخر");
        await folder.ImportIntoAsync(site);

        var report = await folder.WriteStory("a.md", "بعد", EmptyOnceRendered).WriteStory("b.md", "آخر ثانٍ").ImportIntoAsync(site);

        Assert.Equal("a.md", Assert.Single(report.Refused).File);
        Assert.Equal(["b.md"], report.Updated);
        await using var db = site.Store.Open();
        Assert.Equal(["قبل", "آخر ثانٍ"], db.Articles.OrderBy(a => a.Id).Select(a => a.Headline).ToList());
        Assert.Equal(3, db.Revisions.Count());
    }

    [Fact]
    public async Task What_was_begun_of_a_refused_change_is_not_saved_with_the_next_file()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", "قبل").WriteStory("b.md", "آخر");
        await folder.ImportIntoAsync(site);
        // The story keeps the date on which it was first published, and no update comes before that.
        folder.Write("a.md", "---\ntitle: 'بعد'\ncategory: 'سياسة'\npublished: 2026-11-01T10:00:00+03:00\nupdated: 2026-11-01T12:00:00+03:00\ntags: ['وسم جديد']\n---\n\nنص.");

        var report = await folder.WriteStory("b.md", "آخر ثانٍ").ImportIntoAsync(site);

        Assert.Equal(("a.md", 5), Assert.Single(report.Refused.Select(r => (r.File, r.Line))));
        Assert.Equal(["b.md"], report.Updated);
        await using var db = site.Store.Open();
        Assert.Equal(["قبل", "آخر ثانٍ"], db.Articles.OrderBy(a => a.Id).Select(a => a.Headline).ToList());
        Assert.Equal(3, db.Revisions.Count());
        Assert.Empty(db.Tags);
    }

    /// <summary>Sixty lists, each of which holds the one before it twice: a quintillion of texts when written out.</summary>
    private static string Bomb() => "a0: &a0 ['x', 'x']\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));

    private static void AssertRefused(ImportReport report, int line, string reason)
    {
        var refusal = Assert.Single(report.Refused);
        Assert.Equal(("bad.md", line), (refusal.File, refusal.Line));
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(["good.md"], report.Added);
    }

    [Fact]
    public async Task An_update_that_is_still_to_come_is_refused()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md", more: "updated: 2999-01-01T00:00:00Z");

        var report = await folder.ImportIntoAsync(site);

        var refusal = Assert.Single(report.Refused);
        Assert.Equal(5, refusal.Line);
        Assert.Contains("updated", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_store_does_not_take_is_refused_at_the_line_of_its_field()
    {
        await using var site = new SiteFactory();
        await using (var db = site.Store.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER full BEFORE INSERT ON Tags BEGIN SELECT RAISE(ABORT, 'no room for tags'); END", TestContext.Current.CancellationToken);
        }

        using var folder = new ArticleSources().WriteStory("a.md", more: ["authors: ['ليلى عامر']", "tags: ['المرفأ']"]).WriteStory("b.md");

        var report = await folder.ImportIntoAsync(site);

        var refusal = Assert.Single(report.Refused);
        Assert.Equal(("a.md", 6), (refusal.File, refusal.Line));
        Assert.Contains("no room for tags", refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(["b.md"], report.Added);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_and_the_rest_comes_in()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("a.md");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.md"), Path.Combine(folder.Path, "gone.md"));

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal("b.md", Assert.Single(report.Refused).File);
        Assert.Equal(["a.md"], report.Added);
    }

    /// <summary>What a name in the folder leads to, and a part of the reason.</summary>
    public static TheoryData<string, string> NoRegularFiles => new()
    {
        { "pipe", "عاديًّا" },
        { "/dev/zero", "عاديًّا" },
        { "/proc/self/mem", "لا يُقرأ" },
    };

    [Theory]
    [MemberData(nameof(NoRegularFiles))]
    public async Task What_is_no_regular_file_is_refused_as_a_story(string target, string reason)
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("good.md").Link("bad.md", target);

        AssertRefused(await folder.ImportIntoAsync(site), 1, reason);
    }

    [Theory]
    [MemberData(nameof(NoRegularFiles))]
    public async Task What_is_no_regular_file_is_refused_as_a_picture_at_its_line(string target, string reason)
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("good.md").Link("boat.png", target).WriteStory("bad.md", more: ["image: 'boat.png'", "imageAlt: 'قارب'"]);

        AssertRefused(await folder.ImportIntoAsync(site), 5, reason);
        await AssertOnlyTheGoodOneIsThereAsync(site);
    }

    [Fact]
    public async Task A_picture_in_the_body_that_cannot_be_read_is_refused_at_its_line()
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().WriteStory("good.md").Link("boat.png", "/dev/zero").WriteStory("bad.md", body: "نص.\n\n![قارب](boat.png)");

        AssertRefused(await folder.ImportIntoAsync(site), 9, "boat.png");
    }

    [Fact]
    public async Task A_category_named_by_its_address_is_found()
    {
        await using var site = new SiteFactory();
        await site.Desk.AddAsync(new Category("رياضة", CategoryColour.Amber, Newsroom.Monday, slug: "sports"));
        using var folder = new ArticleSources().Write("a.md", "---\ntitle: 'خبر'\ncategory: 'Sports'\n---\n\nنص.");

        var report = await folder.ImportIntoAsync(site);

        Assert.Equal(["a.md"], report.Added);
        await using var db = site.Store.Open();
        Assert.Equal("رياضة", Assert.Single(db.Categories).Name);
    }

    /// <summary>A picture that breaks off, one that no format of ours can hold, one that is a program, and one of too many bytes.</summary>
    public static TheoryData<byte[], string> BadPictures
    {
        get
        {
            using var noise = Image.Gaussnoise(900, 600).Cast(Enums.BandFormat.Uchar);
            var whole = noise.PngsaveBuffer();
            using var ribbon = Image.Black(1, 60_000);
            return new() { { whole[..(whole.Length / 2)], "مقطوع" }, { ribbon.PngsaveBuffer(), "بكسل" }, { Svg, "JPEG" }, { [.. whole, .. new byte[30 * 1024 * 1024]], "30 ميغابايت" } };
        }
    }

    private static byte[] Svg => "<svg xmlns='http://www.w3.org/2000/svg' width='500' height='300'><rect width='9' height='9'/></svg>"u8.ToArray();

    [Theory]
    [MemberData(nameof(BadPictures), DisableDiscoveryEnumeration = true)]
    public async Task Nothing_is_kept_of_a_refused_picture(byte[] picture, string reason)
    {
        await using var site = new SiteFactory();
        using var folder = new ArticleSources().Write("boat.png", picture).WriteStory("good.md").WriteStory("bad.md", more: ["image: 'boat.png'", "imageAlt: 'قارب'"]);

        var report = await folder.ImportIntoAsync(site);

        AssertRefused(report, 5, reason);
        Assert.Empty(Directory.GetFiles(site.Media.Path, "*", SearchOption.AllDirectories));
        Assert.Equal(404, (await site.Reader.OpenAsync($"/media/{Convert.ToHexStringLower(SHA256.HashData(picture))[..16]}/400.jpg")).Status);
        await AssertOnlyTheGoodOneIsThereAsync(site);
    }

    private static async Task AssertOnlyTheGoodOneIsThereAsync(SiteFactory site)
    {
        await using var db = site.Store.Open();
        Assert.Equal(["عنوان سليم"], db.Articles.Select(a => a.Headline).ToList());
        Assert.Equal(["سياسة"], db.Categories.Select(c => c.Name).ToList());
        Assert.Empty(db.Tags);
        Assert.Empty(db.Authors);
        Assert.Empty(db.Media);
        Assert.Single(db.ImportedItems);
    }
}

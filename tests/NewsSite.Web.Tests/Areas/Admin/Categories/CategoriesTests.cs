using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Articles;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Areas.Admin.Categories;

/// <summary>A1, A2, E23: the tree of categories is kept at the desk, and no address is lost by it.</summary>
public sealed class CategoriesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_opens_a_section_and_a_category_under_it()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(302, (await admin.SubmitAsync("/admin/categories/new", ("Form.Name", "رياضة"), ("Form.Description", "كل الملاعب."), ("Form.Colour", "Green"))).Status);
        await admin.SubmitAsync("/admin/categories/new", ("Form.Name", "كرة القدم"), ("Form.ParentId", "1"));

        var tree = await admin.OpenAsync("/admin/categories");
        Assert.Equal(["رياضة", "كرة القدم"], tree.Texts(".tree-name a"));
        var section = await site.Reader.OpenAsync("/رياضة");
        Assert.Equal("كل الملاعب.", section.Text(".page-lead"));
        Assert.Equal(["كرة القدم"], section.Texts(".children a"));
        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Act == Act.CategoryOpened, Ct));
    }

    [Fact]
    public async Task A_section_counts_the_stories_of_the_categories_under_it()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("كرة القدم", under: "رياضة");
        await site.Desk.PublishAsync(category: "كرة القدم");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(["مقال واحد مع أقسامه الفرعية", "مقال واحد"], (await admin.OpenAsync("/admin/categories")).Texts(".tree .desk-meta span"));
    }

    [Theory]
    [InlineData("", "", "اكتب اسم القسم.")]
    [InlineData("2026", "", "الأرقام وحدها للمقالات")]
    [InlineData("بحث", "search", "محجوز")]
    [InlineData("!!!", "", "لا حرف فيه ولا رقم")]
    [InlineData("رياضه", "", "هذا العنوان لقسم آخر.")]
    [InlineData("\u202E\u200B", "", "اكتب اسم القسم.")]
    public async Task What_is_no_category_is_refused_with_its_reason_and_stays_typed(string name, string slug, string reason)
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var page = await admin.SubmitAsync("/admin/categories/new", ("Form.Name", name), ("Form.Slug", slug), ("Form.Description", "وصف كُتب."));

        Assert.Equal(200, page.Status);
        Assert.Contains(reason, string.Concat(page.Texts(".field-error, .refusals")), StringComparison.Ordinal);
        Assert.Equal("وصف كُتب.", page.One("#form-description").TextContent.Trim());
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Categories.CountAsync(Ct));
    }

    [Fact]
    public async Task Overlong_texts_are_refused_beside_their_fields()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var page = await admin.SubmitAsync("/admin/categories/new", ("Form.Name", new string('ق', 101)), ("Form.Slug", new string('ق', 81)), ("Form.Description", new string('و', 1001)));

        Assert.Equal(["الاسم أطول من 100 محرف.", "العنوان أطول من 80 محرفًا.", "الوصف أطول من 1000 محرف."], page.Texts(".field-error"));
    }

    [Fact]
    public async Task After_a_rename_the_old_address_its_spellings_its_feed_and_its_childrens_lead_on()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("كرة القدم", under: "رياضة");
        var story = await site.Desk.PublishAsync("مباراة", category: "كرة القدم");
        var race = await site.Desk.PublishAsync("سباق", category: "رياضة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        await admin.SubmitAsync("/admin/categories/1", ("Form.Name", "الملاعب"), ("Form.Slug", ""));

        await LeadsAsync(site, "/رياضة", "/الملاعب");
        await LeadsAsync(site, "/رياضه", "/الملاعب");
        await LeadsAsync(site, "/رياضة/", "/رياضة");
        await LeadsAsync(site, "/رياضة/feed.xml", "/الملاعب/feed.xml");
        await LeadsAsync(site, "/رياضة/كرة-القدم", "/الملاعب/كرة-القدم");
        await LeadsAsync(site, "/رياضه/كره-القدم/feed.xml", "/الملاعب/كرة-القدم/feed.xml");
        await LeadsAsync(site, race.Path(), $"/الملاعب/{race.Id}/سباق");
        Assert.Equal(200, (await site.Reader.OpenAsync(story.Path())).Status);
        var place = new ListPosition(Newsroom.Tuesday, 9);
        Assert.EndsWith($"?after={place}", (await site.Reader.OpenAsync($"/رياضة?after={place}")).Location, StringComparison.Ordinal);
        Assert.Contains("الملاعب", (await site.Reader.OpenAsync("/latest")).Texts(".sections a"));
    }

    [Fact]
    public async Task An_address_belongs_to_whoever_left_it_last()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("ألف");
        await site.Desk.OpenCategoryAsync("باء");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        Task Rename(int id, string name) => admin.SubmitAsync($"/admin/categories/{id}", ("Form.Name", name), ("Form.Slug", ""));

        await Rename(1, "مؤقت");
        await Rename(2, "ألف");
        await Rename(1, "باء");

        Assert.Equal("ألف", (await site.Reader.OpenAsync("/ألف")).Text("h1"));
        Assert.Equal("باء", (await site.Reader.OpenAsync("/باء")).Text("h1"));
        await LeadsAsync(site, "/مؤقت", "/باء");
        await Rename(2, "جيم");
        await LeadsAsync(site, "/ألف", "/جيم");
        await Rename(2, "ألف");
        Assert.Equal(200, (await site.Reader.OpenAsync("/ألف")).Status);
        await LeadsAsync(site, "/جيم", "/ألف");
    }

    [Fact]
    public async Task A_category_moves_under_a_section_with_its_stories_and_back()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("سباحة");
        var story = await site.Desk.PublishAsync("سباق", category: "سباحة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        await admin.SubmitAsync("/admin/categories/2", ("Form.ParentId", "1"));

        Assert.Equal([story.Path()], (await site.Reader.OpenAsync("/رياضة")).Links(".card-headline a"));
        await LeadsAsync(site, "/سباحة", "/رياضة/سباحة");
        await admin.SubmitAsync("/admin/categories/2", ("Form.ParentId", ""));
        Assert.Empty((await site.Reader.OpenAsync("/رياضة")).Links(".card-headline a"));
        Assert.Equal([story.Path()], (await site.Reader.OpenAsync("/سباحة")).Links(".card-headline a"));
        await LeadsAsync(site, "/رياضة/سباحة", "/سباحة");
        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Act == Act.CategoryMoved, Ct));
    }

    [Fact]
    public async Task There_is_no_third_level()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("سباحة", under: "رياضة");
        await site.Desk.OpenCategoryAsync("ثقافة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Contains("أقسام فرعية", (await admin.SubmitAsync("/admin/categories/1", ("Form.ParentId", "3"))).Text(".refusals"), StringComparison.Ordinal);
        Assert.Contains("لا يتفرع", (await admin.SubmitAsync("/admin/categories/3", ("Form.ParentId", "2"))).Text(".refusals"), StringComparison.Ordinal);
        Assert.Contains("تحت نفسه", (await admin.SubmitAsync("/admin/categories/3", ("Form.ParentId", "3"))).Text(".refusals"), StringComparison.Ordinal);
        Assert.Contains("لم يعد موجودًا", (await admin.SubmitAsync("/admin/categories/3", ("Form.ParentId", "99"))).Text(".refusals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_section_is_not_offered_and_still_answers()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        var story = await site.Desk.PublishAsync("سباق", category: "رياضة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        await admin.SubmitAsync("/admin/categories/1", ("Form.IsHidden", "true"));

        var home = await site.Reader.OpenAsync("/");
        Assert.DoesNotContain("رياضة", home.Texts(".sections a"));
        Assert.Empty(home.All(".block"));
        var page = await site.Reader.OpenAsync("/رياضة");
        Assert.Equal([story.Path()], page.Links(".card-headline a"));
        Assert.Contains("noindex", page.Meta("robots"), StringComparison.Ordinal);
        Assert.Equal(200, (await site.Reader.OpenAsync(story.Path())).Status);
        Assert.Contains("رياضة", (await admin.OpenAsync("/admin/articles/new")).Texts("#form-categoryid option"));
    }

    [Fact]
    public async Task Siblings_change_places_one_step_or_many_and_a_second_click_changes_nothing()
    {
        await using var site = new SiteFactory();
        foreach (var (name, order) in ((string, int)[])[("أولى", 1), ("ثانية", 2), ("ثالثة", 3)]) await site.Desk.OpenCategoryAsync(name, order: order);
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        await admin.SubmitAsync("/admin/categories?handler=Order", ("id", "3"), ("to", "1"));
        await admin.SubmitAsync("/admin/categories?handler=Order", ("id", "3"), ("to", "1"));
        Assert.Equal(["أولى", "ثالثة", "ثانية"], (await admin.OpenAsync("/admin/categories")).Texts(".tree-name a"));
        await admin.SubmitAsync("/admin/categories?handler=Order", ("id", "1"), ("to", "99"));

        Assert.Equal(["الرئيسية", "ثالثة", "ثانية", "أولى", "الأحدث"], (await site.Reader.OpenAsync("/latest")).Texts(".sections a"));
        Assert.Equal(404, (await admin.SubmitAsync("/admin/categories?handler=Order", ("id", "77"), ("to", "0"))).Status);
        await using var db = site.Store.Open();
        Assert.Equal(2, await db.Audit.CountAsync(a => a.Act == Act.CategoryMoved, Ct));
    }

    [Fact]
    public async Task A_merged_section_hands_over_stories_drafts_children_and_addresses()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("سباحة", under: "رياضة");
        await site.Desk.OpenCategoryAsync("ملاعب");
        var race = await site.Desk.PublishAsync("سباق", Newsroom.Monday, "رياضة");
        var swim = await site.Desk.PublishAsync("سباق سباحة", Newsroom.Tuesday, "سباحة");
        var moving = await site.Desk.PublishAsync("خبر ينتقل", Newsroom.Wednesday, "ملاعب");
        await site.Desk.ChangeAsync(moving, a => a.Revise(Newsroom.Content("خبر ينتقل", race.Category), Newsroom.Maria, Newsroom.Wednesday));
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(302, (await admin.SubmitAsync("/admin/categories/1/close", ("Form.HeirId", "3"))).Status);

        var heir = await site.Reader.OpenAsync("/ملاعب");
        Assert.Equal([moving.Path(), swim.Path(), $"/{Uri.EscapeDataString("ملاعب")}/{race.Id}/{Uri.EscapeDataString("سباق")}"], heir.Links(".card-headline a"));
        Assert.Equal(["سباحة"], heir.Texts(".children a"));
        await LeadsAsync(site, "/رياضة", "/ملاعب");
        await LeadsAsync(site, "/رياضة/feed.xml", "/ملاعب/feed.xml");
        await LeadsAsync(site, "/رياضة/سباحة", "/ملاعب/سباحة");
        await LeadsAsync(site, race.Path(), $"/ملاعب/{race.Id}/سباق");
        Assert.Equal("3", (await admin.OpenAsync($"/admin/articles/{moving.Id}")).One("#form-categoryid option[selected]").GetAttribute("value"));
        Assert.DoesNotContain("رياضة", (await admin.OpenAsync("/admin/categories")).Texts(".tree-name a"));
        await using var db = site.Store.Open();
        Assert.Contains(ChangeKind.CategoryClosed, await db.Changes.Where(c => c.CategoryId == 1).Select(c => c.Kind).ToListAsync(Ct));
        Assert.Equal("دُمج في ملاعب", (await db.Audit.SingleAsync(a => a.Act == Act.CategoryClosed, Ct)).Detail);
    }

    [Fact]
    public async Task A_name_that_was_merged_away_is_free_again_and_an_old_revision_comes_back_in_the_heir()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("ملاعب");
        var story = await site.Desk.PublishAsync("سباق", category: "رياضة");
        await site.Desk.ChangeAsync(story, a => a.Revise(Newsroom.Content("سباق آخر", a.Category), Newsroom.Maria, Newsroom.Tuesday));
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        await admin.SubmitAsync("/admin/categories/1/close", ("Form.HeirId", "2"));

        Assert.Equal(302, (await admin.SubmitAsync("/admin/categories/new", ("Form.Name", "رياضة"))).Status);
        Assert.Equal(302, (await admin.SubmitAsync($"/admin/articles/{story.Id}/history?handler=", ("number", "1"))).Status);

        Assert.Equal("رياضة", (await site.Reader.OpenAsync("/رياضة")).Text("h1"));
        await using var db = site.Store.Open();
        Assert.Equal([1, 2, 2], await db.Revisions.OrderBy(r => r.Number).Select(r => r.CategoryId).ToListAsync(Ct));
    }

    [Fact]
    public async Task An_empty_category_is_deleted_and_its_address_says_gone()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("سباحة", under: "رياضة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Contains("أقسام فرعية", (await admin.SubmitAsync("/admin/categories/1/close", ("without", "true"))).Text(".refusals"), StringComparison.Ordinal);
        await admin.SubmitAsync("/admin/categories/2/close", ("without", "true"));
        await admin.SubmitAsync("/admin/categories/2/close", ("without", "true"));

        Assert.Equal(410, (await site.Reader.OpenAsync("/رياضة/سباحة")).Status);
        Assert.Equal(410, (await site.Reader.OpenAsync("/رياضة/سباحة/feed.xml")).Status);
        Assert.Equal(404, (await admin.OpenAsync("/admin/categories/2")).Status);
    }

    [Fact]
    public async Task A_category_with_stories_is_not_deleted_without_an_heir()
    {
        await using var site = new SiteFactory();
        await site.Desk.DraftAsync();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var asked = await admin.SubmitAsync("/admin/categories/1/close");
        var refused = await admin.SubmitAsync("/admin/categories/1/close", ("without", "true"));

        Assert.Equal("اختر القسم الذي يذهب إليه ما في هذا القسم.", asked.Text(".field-error"));
        Assert.Equal("في هذا القسم مقالات، أو يظهر فيه غيرها. اختر إلى أين تذهب.", refused.Text(".refusals"));
    }

    [Fact]
    public async Task Whoever_is_confined_to_a_section_keeps_its_stories_and_gets_no_others_by_an_empty_list()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        await site.Desk.OpenCategoryAsync("ملاعب");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        using var editor = await Staff.SignedInAsync(site, Role.Editor, "ريم");
        await admin.SubmitAsync($"/admin/people/{editor.Id}", ("Form.SectionIds", "1"));

        await admin.SubmitAsync("/admin/categories/1/close", ("Form.HeirId", "2"));

        await using var db = site.Store.Open();
        Assert.Equal([2], (await db.Accounts.SingleAsync(a => a.Id == editor.Id, Ct)).SectionIds);
    }

    [Fact]
    public async Task A_save_that_began_before_a_colleagues_is_refused_and_keeps_what_was_typed()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var open = await admin.OpenAsync("/admin/categories/1");
        await admin.SubmitAsync("/admin/categories/1", ("Form.Description", "وصف الزميل."));

        var refused = await admin.SendAsync("/admin/categories/1", open, ("Form.Description", "وصفي."));
        Assert.Contains("زميل", refused.Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal("وصفي.", refused.One("#form-description").TextContent.Trim());
        await admin.SendAsync("/admin/categories/1", refused);

        await using var db = site.Store.Open();
        Assert.Equal("وصفي.", (await db.Categories.SingleAsync(Ct)).Description);
    }

    [Fact]
    public async Task A_save_without_a_change_leaves_no_trace()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(302, (await admin.SubmitAsync("/admin/categories/1")).Status);

        await using var db = site.Store.Open();
        Assert.Equal((0, 1), (await db.Audit.CountAsync(a => a.Act == Act.CategoryChanged, Ct), await db.Changes.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_house_is_kept_by_admins_alone()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("رياضة");
        using var editor = await Staff.SignedInAsync(site, Role.Editor);

        foreach (var path in (string[])["/admin/categories", "/admin/categories/new", "/admin/categories/1", "/admin/categories/1/close"])
        {
            Assert.Equal((path, 403), (path, (await editor.OpenAsync(path)).Status));
            Assert.Equal((path, 403), (path, (await editor.PostAsync(path, new() { ["Form.Name"] = "x" })).Status));
        }

        Assert.Equal(["رياضة"], await site.Store.Open().Categories.Select(c => c.Name).ToListAsync(Ct));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_any_renames_moves_and_mergers_every_former_address_answers_one_301_to_a_200(int seed)
    {
        var chance = new Random(seed);
        await using var site = new SiteFactory();
        for (var i = 1; i <= 6; i++) await site.Desk.OpenCategoryAsync($"قسم {i}", order: i);
        await site.Desk.OpenCategoryAsync("فرع", under: "قسم 1");
        for (var i = 1; i <= 6; i++) await site.Desk.PublishAsync($"خبر {i}", Newsroom.Monday.AddMinutes(i), $"قسم {i}");
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        HashSet<string> former = [];

        for (var step = 0; step < 24; step++)
        {
            former.UnionWith(await AddressesAsync(site));
            var ids = await site.Store.Open().Categories.Where(c => c.ClosedAt == null).Select(c => c.Id).ToListAsync(Ct);
            var (one, other) = (ids[chance.Next(ids.Count)], ids[chance.Next(ids.Count)]);
            var act = step % 8 == 7
                ? admin.SubmitAsync($"/admin/categories/{one}/close", ("Form.HeirId", $"{other}"))
                : chance.Next(3) == 0
                    ? admin.SubmitAsync($"/admin/categories/{one}", ("Form.ParentId", chance.Next(2) == 0 ? "" : $"{other}"))
                    : admin.SubmitAsync($"/admin/categories/{one}", ("Form.Name", $"قسم {chance.Next(1, 10)}"), ("Form.Slug", ""));
            Assert.True((await act).Status is 302 or 200);
        }

        foreach (var address in former)
        {
            var answer = await site.Reader.OpenAsync(address);
            if (answer.Status == 301) answer = await site.Reader.OpenAsync(answer.Location!);
            Assert.Equal((address, 200), (address, answer.Status));
        }

        await using var db = site.Store.Open();
        Assert.Equal(6, await db.Articles.CountAsync(a => a.Status == ArticleStatus.Published && a.Category.ClosedAt == null && a.SectionId == (a.Category.ParentId ?? a.CategoryId), Ct));
    }

    private static async Task<List<string>> AddressesAsync(SiteFactory site)
    {
        await using var db = site.Store.Open();
        var lists = await db.Categories.Where(c => c.ClosedAt == null).Select(c => new { c.Slug, Parent = c.Parent!.Slug }).ToListAsync(Ct);
        var stories = await db.Articles.Select(a => new { a.Id, a.Slug, Category = a.Category.Slug }).ToListAsync(Ct);
        return [.. lists.Select(c => c.Parent is null ? $"/{c.Slug}" : $"/{c.Parent}/{c.Slug}").SelectMany(list => new[] { list, $"{list}/feed.xml" }), .. stories.Select(a => $"/{a.Category}/{a.Id}/{a.Slug}")];
    }

    private static async Task LeadsAsync(SiteFactory site, string from, string to)
    {
        var answer = await site.Reader.OpenAsync(from);
        Assert.Equal((from, 301, to), (from, answer.Status, Uri.UnescapeDataString(answer.Location ?? "")));
    }
}

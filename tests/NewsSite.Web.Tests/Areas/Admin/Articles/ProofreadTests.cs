using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Checks;
using NewsSite.Domain.HouseWords;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>E39: the proofreader at the desk, without scripts and for scripts.</summary>
public sealed class ProofreadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_saved_text_is_proofread_on_its_page_field_by_field()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var story = await BeginAsync(site, salma, "وصل الوفد ؟", "ذهب الى البيت\n\n`الى`");

        var page = await salma.OpenAsync(story);

        Assert.Equal(["الملاحظات: 2، المؤكد منها: 2"], page.Texts("[data-proof-summary]"));
        Assert.Equal(["وصل الوفد␣؟", "ذهب الىإلى البيت"], page.Texts(".proof-place"));
        Assert.Equal(["العنوان", "المتن"], page.Texts(".proof-part:not([hidden]) > h3"));
        Assert.Contains("المدقق اللغوي: الملاحظات: 2، المؤكد منها: 2.", page.Text(".checks"), StringComparison.Ordinal);
        Assert.False(page.One(".proof").HasAttribute("open"));
    }

    [Fact]
    public async Task Scripts_are_told_what_is_Markdown_what_is_sure_and_that_nothing_was_typed()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var story = await BeginAsync(site, salma, "قال قال الوزير", "ذهب الى البيت");

        var page = await salma.OpenAsync(story);

        Assert.Equal(["form-body"], page.All("[data-proof-markdown]").Select(part => part.GetAttribute("data-proof-of")));
        Assert.Equal(["الى"], page.All("li[data-sure]").Select(li => li.GetAttribute("data-text")));
        Assert.False(page.One("form.form").HasAttribute("data-typed"));
        Assert.False((await salma.OpenAsync("/admin/articles/new")).One("form.form").HasAttribute("data-typed"));
    }

    [Fact]
    public async Task A_story_that_is_only_read_is_not_proofread_by_scripts()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var published = await site.Desk.PublishAsync();

        var page = await salma.OpenAsync(FormattableString.Invariant($"/admin/articles/{published.Id}"));

        Assert.False(page.One(".proof").HasAttribute("data-proof"));
        Assert.Empty(page.All("[data-proof-read]"));
    }

    [Fact]
    public async Task What_is_typed_is_proofread_and_given_back_unsaved()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var story = await BeginAsync(site, salma, "خبر", "متن.");

        var page = await salma.SendAsync($"{story}/proofread", await salma.OpenAsync(story), ("Form.Headline", ""), ("Form.Body", "قال  نعم\r\nثم الى هنا\u202E"), ("Form.Tags", "وسم، آخر"), ("Note", "سبب"));

        Assert.Equal(200, page.Status);
        Assert.Equal(["P06 3", "O01 12", "C01 19"], page.All(".proof-part li").Select(li => $"{li.QuerySelector(".proof-rule")!.TextContent} {li.GetAttribute("data-at")}"));
        Assert.Equal(["السطر 1:", "السطر 2:", "السطر 2:"], page.All(".proof-part li noscript").Select(n => n.TextContent.Trim()));
        Assert.Equal("محرف خفي يقلب اتجاه النص. يُزال عند الحفظ.", page.All(".proof-why")[^1].ChildNodes.OfType<AngleSharp.Dom.IText>().Last(t => !string.IsNullOrWhiteSpace(t.Text)).Text.Trim());
        Assert.Equal(("", "وسم، آخر", "سبب"), (Field(page, "headline"), Field(page, "tags"), page.One("[name=Note]").GetAttribute("value")));
        Assert.Equal("قال  نعم\nثم الى هنا\u202E", Field(page, "body"));
        Assert.True(page.One(".proof").HasAttribute("open"));
        Assert.True(page.One("form.form").HasAttribute("data-typed"));
        Assert.Equal("متن.", Field(await salma.OpenAsync(story), "body"));
    }

    [Fact]
    public async Task Words_round_a_finding_go_from_the_right_also_behind_a_Latin_name()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var story = await BeginAsync(site, salma, "خبر", "Riyadh (KSA) ثم الى المساء.");

        var page = await salma.OpenAsync(story);

        Assert.Equal("rtl", page.One(".proof-place bdi").GetAttribute("dir"));
    }

    [Fact]
    public async Task One_finding_is_put_right_or_all_that_is_sure()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var story = await BeginAsync(site, salma, "خبر", "متن.");
        var page = await salma.SendAsync($"{story}/proofread", await salma.OpenAsync(story), ("Form.Body", "ذهب الى البيت ، واعلن انه شكراً"), ("Form.Standfirst", "ايضا"));

        var one = await PressAsync(salma, story, page, "li:has(.proof-place del):nth-of-type(1) button[name=mend]", skip: 1);
        Assert.Equal("ذهب إلى البيت ، واعلن انه شكراً", Field(one, "body"));
        var choice = await PressAsync(salma, story, one, "button[data-fix='إنه']");
        Assert.Equal("ذهب إلى البيت ، واعلن إنه شكراً", Field(choice, "body"));
        var all = await PressAsync(salma, story, choice, "button[value=all]");
        Assert.Equal(("ذهب إلى البيت، وأعلن إنه شكراً", "أيضًا"), (Field(all, "body"), Field(all, "standfirst")));
        Assert.Equal(["T02"], all.Texts(".proof-rule"));
        Assert.True(all.One("button[value=all]").HasAttribute("hidden"));

        Assert.Equal(302, (await salma.SendAsync(story, all)).Status);
        Assert.Equal("ذهب إلى البيت، وأعلن إنه شكراً", Field(await salma.OpenAsync(story), "body"));
    }

    [Fact]
    public async Task A_finding_that_is_gone_is_not_put_right_elsewhere()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var story = await BeginAsync(site, salma, "خبر", "ذهب الى البيت");
        var page = await salma.OpenAsync(story);
        var button = page.One("button[name=mend][data-fix]").GetAttribute("value")!;

        foreach (var mend in new[] { button, button.Replace("Body", "Slug", StringComparison.Ordinal), "x", "Body/0/9", "Body/0/-1" })
        {
            var answer = await salma.SendAsync($"{story}/proofread", page, ("Form.Body", "عاد الى السوق"), ("mend", mend));
            Assert.Equal((200, "عاد الى السوق"), (answer.Status, Field(answer, "body")));
            Assert.Contains("تغيّر النص في هذا الموضع", answer.Text(".refusals"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_dismissed_finding_stays_away_on_this_page()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var story = await BeginAsync(site, salma, "خبر", "قال قال الوزير ثم الى البيت");
        var page = await salma.OpenAsync(story);

        var once = await PressAsync(salma, story, page, "button[data-dismiss]");
        Assert.Equal(["O01"], once.Texts(".proof-rule"));
        Assert.Equal(["O01"], (await salma.SendAsync($"{story}/proofread", once, ("Form.Body", "قال قال الوزير ثم الى السوق"))).Texts(".proof-rule"));
        Assert.Equal(["W01", "O01"], (await salma.OpenAsync(story)).Texts(".proof-rule"));
    }

    [Fact]
    public async Task A_new_story_is_proofread_before_it_is_begun()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var page = await salma.OpenAsync("/admin/articles/new");
        Assert.Equal("لا ملاحظات", page.Text("[data-proof-summary]"));

        var proof = await salma.SendAsync("/admin/articles/new/proofread", page, ("Form.Headline", "خبر"), ("Form.Body", "الى البيت"), ("Form.CategoryId", "1"), ("mend", "all"));

        Assert.Equal("إلى البيت", Field(proof, "body"));
        Assert.Equal(page.One("[name=begunBy]").GetAttribute("value"), proof.One("[name=begunBy]").GetAttribute("value"));
        Assert.Equal(302, (await salma.SendAsync("/admin/articles/new", proof)).Status);
        Assert.Equal(302, (await salma.OpenAsync("/admin/articles/new/proofread")).Status);
    }

    [Fact]
    public async Task A_body_too_long_to_be_saved_is_not_read_and_given_back()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var story = await BeginAsync(site, salma, "خبر", "متن.");

        var page = await salma.SendAsync($"{story}/proofread", await salma.OpenAsync(story), ("Form.Body", new string('ا', 500_001)), ("mend", "all"));

        Assert.Equal("المتن أطول من 500 ألف محرف.", page.Text(".field-error"));
        Assert.Equal(500_001, Field(page, "body").Length);
    }

    [Fact]
    public async Task Scripts_get_findings_as_JSON_with_the_newsrooms_own_words_and_without_its_rules_that_are_off()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var page = await salma.OpenAsync("/admin/articles/new");
        await site.Desk.AddAsync(new HouseWord("جوجل", "غوغل", "قرار التحرير"));
        await site.Desk.AddAsync(new SwitchedOffRule(ProofreadingRules.Named("P06")));

        var answer = await salma.PostJsonAsync("/admin/proofread", page, """{"text":"🔥 قالت  وجوجل الى `الى`","markdown":true}""");

        Assert.Equal((200, "application/json; charset=utf-8"), (answer.Status, answer.Header("Content-Type")));
        using var json = JsonDocument.Parse(answer.Html);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(["H01 9 [وجوجل] → وغوغل: قرار التحرير", "O01 15 [الى] → إلى: خطأ إملائي شائع."], findings.Select(f => $"{f.GetProperty("rule")} {f.GetProperty("at")} [{f.GetProperty("text")}] → {f.GetProperty("fixes")[0]}: {f.GetProperty("reason")}"));
        Assert.Equal((2, 1), (json.RootElement.GetProperty("count").GetInt32(), json.RootElement.GetProperty("sure").GetInt32()));
        Assert.Equal(2, JsonDocument.Parse((await salma.PostJsonAsync("/admin/proofread", page, """{"text":"`الى` الى","markdown":false}""")).Html).RootElement.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task What_scripts_may_not_send_is_refused()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var page = await salma.OpenAsync("/admin/articles/new");

        Assert.Equal(400, (await salma.PostJsonAsync("/admin/proofread", null, """{"text":"الى"}""")).Status);
        Assert.Equal(400, (await salma.PostJsonAsync("/admin/proofread", page, "{")).Status);
        Assert.Equal(400, (await salma.PostJsonAsync("/admin/proofread", page, "{}")).Status);
        Assert.Equal(413, (await salma.PostJsonAsync("/admin/proofread", page, JsonSerializer.Serialize(new { text = new string('a', 500_001) }))).Status);
        Assert.Equal(302, (await salma.OpenAsync("/admin/proofread")).Status);
    }

    [Fact]
    public async Task Whoever_asks_without_end_is_told_to_wait()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        using var karim = await Staff.SignedInAsync(site, Role.Contributor, "كريم");
        var (page, his) = (await salma.OpenAsync("/admin/articles/new"), await karim.OpenAsync("/admin/articles/new"));
        var statuses = new List<int>();
        for (var i = 0; i < 600 && !statuses.Contains(429); i++) statuses.Add((await salma.PostJsonAsync("/admin/proofread", page, """{"text":"الى"}""")).Status);

        Assert.Equal(429, statuses[^1]);
        Assert.True(statuses.Count > 200, $"{statuses.Count}");
        Assert.Equal(200, (await karim.PostJsonAsync("/admin/proofread", his, """{"text":"الى"}""")).Status);
    }

    [Fact]
    public async Task What_hides_its_direction_is_not_published_though_the_newsroom_checks_nothing()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var story = await BeginAsync(site, admin, "خبر", "متن.");
        await using (var db = site.Store.Open())
        {
            db.CheckRules.Add(new CheckRule(Check.HiddenCharacters, CheckLevel.Off, null));
            await db.SaveChangesAsync(Ct);
            await db.Revisions.ExecuteUpdateAsync(set => set.SetProperty(r => r.Body, "متن \u202Eنتم"), Ct);
        }

        Assert.Contains("محارف خفية تقلب اتجاهه", (await admin.ActAsync(story, "schedule", "2099-01-01T10:00")).Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal(302, (await admin.SubmitAsync(story, ("then", "Publish"))).Status);
        Assert.Equal(301, (await site.Reader.OpenAsync("/a/1")).Status);
    }

    private static async Task<string> BeginAsync(SiteFactory site, Staff by, string headline, string body)
    {
        await site.Desk.OpenCategoryAsync("محليات");
        return (await by.SubmitAsync("/admin/articles/new", ("Form.Headline", headline), ("Form.Body", body), ("Form.CategoryId", "1"))).Location!;
    }

    /// <summary>Presses a button of the proofreader: sends the form as the page has it, and the button's own value.</summary>
    private static Task<ReaderPage> PressAsync(Staff by, string story, ReaderPage page, string button, int skip = 0)
    {
        var pressed = page.All(button)[skip];
        Assert.Equal($"{story}/proofread#proof", pressed.GetAttribute("formaction"));
        return by.SendAsync($"{story}/proofread", page, (pressed.GetAttribute("name")!, pressed.GetAttribute("value")));
    }

    private static string Field(ReaderPage page, string name) => page.One($"#form-{name}").TextContent;
}

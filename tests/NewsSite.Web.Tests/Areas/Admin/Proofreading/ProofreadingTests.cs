using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.HouseWords;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Web.Tests.Areas.Admin.Proofreading;

/// <summary>A10: the newsroom's own words, and the rules that it does not want.</summary>
public sealed class ProofreadingTests
{
    private const string Words = "/admin/checks/words", Rules = "/admin/checks/proofreading";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_and_the_rules_are_the_affair_of_admins_alone()
    {
        await using var site = new SiteFactory();
        await site.Desk.AddAsync(new HouseWord("جوجل", "غوغل", null));
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        foreach (var path in new[] { Words, $"{Words}/1", Rules })
        {
            Assert.Equal((path, 403), (path, (await salma.OpenAsync(path)).Status));
            Assert.Equal((path, 403), (path, (await salma.PostAsync(path, new() { ["remove"] = "true" })).Status));
        }
    }

    [Fact]
    public async Task A_word_is_added_changed_and_removed_and_each_is_on_record()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(302, (await admin.SubmitAsync(Words, ("Form.Wrong", " جوجل "), ("Form.Right", "غوغل"), ("Form.Note", "قرار التحرير"))).Status);
        Assert.Equal(["جوجل", "غوغل", "قرار التحرير"], (await admin.OpenAsync(Words)).Texts(".rows tbody :is(th, td)"));
        Assert.Equal(302, (await admin.SubmitAsync($"{Words}/1", ("Form.Right", ""))).Status);
        Assert.Equal(["جوجل", "لا تُستعمل", "قرار التحرير"], (await admin.OpenAsync(Words)).Texts(".rows tbody :is(th, td)"));
        var page = await admin.OpenAsync($"{Words}/1");
        Assert.Equal(302, (await admin.SendAsync($"{Words}/1", page, ("remove", "true"))).Status);
        Assert.Equal(302, (await admin.SendAsync($"{Words}/1", page, ("remove", "true"))).Status);

        await using var db = site.Store.Open();
        Assert.Equal(["جوجل ← غوغل", "جوجل ← غوغل\nجوجل: لا تُستعمل", "جوجل: لا تُستعمل"],
            await db.Audit.Where(a => a.Act == Act.HouseWordAdded || a.Act == Act.HouseWordChanged || a.Act == Act.HouseWordRemoved).OrderBy(a => a.Id).Select(a => a.Detail!).ToListAsync(Ct));
        Assert.Equal(404, (await admin.OpenAsync($"{Words}/1")).Status);
    }

    [Fact]
    public async Task What_cannot_be_listed_is_refused_beside_its_field_and_kept()
    {
        await using var site = new SiteFactory();
        await site.Desk.AddAsync(new HouseWord("جوجل", "غوغل", null));
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        var twice = await admin.SubmitAsync(Words, ("Form.Wrong", "جُـوجل\u200B"), ("Form.Right", "غوغول"), ("Form.Note", "ملاحظة"));
        Assert.Equal(("الكلمة في القائمة من قبل.", "ملاحظة"), (twice.Text(".field-error"), twice.One("#form-note").GetAttribute("value")));
        Assert.Equal(["جوجل"], twice.Texts(".rows tbody th"));
        Assert.Equal("اكتب الكلمة.", (await admin.SubmitAsync(Words, ("Form.Wrong", "؟"))).Text(".field-error"));
        Assert.Equal("الكتابتان واحدة.", (await admin.SubmitAsync(Words, ("Form.Wrong", "كلمة"), ("Form.Right", "كلمة"))).Text(".field-error"));
        Assert.Equal(["الكلمة أطول من 80 محرفًا.", "الكتابة المفضلة أطول من 80 محرفًا.", "الملاحظة أطول من 200 محرف."],
            (await admin.SubmitAsync(Words, ("Form.Wrong", new string('و', 81)), ("Form.Right", new string('ب', 81)), ("Form.Note", new string('ن', 201)))).Texts(".field-error"));
        Assert.Contains("نفسها تحوي الكلمة", (await admin.SubmitAsync(Words, ("Form.Wrong", "ترامب"), ("Form.Right", "دونالد ترامب"))).Text(".refusals"), StringComparison.Ordinal);
        Assert.Contains("القائمة تفضّل", (await admin.SubmitAsync(Words, ("Form.Wrong", "غوغل"), ("Form.Right", "ألفابت"))).Text(".refusals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_one_word_at_one_moment_make_one_and_the_slower_of_two_changes_is_told()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var form = await admin.OpenAsync(Words);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => admin.SendAsync(Words, form, ("Form.Wrong", "جوجل"), ("Form.Right", "غوغل"))));
        Assert.Equal([200, 200, 302], answers.Select(a => a.Status).Order());

        var (mine, theirs) = (await admin.OpenAsync($"{Words}/1"), await admin.OpenAsync($"{Words}/1"));
        await admin.SendAsync($"{Words}/1", theirs, ("Form.Right", "جووجل"));
        var late = await admin.SendAsync($"{Words}/1", mine, ("Form.Right", "قوقل"));
        Assert.Contains("حفظ زميل لك", late.Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal("قوقل", late.One("#form-right").GetAttribute("value"));
        Assert.Equal(302, (await admin.SendAsync($"{Words}/1", late)).Status);
    }

    [Fact]
    public async Task A_long_list_is_walked_by_key_and_narrowed_by_letters()
    {
        await using var site = new SiteFactory();
        await using (var db = site.Store.Open())
        {
            for (var i = 0; i < 60; i++) db.HouseWords.Add(new HouseWord($"كلمة{i}", $"لفظة{i}", null));
            await db.SaveChangesAsync(Ct);
        }

        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var first = await admin.OpenAsync(Words);
        var second = await admin.OpenAsync(first.Links(".pager a").Single());

        Assert.Equal(60, first.Texts(".rows tbody th").Concat(second.Texts(".rows tbody th")).Distinct().Count());
        Assert.Equal(["كلمة42"], (await admin.OpenAsync($"{Words}?text=كَلِمة42")).Texts(".rows tbody th"));
        Assert.Equal("لا كلمات كهذه.", (await admin.OpenAsync($"{Words}?text=شيء")).Text(".empty"));
    }

    [Fact]
    public async Task Rules_are_switched_off_and_on_again_but_not_the_one_that_guards_readers()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);
        var page = await admin.OpenAsync(Rules);
        var all = ProofreadingRules.All.Select(rule => rule.Id).ToList();
        Assert.All(page.All("input[name=on]"), box => Assert.True(box.HasAttribute("checked")));
        Assert.True(page.One("#rule-C01").HasAttribute("disabled"));

        Assert.Equal(302, (await SwitchAsync(all.Except(["P08", "C01"]))).Status);
        Assert.Equal(302, (await SwitchAsync(all.Except(["P08", "C01"]))).Status);
        Assert.False((await admin.OpenAsync(Rules)).One("#rule-P08").HasAttribute("checked"));
        Assert.Equal(302, (await SwitchAsync(all)).Status);
        Assert.Contains("أعد فتح الصفحة", (await SwitchAsync(["X99"])).Text(".refusals"), StringComparison.Ordinal);

        await using var db = site.Store.Open();
        Assert.Empty(await db.SwitchedOffRules.ToListAsync(Ct));
        Assert.Equal(["P08 علامة تنصيص أو قوس بلا مقابل: عُطّلت", "P08 علامة تنصيص أو قوس بلا مقابل: شُغّلت"], await db.Audit.Where(a => a.Act == Act.ProofreadingChanged).OrderBy(a => a.Id).Select(a => a.Detail!).ToListAsync(Ct));

        Task<ReaderPage> SwitchAsync(IEnumerable<string> on) =>
            admin.PostFormAsync(Rules, [new("__RequestVerificationToken", page.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!), .. on.Select(id => new KeyValuePair<string, string>("on", id))]);
    }
}

using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Tests.Unsaved;

/// <summary>E1, E2: what was typed and not saved is shown with what differs, taken into the form or let go of; without scripts.</summary>
public sealed class RecoverTests
{
    [Fact]
    public async Task A_storys_page_shows_what_differs_word_by_word_takes_it_into_the_form_and_the_save_ends_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("تأجيل الاجتماع إلى الخميس");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Headline", "تأجيل الاجتماع إلى الجمعة"), ("Note", "الموعد"));

        var page = await salma.OpenAsync(Path(story.Id));
        Assert.Equal("كتبتَ في هذا المقال ما لم يُحفظ", page.Text("#unsaved h2"));
        Assert.Equal(["العنوان"], page.Texts(".unsaved-changes dt"));
        Assert.Equal(("حُذف: الخميس", "أُضيف: الجمعة"), (page.Text(".unsaved-changes del"), page.Text(".unsaved-changes ins")));
        Assert.Equal("تأجيل الاجتماع إلى الخميس", page.One("#form-headline").TextContent);

        var again = await salma.OpenAsync(page.Links("#unsaved a.main-act").Single());
        Assert.Equal(("تأجيل الاجتماع إلى الجمعة", "الموعد"), (again.One("#form-headline").TextContent, again.One("[name=Note]").GetAttribute("value")));
        Assert.True(again.One("form.form").HasAttribute("data-typed"));
        Assert.Empty(again.All("#unsaved section"));
        Assert.Contains("أمامك ما كتبته", again.Text(".note"), StringComparison.Ordinal);

        // Nothing was changed by looking at it.
        Assert.Single((await salma.OpenAsync(Path(story.Id))).All(".unsaved-text"));
        Assert.Equal(302, (await salma.SendAsync(Path(story.Id), again)).Status);
        var saved = await salma.OpenAsync(Path(story.Id));
        Assert.Equal(("تأجيل الاجتماع إلى الجمعة", 0), (saved.One("#form-headline").TextContent, saved.All(".unsaved-text").Count));
    }

    [Fact]
    public async Task Words_typed_for_a_lead_picture_that_has_none_come_back_beside_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        var picture = await site.Desk.UploadAsync(alt: "");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.SubmitAsync(Path(story.Id), ("Form.LeadPictureId", $"{picture.Id}"));
        await KeepAsync(salma, Path(story.Id), story.Id, ("Lead.AltText", "قوارب في الميناء"));

        var page = await salma.OpenAsync(Path(story.Id));
        Assert.Equal(["النص البديل للصورة الرئيسة"], page.Texts(".unsaved-changes dt"));
        var again = await salma.OpenAsync(page.Links("#unsaved a.main-act").Single());
        Assert.Equal("قوارب في الميناء", again.One("[name='Lead.AltText']").GetAttribute("value"));

        Assert.Equal(302, (await salma.SendAsync(Path(story.Id), again)).Status);
        var saved = await salma.OpenAsync(Path(story.Id));
        Assert.Empty(saved.All(".unsaved-text"));
        Assert.Contains("قوارب في الميناء", saved.Text(".lead-field .lead-choice:has(input[checked])"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_begun_from_an_older_revision_meets_the_save_in_between()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Headline", "عنوان سلمى"));
        await karim.SubmitAsync(Path(story.Id), ("Form.Standfirst", "مقدمة كريم"));

        var page = await salma.OpenAsync(Path(story.Id));
        Assert.Contains("جُمع النصان عند الحفظ", page.Text(".unsaved-text"), StringComparison.Ordinal);
        Assert.Equal(["العنوان"], page.Texts(".unsaved-changes dt"));

        var joined = await salma.SendAsync(Path(story.Id), await salma.OpenAsync(page.Links("#unsaved a.main-act").Single()));
        Assert.Equal((409, "عنوان سلمى", "مقدمة كريم"), (joined.Status, joined.One("#form-headline").TextContent, joined.One("#form-standfirst").TextContent));
        Assert.Equal(302, (await salma.SendAsync(Path(story.Id), joined)).Status);
        Assert.Empty((await salma.OpenAsync(Path(story.Id))).All(".unsaved-text"));
    }

    [Fact]
    public async Task A_story_that_was_not_begun_is_found_on_the_page_of_a_new_one_and_begun_once()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        await KeepAsync(salma, "/admin/articles/new", null, ("Form.Headline", "خبر لم يُحفظ"), ("Form.CategoryId", "1"));

        var page = await salma.OpenAsync("/admin/articles/new");
        Assert.Equal(["العنوان", "القسم"], page.Texts(".unsaved-changes dt"));
        var again = await salma.OpenAsync(page.Links("#unsaved a.main-act").Single());
        Assert.Equal(["1"], again.All("option[selected]").Select(o => o.GetAttribute("value")));

        var story = await salma.SendAsync("/admin/articles/new", again);
        Assert.Equal((302, story.Location), (story.Status, (await salma.SendAsync("/admin/articles/new", again)).Location));
        Assert.Empty((await salma.OpenAsync("/admin/articles/new")).All(".unsaved-text"));
        Assert.Empty((await salma.OpenAsync(story.Location!)).All(".unsaved-text"));
    }

    [Fact]
    public async Task What_was_typed_into_a_form_that_had_begun_its_story_is_offered_on_the_storys_page()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var form = await salma.OpenAsync("/admin/articles/new");
        var begun = await salma.SendAsync("/admin/articles/new", form, ("Form.Headline", "أول"), ("Form.CategoryId", "1"));

        // The back button, and on.
        var later = await salma.SendAsync("/admin/articles/new", form, ("Form.Headline", "أول وزيادة"), ("Form.CategoryId", "1"));

        Assert.Equal((302, begun.Location), (later.Status, later.Location));
        Assert.Equal("أُضيف: وزيادة", (await salma.OpenAsync(begun.Location!)).Text(".unsaved-changes ins"));
    }

    [Fact]
    public async Task An_earlier_state_of_the_form_that_began_a_story_is_not_offered_and_what_it_did_not_save_is()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Contributor);
        var form = await salma.OpenAsync("/admin/articles/new");
        var begunBy = form.One("[name=begunBy]").GetAttribute("value")!;
        await KeepAsync(salma, "/admin/articles/new", null, ("begunBy", begunBy), ("Form.Headline", "أول"), ("Form.Body", "متن"));
        var begun = (await salma.SendAsync("/admin/articles/new", form, ("Form.Headline", "أول خبر"), ("Form.CategoryId", "1"), ("Form.Tags", "نفط"), ("Form.Body", "متن أكثر"))).Location!;
        // Another that comes late.
        await KeepAsync(salma, "/admin/articles/new", null, ("begunBy", begunBy), ("Form.Headline", "أول خبر"), ("Form.Body", "أكثر"));

        Assert.Empty((await salma.OpenAsync(begun)).All(".unsaved-text"));
        await salma.SubmitAsync(begun, ("Form.Body", "متن آخر"));
        Assert.Empty((await salma.OpenAsync(begun)).All(".unsaved-text"));
        Assert.Empty((await salma.OpenAsync("/admin")).All("#unsaved section"));

        await KeepAsync(salma, "/admin/articles/new", null, ("begunBy", begunBy), ("Form.Headline", "أول خبر"), ("Form.Body", "متن أكثر وتتمة"));
        Assert.Contains("وتتمة", Assert.Single((await salma.OpenAsync(begun)).Texts(".unsaved-text")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_the_same_as_what_is_saved_is_not_shown_and_what_is_dropped_is_gone()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Headline", " تأجيل الاجتماع إلى الخميس"));
        Assert.Empty((await salma.OpenAsync(Path(story.Id))).All(".unsaved-text"));
        Assert.Empty((await salma.OpenAsync("/admin")).All("#unsaved section"));

        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Headline", "عنوان آخر"));
        var page = await salma.OpenAsync(Path(story.Id));
        var window = page.One(".unsaved-text").GetAttribute("data-unsaved")!;
        Assert.Equal(["عنوان آخر"], (await salma.OpenAsync("/admin")).Texts("#unsaved .desk-headline"));
        Assert.Contains("عنوان آخر", (await salma.OpenAsync("/admin/unsaved?handler=Mine")).Text("#unsaved"), StringComparison.Ordinal);
        Assert.Single((await salma.OpenAsync(page.One("#unsaved").GetAttribute("data-found")!)).All(".unsaved-text"));

        var dropped = await salma.SendAsync("/admin/unsaved?handler=Drop", page, ("Typed.Window", window), ("story", $"{story.Id}"));

        Assert.Equal((302, Path(story.Id)), (dropped.Status, dropped.Location));
        Assert.Empty((await salma.OpenAsync(Path(story.Id))).All(".unsaved-text"));
        Assert.Equal(302, (await salma.OpenAsync($"{Path(story.Id)}/unsaved?window={window}")).Status);
    }

    [Fact]
    public async Task Of_texts_that_grew_from_window_to_window_only_the_newest_is_shown_until_another_has_words_of_its_own()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Body = "الجملة الأولى. السعر عشرة دنانير." });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Body", "الجملة الأولى. السعر عشرة دنانير. وقال"));
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Body", "الجملة الأولى. السعر عشرون دنانير."));
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Body", "الجملة الأولى. السعر عشرون دنانير. وقال الوزير."));

        var newest = Assert.Single((await salma.OpenAsync(Path(story.Id))).Texts(".unsaved-text"));
        Assert.Contains("الوزير", newest, StringComparison.Ordinal);

        // Each of these has what no newer one has: a word, a sentence taken out, a tag.
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Headline", "عنوان"));
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Body", "السعر عشرة دنانير."));
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Tags", "نفط"));
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Tags", "غاز"));
        Assert.Equal(5, (await salma.OpenAsync(Path(story.Id))).All(".unsaved-text").Count);
    }

    [Fact]
    public async Task What_is_dropped_takes_along_what_it_grew_from_and_leaves_what_has_words_of_its_own()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Standfirst = "" });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await KeepAsync(salma, Path(story.Id), story.Id, ("count", "2"), ("Form.Standfirst", "أولى ثانية"));
        await KeepAsync(salma, Path(story.Id), story.Id, ("count", "3"), ("Form.Standfirst", "أولى ثانية ثالثة"));
        // Sent first, and there last.
        await KeepAsync(salma, Path(story.Id), story.Id, ("count", "1"), ("Form.Standfirst", "أولى"));
        await KeepAsync(salma, Path(story.Id), story.Id, ("count", "1"), ("Form.Standfirst", "أولى غيرها"));

        var page = await salma.OpenAsync(Path(story.Id));
        Assert.Equal(2, page.All(".unsaved-text").Count);
        var window = page.All(".unsaved-text").Single(text => text.TextContent.Contains("ثالثة", StringComparison.Ordinal)).GetAttribute("data-unsaved")!;
        await salma.SendAsync("/admin/unsaved?handler=Drop", page, ("Typed.Window", window), ("story", $"{story.Id}"));

        Assert.Contains("غيرها", Assert.Single((await salma.OpenAsync(Path(story.Id))).Texts(".unsaved-text")), StringComparison.Ordinal);
        Assert.Single((await salma.OpenAsync("/admin")).All("#unsaved .desk-headline"));
    }

    [Fact]
    public async Task A_text_that_was_begun_later_and_has_less_is_no_offer_beside_the_one_that_has_all()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Standfirst = "" });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await KeepAsync(salma, Path(story.Id), story.Id, ("count", "1"), ("Form.Standfirst", "أولى ثانية"));
        await KeepAsync(salma, Path(story.Id), story.Id, ("count", "2"), ("Form.Standfirst", "أولى"));

        var page = await salma.OpenAsync(Path(story.Id));
        var offer = Assert.Single(page.All(".unsaved-text"));
        Assert.Contains("ثانية", offer.TextContent, StringComparison.Ordinal);
        await salma.SendAsync("/admin/unsaved?handler=Drop", page, ("Typed.Window", offer.GetAttribute("data-unsaved")!), ("story", $"{story.Id}"));

        Assert.Empty((await salma.OpenAsync(Path(story.Id))).All(".unsaved-text"));
    }

    [Fact]
    public async Task What_is_dropped_leaves_a_window_that_is_open()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Standfirst = "" });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await KeepAsync(salma, Path(story.Id), story.Id, ("count", "1"), ("Form.Standfirst", "أولى"));
        var open = (await salma.OpenAsync(Path(story.Id))).One(".unsaved-text").GetAttribute("data-unsaved")!;
        await KeepAsync(salma, Path(story.Id), story.Id, ("count", "2"), ("Form.Standfirst", "أولى ثانية"));

        var page = await salma.OpenAsync(Path(story.Id));
        var window = page.One(".unsaved-text").GetAttribute("data-unsaved")!;
        await salma.SendAsync("/admin/unsaved?handler=Drop", page, ("Typed.Window", window), ("story", $"{story.Id}"), ("open", open));

        Assert.Equal(open, (await salma.OpenAsync(Path(story.Id))).One(".unsaved-text").GetAttribute("data-unsaved"));
    }

    [Fact]
    public async Task What_is_taken_into_the_form_is_not_offered_again_in_older_words()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Standfirst = "" });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await KeepAsync(salma, Path(story.Id), story.Id, ("count", "1"), ("Form.Standfirst", "أولى"));
        await KeepAsync(salma, Path(story.Id), story.Id, ("count", "2"), ("Form.Standfirst", "أولى ثانية"));

        var again = await salma.OpenAsync((await salma.OpenAsync(Path(story.Id))).Links("#unsaved a.main-act").Single());
        Assert.Empty(again.All(".unsaved-text"));
        Assert.Empty((await salma.OpenAsync(again.One("#unsaved").GetAttribute("data-found")!)).All(".unsaved-text"));

        // And goes on otherwise.
        var fields = Staff.Fields(again);
        (fields["count"], fields["story"], fields["Form.Standfirst"]) = ("3", $"{story.Id}", "غيرها");
        Assert.Equal(200, (await salma.PostAsync("/admin/unsaved", fields)).Status);
        Assert.Contains("غيرها", Assert.Single((await salma.OpenAsync(Path(story.Id))).Texts(".unsaved-text")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("لم يوافق المجلس على الخطة. لم يحدد الوزير موعدًا.")]
    [InlineData("لم يوافق المجلس على الخطة.\n\nيحدد الوزير موعدًا.")]
    [InlineData("لم يوافق المجلس على الخطة. يحدد المجلس موعدًا.")]
    public async Task A_word_that_stands_elsewhere_in_what_is_saved_is_new_in_its_place(string typed)
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Body = "لم يوافق المجلس على الخطة. يحدد الوزير موعدًا." });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Body", typed));

        Assert.Single((await salma.OpenAsync(Path(story.Id))).All(".unsaved-text"));
        Assert.Single((await salma.OpenAsync("/admin")).All("#unsaved .desk-headline"));
    }

    [Fact]
    public async Task What_was_saved_since_with_more_behind_it_is_not_shown()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Standfirst = "" });
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Standfirst", "مقدمة لم تكت"));

        await salma.SubmitAsync(Path(story.Id), ("Form.Standfirst", "مقدمة لم تكتمل."));

        Assert.Empty((await salma.OpenAsync(Path(story.Id))).All(".unsaved-text"));
    }

    [Fact]
    public async Task Nobody_sees_takes_or_drops_anothers()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "كريم");
        await KeepAsync(salma, Path(story.Id), story.Id, ("Form.Headline", "سر سلمى"));
        var window = (await salma.OpenAsync(Path(story.Id))).One(".unsaved-text").GetAttribute("data-unsaved")!;

        var his = await admin.OpenAsync(Path(story.Id));
        Assert.Empty(his.All(".unsaved-text"));
        Assert.Empty((await admin.OpenAsync("/admin")).All("#unsaved section"));
        Assert.Equal((302, Path(story.Id)), Where(await admin.OpenAsync($"{Path(story.Id)}/unsaved?window={window}")));
        Assert.Equal((302, "/admin/articles/new"), Where(await admin.OpenAsync($"/admin/articles/new/unsaved?window={window}")));
        await admin.SendAsync("/admin/unsaved?handler=Drop", his, ("Typed.Window", window), ("story", $"{story.Id}"));

        Assert.Single((await salma.OpenAsync(Path(story.Id))).All(".unsaved-text"));
    }

    private static (int, string?) Where(ReaderPage page) => (page.Status, page.Location);

    private static string Path(int story) => FormattableString.Invariant($"/admin/articles/{story}");

    /// <summary>Types into a page that is left then.</summary>
    private static async Task KeepAsync(Staff who, string path, int? story, params (string Name, string Value)[] typed)
    {
        var fields = Staff.Fields(await who.OpenAsync(path));
        fields["count"] = "1";
        if (story is { } id) fields["story"] = FormattableString.Invariant($"{id}");
        foreach (var (name, value) in typed) fields[name] = value;
        Assert.Equal(200, (await who.PostAsync("/admin/unsaved", fields)).Status);
    }
}

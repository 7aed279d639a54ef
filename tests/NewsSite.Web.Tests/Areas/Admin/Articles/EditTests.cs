using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Testing;
using NewsSite.Web.Background;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

public sealed class EditTests
{
    [Fact]
    public async Task Who_writes_here_no_more_stays_on_old_stories_and_signs_no_new_one()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("قديم", authors: ["سالم"]);
        await using (var db = site.Store.Open())
        {
            (await db.Authors.SingleAsync(TestContext.Current.CancellationToken)).Retire(true, Newsroom.Tuesday);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var page = await salma.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.CategoryId", "1"), ("Form.Authors", "سالم"));
        Assert.Equal((200, "“سالم” لم يعد يكتب هنا، فلا يوقّع مقالًا جديدًا."), (page.Status, page.Text("#form-authors-error")));
        Assert.Equal("سالم", page.One("#form-authors").TextContent.Trim());

        Assert.Equal(302, (await salma.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Headline", "أدق"))).Status);
        Assert.Equal(302, (await salma.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Authors", ""))).Status);
        // Taken from the working copy by mistake, and readers still see the name.
        Assert.Equal(302, (await salma.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Authors", "سالم"), ("then", "Publish"))).Status);
    }

    [Theory]
    [InlineData(Role.Admin, "أضف كاتبًا في نافذة أخرى، ثم احفظ المقال من جديد.", 1)]
    [InlineData(Role.Editor, "يضيف مدير الموقع الكتّاب الجدد.", 0)]
    public async Task A_name_that_no_author_has_leads_to_where_one_is_added(Role role, string advice, int links)
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var writer = await Staff.SignedInAsync(site, role);

        var page = await writer.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.CategoryId", "1"), ("Form.Authors", "سالم"));

        Assert.Equal("لا كاتب باسم “سالم”.", page.Text("#form-authors-error"));
        Assert.Equal(advice, page.Text(".after-field"));
        Assert.Equal(links, page.All(".after-field a[href='/admin/authors/new']").Count);
    }

    [Fact]
    public async Task A_story_without_a_category_is_led_to_the_field_that_says_so()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.CategoryId", "0"));

        var field = page.One(".field-refused select[autofocus]");
        Assert.Equal(("form-categoryid", "true"), (field.Id, field.GetAttribute("aria-invalid")));
        Assert.Equal("اختر القسم.", page.Text($"#{field.GetAttribute("aria-describedby")}"));
        Assert.Empty((await salma.OpenAsync("/admin/articles/new")).All(".field-refused, [autofocus], [aria-invalid]"));
    }

    [Fact]
    public async Task A_new_story_without_the_key_of_its_form_is_refused_and_is_never_taken_for_another()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var fields = Staff.Fields(await salma.OpenAsync("/admin/articles/new"));
        fields["Form.Headline"] = "خبر";
        fields["Form.CategoryId"] = "1";
        Assert.True(fields.Remove("begunBy"));

        Assert.Equal(400, (await salma.PostAsync("/admin/articles/new", fields)).Status);
        await using var db = site.Store.Open();
        Assert.Equal(0, await db.Articles.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_nothing_may_be_changed_no_field_takes_a_key()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var nour = await Staff.SignedInAsync(site, Role.Contributor);

        var page = await nour.OpenAsync($"/admin/articles/{story.Id}");

        Assert.Contains("تقرأ هذا المقال ولا تحرره", page.Text(".note"), StringComparison.Ordinal);
        var fields = page.All("form.form textarea, form.form select, form.form input:not([type=hidden])");
        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.True(field.HasAttribute("readonly") || field.Closest("fieldset[disabled]") is not null, field.OuterHtml));
    }

    [Fact]
    public async Task A_story_does_not_follow_itself()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.SubmitAsync($"/admin/articles/{story.Id}", ("Form.ReadAlso", $"/a/{story.Id}"));

        Assert.Equal("المقال نفسه في قائمته. أزله منها.", page.Text("#form-readalso-error"));
    }

    [Fact]
    public async Task A_refused_publication_says_that_nothing_was_saved()
    {
        await using var site = new SiteFactory();
        var picture = await site.Desk.UploadAsync(alt: "");
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.SubmitAsync($"/admin/articles/{story.Id}", ("Form.LeadPictureId", $"{picture.Id}"), ("Form.Standfirst", "مقدمة أخرى"), ("then", "Publish"));

        Assert.Equal("لم يُنشر المقال ولم يُحفظ، وما كتبته باقٍ في الحقول:\nلا نص بديل للصورة الرئيسة.", string.Join("\n", page.Texts(".refusals p")));
        Assert.Equal("مقدمة أخرى", page.Text("#form-standfirst"));
    }

    [Fact]
    public async Task A_form_in_which_nothing_was_typed_holds_nothing_to_keep()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.SubmitAsync("/admin/articles/new");

        Assert.Equal("اكتب عنوانًا.", page.Text("#form-headline-error"));
        Assert.False(page.One("form.form").HasAttribute("data-typed"));
    }

    /// <summary>R24.</summary>
    [Fact]
    public async Task Readers_are_told_of_an_update_only_when_the_editor_says_that_it_is_one()
    {
        var clock = new FakeTimeProvider(Newsroom.Tuesday);
        await using var site = new SiteFactory { Clock = clock };
        var story = await site.Desk.PublishAsync("خبر", Newsroom.Monday);
        var desk = FormattableString.Invariant($"/admin/articles/{story.Id}");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        await salma.SubmitAsync(desk, ("Form.Body", "متن بلا خطأ مطبعي."), ("then", "Publish"));
        Assert.DoesNotContain("آخر تحديث", (await site.Reader.OpenAsync(story.Path())).Text(".dates"), StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromHours(2));
        var refused = await salma.SubmitAsync(desk, ("Form.Headline", ""), ("substantial", "true"), ("then", "Publish"));
        Assert.True(refused.One("[name=substantial]").HasAttribute("checked"));
        await salma.SubmitAsync(desk, ("Form.Body", "متن فيه ما جدّ."), ("substantial", "true"), ("then", "Publish"));

        var read = await site.Reader.OpenAsync(story.Path());
        Assert.Equal("آخر تحديث: الثلاثاء، 3 نوفمبر 2026 - 5:00 م", read.Texts(".dates > span")[1]);
        Assert.Equal("2026-11-03T17:00:00+03:00", read.All(".dates time")[1].GetAttribute("datetime"));
        await using var db = site.Store.Open();
        Assert.Equal(["النسخة 1 ← 2", "النسخة 2 ← 3، تحديث مهم"], await db.Audit.Where(a => a.Act == Act.StoryPublished).OrderBy(a => a.Id).Select(a => a.Detail).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_story_is_begun_previewed_published_read_corrected_and_withdrawn()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var begun = await salma.SubmitAsync("/admin/articles/new", ("Form.Headline", "افتتاح مكتبة جديدة"), ("Form.Body", "## القاعة\n\nو**«ركن»** للأطفال."), ("Form.CategoryId", "1"), ("Form.Tags", "مكتبات، قراءة"));
        var desk = begun.Location!;
        Assert.Equal("افتتاح مكتبة جديدة", (await salma.OpenAsync(desk + "/preview")).Text("article h1"));
        Assert.Equal(404, (await site.Reader.OpenAsync("/a/1")).Status);
        await salma.SubmitAsync(desk, ("then", "Publish"));
        var address = (await site.Reader.OpenAsync("/a/1")).Location!;
        var read = await site.Reader.OpenAsync(address);
        Assert.Equal(["مكتبات", "قراءة"], read.Texts(".tags a"));
        Assert.Equal("«ركن»", read.Text(".prose strong"));
        await salma.ActAsync(desk, "correct", "ورد الاسم خطأ.");
        Assert.Contains("ورد الاسم خطأ.", (await site.Reader.OpenAsync(address)).Text(".corrections"), StringComparison.Ordinal);
        await salma.ActAsync(desk, "withdraw", "سُحب للمراجعة.");

        Assert.Equal((410, "سُحب للمراجعة."), ((await site.Reader.OpenAsync(address)).Status, (await site.Reader.OpenAsync(address)).Text(".page-lead")));
        await using var db = site.Store.Open();
        Assert.Equal(
            [Act.StoryBegun, Act.StoryPublished, Act.StoryCorrected, Act.StoryWithdrawn],
            await db.Audit.Where(a => a.Act >= Act.StoryBegun && a.By != EditorId.Operator).OrderBy(a => a.Id).Select(a => a.Act).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refusal_stands_beside_the_field_and_keeps_what_was_typed()
    {
        await using var site = new SiteFactory();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.SubmitAsync("/admin/articles/new", ("Form.Headline", ""), ("Form.Body", "متن </textarea><script>alert(1)</script>"), ("Form.Authors", "سليم"), ("Form.ReadAlso", "ليس رابطًا"));

        Assert.Equal("اكتب عنوانًا.", page.Text("#form-headline-error"));
        Assert.Equal("في «اقرأ أيضًا» سطر ليس رقم مقال ولا رابطه.", page.Text("#form-readalso-error"));
        Assert.Equal("متن </textarea><script>alert(1)</script>", page.One("#form-body").TextContent);
        Assert.Equal("سليم", page.One("#form-authors").TextContent);
    }

    [Fact]
    public async Task A_form_sent_twice_begins_one_story()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var form = await salma.OpenAsync("/admin/articles/new");
        (string, string?)[] typed = [("Form.Headline", "خبر"), ("Form.CategoryId", "1")];

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => salma.SendAsync("/admin/articles/new", form, typed)));

        Assert.Single(answers.Select(a => a.Location).Distinct());
        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Articles.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Saving_without_a_change_makes_no_revision()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        Assert.Equal(302, (await salma.SubmitAsync($"/admin/articles/{story.Id}")).Status);

        await using var db = site.Store.Open();
        Assert.Equal(1, await db.Revisions.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Readers_see_changes_of_a_live_story_only_when_they_are_published()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        await salma.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Headline", "عنوان جديد"));
        Assert.Equal(story.Headline, (await site.Reader.OpenAsync(story.Path())).Text("h1"));
        await salma.SubmitAsync($"/admin/articles/{story.Id}", ("then", "Publish"));

        var moved = (await site.Reader.OpenAsync(story.Path())).Location!;
        Assert.Equal("عنوان جديد", (await site.Reader.OpenAsync(moved)).Text("h1"));
    }

    [Fact]
    public async Task The_second_of_two_editors_gets_both_changes_together_and_nothing_is_lost()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Body = "الجملة الأولى هنا.\n\nالجملة الثانية هنا." });
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var path = $"/admin/articles/{story.Id}";
        var open = await karim.OpenAsync(path);

        await salma.SubmitAsync(path, ("Form.Body", "الجملة الأولى تغيّرت.\n\nالجملة الثانية هنا."));
        var clash = await karim.SendAsync(path, open, ("Form.Body", "الجملة الأولى هنا.\n\nالجملة الثانية طالت كثيرًا."), ("Form.Standfirst", "مقدمة كريم."));

        Assert.Equal(409, clash.Status);
        Assert.Contains("سلمى", clash.Text(".conflict h2"), StringComparison.Ordinal);
        Assert.Equal("الجملة الأولى تغيّرت.\n\nالجملة الثانية طالت كثيرًا.", clash.One("#form-body").TextContent);
        Assert.Equal("مقدمة كريم.", clash.One("#form-standfirst").TextContent);
        var saved = await karim.SendAsync(path, clash);
        Assert.Equal(302, saved.Status);
        await using var db = site.Store.Open();
        Assert.Equal(3, (await db.Articles.SingleAsync(TestContext.Current.CancellationToken)).LatestRevision);
    }

    [Fact]
    public async Task A_live_story_whose_working_copy_stands_in_another_category_opens_and_leads_to_where_readers_find_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(category: "سياسة");
        await site.Desk.OpenCategoryAsync("رياضة");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var path = $"/admin/articles/{story.Id}";

        Assert.Equal(302, (await salma.SubmitAsync(path, ("Form.CategoryId", "2"))).Status);

        var page = await salma.OpenAsync(path);
        Assert.Equal(200, page.Status);
        Assert.Contains(page.Links(".desk-links a"), link => Uri.UnescapeDataString(link).StartsWith("/سياسة/", StringComparison.Ordinal));
        Assert.Equal("2", page.One("#form-categoryid option[selected]").GetAttribute("value"));
        foreach (var beside in new[] { "/preview", "/previews", "/history", "/links" }) Assert.Equal((beside, 200), (beside, (await salma.OpenAsync(path + beside)).Status));
    }

    [Fact]
    public async Task What_a_colleague_withdrew_is_not_put_back_by_who_had_it_open_without_being_told()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var path = $"/admin/articles/{story.Id}";
        var open = await salma.OpenAsync(path);
        await karim.ActAsync(path, "withdraw", "فيه خطأ.");

        var refused = await salma.SendAsync(path, open, ("Form.Standfirst", "مقدمة سلمى."), ("then", "Publish"));
        Assert.Equal("لم يُنشر المقال ولم يُحفظ، وما كتبته باقٍ في الحقول:\nسُحب من الموقع وأنت تحرره. إن أردت أن تعيد نشره فاضغط «احفظ وانشر» من جديد.", string.Join("\n", refused.Texts(".refusals p")));
        Assert.Equal(("مقدمة سلمى.", 410), (refused.Text("#form-standfirst"), (await site.Reader.OpenAsync(story.Path())).Status));

        Assert.Equal(302, (await salma.SendAsync(path, open, ("Form.Standfirst", "مقدمة سلمى."))).Status);
        Assert.Equal("حُفظ المقال. وقد سُحب من الموقع وأنت تحرره.", (await salma.OpenAsync(path)).Text(".done"));

        await salma.SubmitAsync(path, ("then", "Publish"));
        Assert.Equal(200, (await site.Reader.OpenAsync(story.Path())).Status);
    }

    [Fact]
    public async Task A_reason_that_comes_after_its_save_is_kept_with_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var path = $"/admin/articles/{story.Id}";
        await salma.SubmitAsync(path, ("Form.Standfirst", "مقدمة سلمى."));

        await salma.SubmitAsync(path, ("Note", "طلب المراجع"));
        await karim.SubmitAsync(path, ("Note", "رآه القانوني"), ("then", "Publish"));

        await using var db = site.Store.Open();
        Assert.Equal([(1, null), (2, "طلب المراجع"), (3, "رآه القانوني")], (await db.Revisions.OrderBy(r => r.Number).ToListAsync(TestContext.Current.CancellationToken)).Select(r => (r.Number, r.Note)));
        var told = await db.Audit.Where(a => a.Act == Act.StoryRevised).OrderBy(a => a.Id).Select(a => a.Detail!).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["النسخة 1 ← 2", "طلب المراجع", "النسخة 2 ← 3، رآه القانوني"], told);
        Assert.Equal(3, (await db.Articles.SingleAsync(TestContext.Current.CancellationToken)).LiveRevision);
    }

    [Fact]
    public async Task A_conflict_names_who_else_saved_and_not_its_own_writer()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var path = $"/admin/articles/{story.Id}";
        var open = await karim.OpenAsync(path);
        await salma.SubmitAsync(path, ("Form.Standfirst", "مقدمة سلمى."));
        await karim.SubmitAsync(path, ("Form.ShortHeadline", "قصير"));

        Assert.Contains("سلمى", (await karim.SendAsync(path, open, ("Form.PushLine", "سطر"))).Text(".conflict h2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_of_the_address_without_a_letter_is_refused()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        var page = await salma.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Slug", "!!! ؟؟"));

        Assert.Equal("ليس في نهاية الرابط حرف ولا رقم. اتركها فارغة لتُصنع من العنوان.", page.Text("#form-slug-error"));
    }

    [Fact]
    public async Task Words_that_both_changed_are_kept_between_signs_and_not_saved_until_one_was_chosen()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(with: c => c with { Body = "فقرة.\n\nالسعر عشرة دنانير." });
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var path = $"/admin/articles/{story.Id}";
        var open = await karim.OpenAsync(path);
        await salma.SubmitAsync(path, ("Form.Body", "فقرة.\n\nالسعر عشرون دنانير."));

        var clash = await karim.SendAsync(path, open, ("Form.Body", "فقرة.\n\nالسعر ثلاثون دنانير."));

        Assert.Equal("فقرة.\n\nالسعر ⟦عشرون⟧⟦ثلاثون⟧ دنانير.", clash.One("#form-body").TextContent);
        Assert.Contains("تعارض بين النسختين، أوله في السطر 3.", (await karim.SendAsync(path, clash)).Text("#form-body-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_one_line_that_both_changed_is_named_with_what_the_other_wrote_and_which_of_both_stands()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("السعر عشرة", with: c => c with { Standfirst = "مقدمة." });
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى");
        using var karim = await Staff.SignedInAsync(site, Role.Editor, "كريم");
        var path = $"/admin/articles/{story.Id}";
        var open = await karim.OpenAsync(path);
        await salma.SubmitAsync(path, ("Form.Headline", "السعر عشرون"), ("Form.PushLine", "سطر"), ("Form.Standfirst", "مقدمة سلمى."));

        var clash = await karim.SendAsync(path, open, ("Form.Headline", "السعر ثلاثون"), ("Form.PushLine", "سطر"));

        Assert.Equal(409, clash.Status);
        Assert.Equal(("السعر ثلاثون", "مقدمة سلمى."), (clash.One("#form-headline").TextContent, clash.One("#form-standfirst").TextContent));
        Assert.Equal("غيّرتما معًا: العنوان. بقي فيه ما كتبتَه أنت، وتجد هنا ما كتبه غيرك. انقل منه ما تريد قبل أن تحفظ، فالحفظ لا يأخذه.", clash.Text(".conflict-met > p").ReplaceLineEndings(" "));
        Assert.Equal(["العنوان"], clash.All(".conflict-met dt").Select(field => field.TextContent));
        Assert.EndsWith("عشرون", clash.Text(".conflict-met ins"), StringComparison.Ordinal);
        Assert.Equal(["المقدمة", "سطر الإشعار"], clash.All(".conflict > dl dt").Select(field => field.TextContent));
        Assert.DoesNotContain("ترى في الحقول", clash.Text(".conflict"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contributor_writes_and_submits_but_cannot_publish_by_any_post()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var writer = await Staff.SignedInAsync(site, Role.Contributor);
        var path = (await writer.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.Body", "متن."), ("Form.CategoryId", "1"))).Location!;

        foreach (var act in new[] { "schedule", "correct", "withdraw", "trash", "restore", "return" })
            Assert.Equal((act, 403), (act, (await writer.ActAsync(path, act, "2027-01-01T10:00")).Status));
        Assert.Equal(403, (await writer.SubmitAsync(path, ("then", "Publish"))).Status);
        Assert.Equal(302, (await writer.SubmitAsync(path, ("then", "Submit"))).Status);

        await using var db = site.Store.Open();
        Assert.Equal(ArticleStatus.InReview, (await db.Articles.SingleAsync(TestContext.Current.CancellationToken)).Status);
        Assert.Equal(404, (await site.Reader.OpenAsync("/a/1")).Status);
    }

    [Fact]
    public async Task An_editor_of_one_section_publishes_in_no_other_and_moves_nothing_there()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync(category: "سياسة");
        await site.Desk.OpenCategoryAsync("رياضة");
        using var admin = await Staff.SignedInAsync(site, Role.Admin, "مدير");
        using var sport = await Staff.SignedInAsync(site, Role.Editor, "محرر الرياضة");
        await admin.SubmitAsync($"/admin/people/{sport.Id}", ("Form.SectionIds", "2"));

        Assert.Equal(403, (await sport.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Headline", "غيره"))).Status);
        Assert.Equal(403, (await sport.ActAsync($"/admin/articles/{story.Id}", "withdraw")).Status);
    }

    [Fact]
    public async Task A_scheduled_story_goes_live_when_it_is_due_and_not_before()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var path = (await salma.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.Body", "متن."), ("Form.CategoryId", "1"))).Location!;

        Assert.Equal("موعد النشر في الماضي.", (await salma.ActAsync(path, "schedule", "2020-01-01T10:00")).Text(".refusals"));
        Assert.Equal("اكتب اليوم والساعة.", (await salma.ActAsync(path, "schedule", "غدًا")).Text("#schedule-form-text-error"));
        Assert.Equal(302, (await salma.ActAsync(path, "schedule", "2099-01-01T10:00")).Status);
        var publish = site.Services.GetRequiredService<PublishDueArticles>();
        Assert.Equal(0, await publish.RunAsync(TestContext.Current.CancellationToken));
        await using (var db = site.Store.Open())
            await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.ScheduledFor, Newsroom.Monday), TestContext.Current.CancellationToken);
        Assert.Equal(1, await publish.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await publish.RunAsync(TestContext.Current.CancellationToken));

        Assert.Equal(301, (await site.Reader.OpenAsync("/a/1")).Status);
    }

    [Fact]
    public async Task An_old_revision_comes_back_as_a_new_one()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync("العنوان الأول");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        await salma.SubmitAsync($"/admin/articles/{story.Id}", ("Form.Headline", "العنوان الثاني"));
        var history = $"/admin/articles/{story.Id}/history?number=1";

        Assert.Contains("الثاني", (await salma.OpenAsync($"/admin/articles/{story.Id}/history")).Text(".diff ins"), StringComparison.Ordinal);
        await salma.SendAsync(history + "&handler=", await salma.OpenAsync(history), ("number", "1"));

        await using var db = site.Store.Open();
        Assert.Equal(["العنوان الأول", "العنوان الثاني", "العنوان الأول"], await db.Revisions.OrderBy(r => r.Number).Select(r => r.Headline).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_list_finds_by_state_words_and_owner_and_pages_without_gaps()
    {
        await using var site = new SiteFactory();
        await site.Desk.PublishManyAsync(65);
        await site.Desk.DraftAsync("مسودة وحيدة");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);

        List<string> seen = [];
        var next = (string?)"/admin/articles";
        while (next is not null)
        {
            var page = await salma.OpenAsync(next);
            seen.AddRange(page.Texts(".desk-headline"));
            next = page.Links(".pager a").SingleOrDefault();
        }

        Assert.Equal(66, seen.Count);
        Assert.Equal(66, seen.Distinct().Count());
        Assert.Equal(["مسودة وحيدة"], (await salma.OpenAsync("/admin/articles?status=Draft")).Texts(".desk-headline"));
        Assert.Equal(["مسودة وحيدة"], (await salma.OpenAsync("/admin/articles?text=" + Uri.EscapeDataString("وحيدة"))).Texts(".desk-headline"));
        Assert.Empty((await salma.OpenAsync("/admin/articles?mine=true")).Texts(".desk-headline"));
        Assert.Empty((await salma.OpenAsync("/admin/articles?text=%25")).Texts(".desk-headline"));
    }
}

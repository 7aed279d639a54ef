using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Tests.Notes;

public sealed class StoryNotesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_note_reaches_the_desk_of_whom_it_mentions_until_it_is_settled_and_never_a_reader()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor, "سلمى العلي");
        using var karim = await Staff.SignedInAsync(site, Role.Contributor, "كريم حداد");
        using var huda = await Staff.SignedInAsync(site, Role.Contributor, "هدى");

        var answer = await salma.PostAsync(Path(story) + "/notes", await FieldsAsync(salma, story, ("Form.Text", "@كريم حداد راجع الرقم في الفقرة الثانية."), ("Form.For", huda.Id!)));

        Assert.Equal((302, Path(story)), (answer.Status, answer.Location));
        Assert.Contains("راجع الرقم", (await karim.OpenAsync("/admin")).VisibleText, StringComparison.Ordinal);
        Assert.Contains("راجع الرقم", (await huda.OpenAsync("/admin")).VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain("راجع الرقم", (await salma.OpenAsync("/admin")).VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain("راجع الرقم", (await site.Reader.OpenAsync(story.Path())).Html, StringComparison.Ordinal);

        await karim.PostAsync(Path(story) + "/notes/settle", await FieldsAsync(karim, story, ("note", "1"), ("open", "false")));

        Assert.DoesNotContain("راجع الرقم", (await huda.OpenAsync("/admin")).VisibleText, StringComparison.Ordinal);
        Assert.Contains("حلّها كريم حداد", (await salma.OpenAsync(Path(story))).Text(".notes-settled"), StringComparison.Ordinal);

        await salma.PostAsync(Path(story) + "/notes/settle", await FieldsAsync(salma, story, ("note", "1"), ("open", "true")));

        Assert.Contains("راجع الرقم", (await karim.OpenAsync("/admin")).VisibleText, StringComparison.Ordinal);
        await using var db = site.Store.Open();
        Assert.Equal([Act.NoteWritten, Act.NoteSettled, Act.NoteReopened], await db.Audit.Where(a => a.Act >= Act.NoteWritten).OrderBy(a => a.Id).Select(a => a.Act).ToListAsync(Ct));
    }

    [Theory]
    [InlineData("", "اكتب نص الملاحظة.")]
    [InlineData("\u200B\u202E", "اكتب نص الملاحظة.")]
    [InlineData(null, "الملاحظة أطول من 2000 محرف.")]
    public async Task A_refused_note_keeps_what_was_typed_and_whom_it_was_for(string? text, string reason)
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        using var karim = await Staff.SignedInAsync(site, Role.Contributor, "كريم");
        text ??= new string('ن', 2001);

        var page = await salma.PostAsync(Path(story) + "/notes", await FieldsAsync(salma, story, ("Form.Text", text), ("Form.For", karim.Id!)));

        Assert.Equal(reason, page.Text("#note-form-text-error"));
        Assert.Equal(text.TrimStart('\n'), page.One("#note-form-text").TextContent);
        Assert.True(page.One($"input[value='{karim.Id}']").HasAttribute("checked"));
    }

    [Fact]
    public async Task A_note_sent_four_times_at_once_is_one_and_a_script_in_it_is_text()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var fields = await FieldsAsync(salma, story, ("Form.Text", "<script>alert(1)</script>"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => salma.PostAsync(Path(story) + "/notes", new(fields))));

        Assert.Equal(["<script>alert(1)</script>"], (await salma.OpenAsync(Path(story))).Texts(".story-note-text"));
    }

    [Fact]
    public async Task A_note_is_not_settled_by_a_stranger_to_it()
    {
        await using var site = new SiteFactory();
        var story = await site.Desk.PublishAsync();
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        using var writer = await Staff.SignedInAsync(site, Role.Contributor, "كريم");
        await salma.PostAsync(Path(story) + "/notes", await FieldsAsync(salma, story, ("Form.Text", "نص")));

        Assert.Empty((await writer.OpenAsync(Path(story))).All("form[action$='/notes/settle']"));
        Assert.Equal(403, (await writer.PostAsync(Path(story) + "/notes/settle", await FieldsAsync(writer, story, ("note", "1"), ("open", "false")))).Status);
    }

    [Fact]
    public async Task What_is_said_when_a_story_goes_back_waits_on_its_writers_desk()
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var writer = await Staff.SignedInAsync(site, Role.Contributor, "كريم");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var path = (await writer.SubmitAsync("/admin/articles/new", ("Form.Headline", "خبر"), ("Form.Body", "متن."), ("Form.CategoryId", "1"))).Location!;
        await writer.SubmitAsync(path, ("then", "Submit"));

        await salma.ActAsync(path, "return", "ينقصه رد الوزارة.");

        Assert.Contains("ينقصه رد الوزارة.", (await writer.OpenAsync("/admin")).VisibleText, StringComparison.Ordinal);
        Assert.Contains("ينقصه رد الوزارة.", (await writer.OpenAsync(path)).Text("#notes"), StringComparison.Ordinal);
    }

    private static string Path(Article story) => FormattableString.Invariant($"/admin/articles/{story.Id}");

    private static async Task<Dictionary<string, string>> FieldsAsync(Staff someone, Article story, params (string Name, string Value)[] fields)
    {
        var page = await someone.OpenAsync(Path(story));
        var all = page.All(".note-form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        foreach (var (name, value) in fields) all[name] = value;
        return all;
    }
}

using System.Text.Json;
using NewsSite.Domain.Accounts;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Areas.Admin.Articles;

/// <summary>«اقرأ أيضًا» at the desk: what is suggested for a story, and what its lines are said to mean.</summary>
public sealed class ReadAlsoTests : IAsyncLifetime
{
    private readonly SiteFactory site = new();

    private Staff salma = null!;

    public async ValueTask InitializeAsync() => salma = await Staff.SignedInAsync(site, Role.Contributor);

    public async ValueTask DisposeAsync()
    {
        salma.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Stories_that_share_most_tags_come_first_then_the_newest_of_the_category()
    {
        var at = Newsroom.Monday;
        var newest = await site.Desk.PublishAsync("الأحدث في القسم", at.AddHours(5));
        var both = await site.Desk.PublishAsync("وسمان", at, "اقتصاد", tags: ["الطاقة", "البيئة"]);
        var older = await site.Desk.PublishAsync("وسم، أقدم", at.AddHours(1), "اقتصاد", tags: ["الطاقة"]);
        var newer = await site.Desk.PublishAsync("وسم، أحدث", at.AddHours(2), "اقتصاد", tags: ["البيئة"]);
        await site.Desk.PublishAsync("لا صلة له", at.AddHours(6), "اقتصاد");

        // As it is typed: another spelling, and a tag that there is not.
        Assert.Equal([both.Id, newer.Id, older.Id, newest.Id], await SuggestedAsync(newest.CategoryId, "الطاقه، البيئة، وسم جديد"));
    }

    [Fact]
    public async Task Neither_the_story_nor_what_is_chosen_nor_what_readers_do_not_see_is_suggested()
    {
        var shown = await site.Desk.PublishAsync("يُقترح", tags: ["الطاقة"]);
        var itself = await site.Desk.PublishAsync("هو نفسه", tags: ["الطاقة"]);
        var chosen = await site.Desk.PublishAsync("مختار", tags: ["الطاقة"]);
        var withdrawn = await site.Desk.PublishAsync("مسحوب", tags: ["الطاقة"]);
        await site.Desk.WithdrawAsync(withdrawn);
        await site.Desk.DraftAsync();

        Assert.Equal([shown.Id], await SuggestedAsync(shown.CategoryId, "الطاقة", itself.Id, chosen.Id));
        Assert.Equal([shown.Id, itself.Id, chosen.Id], (await SuggestedAsync(0, "الطاقة")).Order());
        Assert.Empty(await SuggestedAsync(0, ""));
    }

    [Fact]
    public async Task The_form_says_what_its_lines_mean_and_whether_readers_see_them()
    {
        var gone = await site.Desk.PublishAsync("مقال سُحب");
        await site.Desk.WithdrawAsync(gone);
        var there = await site.Desk.PublishAsync("مقال منشور");
        var other = await site.Desk.PublishAsync("مقال يُقترح");
        var begun = await salma.SubmitAsync("/admin/articles/new", ("Form.Headline", "مقال سلمى"), ("Form.CategoryId", $"{there.CategoryId}"), ("Form.ReadAlso", $"{gone.Id}\n/a/{there.Id}"));

        var page = await salma.OpenAsync(begun.Location!);

        Assert.Equal(["مقال سُحب", "مقال منشور"], page.All(".read-also-chosen .read-also-name").Select(n => n.TextContent.Trim()));
        Assert.Equal("مسحوب: لا يظهر للقراء", page.Text(".read-also-chosen small"));
        Assert.Equal([$"مقال يُقترح /a/{other.Id}"], page.All(".read-also-more li").Select(n => string.Join(' ', n.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public async Task Signed_numbers_and_Latin_names_of_a_headline_keep_their_order_in_the_list_and_for_scripts()
    {
        var cold = await site.Desk.PublishAsync("-3 درجات فجر الغد");
        var named = await site.Desk.PublishAsync("CNN: جسر جديد");
        var begun = await salma.SubmitAsync("/admin/articles/new", ("Form.Headline", "مقال سلمى"), ("Form.CategoryId", $"{cold.CategoryId}"), ("Form.ReadAlso", $"{cold.Id}\n{named.Id}"));

        var page = await salma.OpenAsync(begun.Location!);
        Assert.Equal(["<bdi dir=\"ltr\">-3</bdi> درجات فجر الغد", "<bdi>CNN</bdi>: جسر جديد"], page.All(".read-also-chosen .read-also-name").Select(n => n.InnerHtml.Trim()));

        var found = JsonDocument.Parse((await salma.OpenAsync($"/admin/articles/find?text={cold.Id}")).Html).RootElement[0];
        Assert.Equal([("-3", true, true), (" درجات فجر الغد", false, false)], found.GetProperty("runs").EnumerateArray().Select(r => (r.GetProperty("text").GetString(), r.GetProperty("isolated").GetBoolean(), r.GetProperty("leftToRight").GetBoolean())));
    }

    [Fact]
    public async Task A_stranger_is_sent_away()
    {
        using var stranger = Staff.Stranger(site);

        Assert.StartsWith("/account/login", (await stranger.OpenAsync("/admin/articles/suggest?category=1")).Location, StringComparison.Ordinal);
    }

    private async Task<List<int>> SuggestedAsync(int category, string tags, params int[] except)
    {
        var answer = await salma.OpenAsync($"/admin/articles/suggest?category={category}&tags={Uri.EscapeDataString(tags)}{string.Concat(except.Select(id => $"&except={id}"))}");
        return [.. JsonDocument.Parse(answer.Html).RootElement.EnumerateArray().Select(s => s.GetProperty("id").GetInt32())];
    }
}

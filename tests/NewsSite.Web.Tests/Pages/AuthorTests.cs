using NewsSite.Domain.Authors;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Pages;

public sealed class AuthorTests
{
    [Fact]
    public async Task An_author_is_introduced_and_every_story_signed_by_the_name_is_listed()
    {
        await using var site = new SiteFactory();
        var maryam = new Author("مريم العلي", Newsroom.Monday);
        maryam.Introduce("محررة الشؤون المحلية", "تكتب عن الأحياء وأهلها.", Newsroom.Monday);
        await site.Desk.AddAsync(maryam);
        var alone = await site.Desk.PublishAsync("وحدها", authors: ["مريم العلي"]);
        var together = await site.Desk.PublishAsync("معًا", Newsroom.Tuesday, authors: ["سالم", "مريم العلي"]);
        await site.Desk.PublishAsync("غيرها", authors: ["سالم"]);

        var page = await site.Reader.OpenAsync("/author/مريم-العلي");

        Assert.Equal("بقلم", page.Text(".page-kind"));
        Assert.Equal("مريم العلي", page.Text("h1"));
        Assert.Equal("محررة الشؤون المحلية", page.Text(".profile-role"));
        Assert.Equal("تكتب عن الأحياء وأهلها.", page.Text(".page-lead"));
        Assert.Equal([together.Path(), alone.Path()], page.Links(".card-headline a"));
    }

    [Fact]
    public async Task An_authors_picture_heads_the_page()
    {
        await using var site = new SiteFactory();
        var picture = await site.Desk.UploadAsync(alt: "مريم في مكتبها");
        var maryam = new Author("مريم العلي", Newsroom.Monday);
        maryam.Illustrate(picture.Id, Newsroom.Monday);
        await site.Desk.AddAsync(maryam);

        var page = await site.Reader.OpenAsync("/author/مريم-العلي");

        Assert.Equal("مريم في مكتبها", page.One(".page-head img").GetAttribute("alt"));
    }

    [Fact]
    public async Task A_desk_is_not_called_a_writer()
    {
        await using var site = new SiteFactory();
        await site.Desk.AddAsync(new Author("فريق التحرير", Newsroom.Monday, isDesk: true));

        var page = await site.Reader.OpenAsync("/author/فريق-التحرير");

        Assert.Equal("فريق", page.Text(".page-kind"));
    }

    [Fact]
    public async Task Another_spelling_leads_to_the_authors_own_address()
    {
        await using var site = new SiteFactory();
        await site.Desk.AddAsync(new Author("أحمد", Newsroom.Monday));

        var page = await site.Reader.OpenAsync("/author/احمد");

        Assert.Equal(301, page.Status);
        Assert.Equal("/author/%D8%A3%D8%AD%D9%85%D8%AF", page.Location);
    }

    [Fact]
    public async Task An_author_who_never_was_is_not_found()
    {
        await using var site = new SiteFactory();

        Assert.Equal(404, (await site.Reader.OpenAsync("/author/لا-أحد")).Status);
    }
}

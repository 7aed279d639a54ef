using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Categories;
using NewsSite.Web.Components;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Tests.Components;

public sealed class MastheadTests : HouseContext
{
    [Fact]
    public void The_logo_is_drawn_and_named()
    {
        var masthead = Render<Masthead>(p => p.Add(m => m.Sections, []));

        Assert.NotNull(masthead.Find(".wordmark svg"));
        Assert.Equal("العلم: الصفحة الرئيسية", masthead.Find(".wordmark").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_house_without_a_logo_has_its_name_set_in_type()
    {
        Services.AddSingleton(new SiteSettings { Name = "النهار الجديد", Logo = "" });

        var masthead = Render<Masthead>(p => p.Add(m => m.Sections, []));

        Assert.Equal("النهار الجديد", masthead.Find(".wordmark-text").TextContent);
    }

    [Fact]
    public void Only_the_section_that_the_reader_is_in_is_marked()
    {
        var masthead = Render<Masthead>(p => p.Add(m => m.Sections, [Section("سياسة", CategoryColour.Crimson), Section("رياضة")]).Add(m => m.Here, Label("رياضة").Address));

        Assert.Equal(["الرئيسية", "سياسة", "رياضة", "الأحدث"], masthead.FindAll(".sections a").Select(a => a.TextContent));
        Assert.Equal(["رياضة"], masthead.FindAll("a[aria-current=page]").Select(a => a.TextContent));
        Assert.NotNull(masthead.Find(".accent-crimson"));
    }

    [Fact]
    public void Tools_that_need_a_script_are_hidden_without_one() =>
        Assert.True(Render<Masthead>(p => p.Add(m => m.Sections, [])).Find(".reading-tools").HasAttribute("hidden"));
}

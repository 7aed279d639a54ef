using Bunit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Language;
using NewsSite.Testing;
using NewsSite.Web.Assets;
using NewsSite.Web.Settings;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Tests.Components;

/// <summary>Renders components in the house's default style, without a server, and supplies what they show.</summary>
public class HouseContext : BunitContext
{
    public HouseContext()
    {
        var settings = new SiteSettings { BaseUrl = SiteFactory.BaseUrl };
        Services.AddSingleton(settings);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(new HouseDates(settings.HouseStyle()));
        Services.AddSingleton<IWebHostEnvironment>(new WebRoot());
        Services.AddSingleton<Wordmark>();
    }

    protected static Label Label(string name) => new(name, $"/{Uri.EscapeDataString(name)}");

    protected static SectionLink Section(string name, CategoryColour colour = CategoryColour.Ocean) => new(1, Label(name), colour);

    protected static PictureView Picture(params int[] widths) =>
        new("0123456789abcdef" + new string('0', 48), 1600, 900, widths.Length > 0 ? widths : [400, 800, 1200, 1600], "قارب في المرفأ", "شرح", "مصدر");

    protected static Story Story(string headline = "تأجيل الاجتماع", PictureView? picture = null) => new()
    {
        Id = 7,
        Headline = headline,
        Standfirst = "مقدمة الخبر.",
        Address = $"/سياسة/7/{headline}",
        Category = Label("سياسة"),
        PublishedAt = Newsroom.Tuesday,
        Picture = picture,
        Colour = CategoryColour.Crimson,
    };

    /// <summary>The site's own wwwroot, from which the logo is read.</summary>
    private sealed class WebRoot : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = Path.Combine(Repository.WebProject, "wwwroot");

        public IFileProvider WebRootFileProvider { get; set; } = new PhysicalFileProvider(Path.Combine(Repository.WebProject, "wwwroot"));

        public string ContentRootPath { get; set; } = Repository.WebProject;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "NewsSite.Web";
    }
}

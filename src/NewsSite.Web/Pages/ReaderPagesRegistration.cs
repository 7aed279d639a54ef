using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;
using NewsSite.Web.Addressing;
using NewsSite.Web.Assets;
using NewsSite.Web.HouseLanguage;
using NewsSite.Web.StaticPages;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

internal static class ReaderPagesRegistration
{
    private const string ErrorPage = "/Error", PreviewPage = "/Preview";

    public static WebApplicationBuilder AddNewsPages(this WebApplicationBuilder builder)
    {
        // Arabic letters go out as they are: the default encoder writes each as &#x…; and triples the page.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSingleton<Fonts>();
        builder.Services.AddSingleton<FullStoryQueries>();
        builder.Services.Configure<RouteOptions>(o => o.SetParameterPolicy<NumberConstraint>(NumberConstraint.Name));
        builder.Services.AddRazorComponents();
        builder.Services.AddRazorPages(options =>
        {
            options.Conventions.AddPageRoute("/StaticPage", $"{{slug:{PageSlugConstraint.Name}}}");
            // After the routes that were added above: it holds for those that a page has by then.
            options.Conventions.AddFolderRouteModelConvention("/", AnswerReadsOnly);
            options.Conventions.AddFolderApplicationModelConvention("/", HoldConnection);
        });
        // The same for every reader, so a page may be cached whole.
        builder.Services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new ArabicDigitsFilter()));
        return builder;
    }

    /// <summary>The error page asks for nothing, and stands in when the store does not answer. A preview writes, and shows what no change tells of.</summary>
    private static void HoldConnection(PageApplicationModel page)
    {
        if (page.ViewEnginePath is not (ErrorPage or PreviewPage)) page.Filters.Add(new HeldConnection());
    }

    /// <summary>A reader page has nothing to post to: anything but GET and HEAD answers 405. The error page stands in for any request.</summary>
    private static void AnswerReadsOnly(PageRouteModel page)
    {
        if (page.ViewEnginePath == ErrorPage) return;

        foreach (var selector in page.Selectors) selector.EndpointMetadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Domain;
using NewsSite.Web.Markdown;
using NewsSite.Web.Media;
using NewsSite.Web.Pages;
using NewsSite.Web.StaticPages;

namespace NewsSite.Web.Areas.Admin.Pages.StaticPages;

/// <summary>A page about the site with the texts in the form, by the readers' markup. Nothing is saved.</summary>
public sealed class PreviewModel(ArticleRenderer renderer, MediaLibrary media) : PageModel
{
    [BindProperty]
    public PageForm Form { get; set; } = new();

    public StaticPageModel.Text Shown { get; private set; } = null!;

    public IActionResult OnGet() => LocalRedirect("/admin/pages");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Form = Form.Tidied();
        Shown = new StaticPageModel.Text(Form.Title ?? "", Form.MadeSlug, Form.Description, await HtmlAsync(Form.Body ?? "", ct));
        return Page();
    }

    private async Task<string> HtmlAsync(string body, CancellationToken ct)
    {
        try
        {
            return body.Length > 100_000 ? "" : renderer.Render(body, (await media.InBodyAsync(body, ct)).Views).Html;
        }
        catch (RuleViolation)
        {
            // The save says why.
            return "";
        }
    }
}

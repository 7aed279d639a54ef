using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetEscapades.AspNetCore.SecurityHeaders;
using NewsSite.Data;
using NewsSite.Domain.Language;
using NewsSite.Web.Previews;
using NewsSite.Web.Security;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>The saved text in the places where readers meet it: a telephone, a message, a search result, the front page.</summary>
[SecurityHeadersPolicy(SecurityRegistration.Framing)]
public sealed class PreviewsModel(NewsContext db, TimeProvider clock) : PageModel
{
    // Letters that fit, as measured on telephones: WhatsApp gives title and description two lines each, search engines cut by width.
    private const int MessageTitle = 80, MessageText = 100, SearchTitle = 60, SearchText = 155;

    public FullStory Shown { get; private set; } = null!;

    public string CardTitle => Beginning.Of(Shown.Story.Headline, MessageTitle);

    public string CardText => Beginning.Of(Description, MessageText);

    public string ResultTitle => Beginning.Of(Shown.SeoTitle ?? Shown.Story.Headline, SearchTitle);

    public string ResultText => Beginning.Of(Description, SearchText);

    /// <summary>What the story's page says of itself, see Article.cshtml.</summary>
    private string Description => Shown.Story.Standfirst ?? Shown.Story.Headline;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct)
    {
        if (await WorkingCopyView.OfAsync(db, id, clock.GetUtcNow(), ct) is not { } copy) return NotFound();

        Shown = copy.Shown;
        return Page();
    }
}

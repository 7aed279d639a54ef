using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;
using NewsSite.Web.Editing;
using NewsSite.Web.Suggestions;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>Finds stories by words of their headline, by their number or their address, for the scripts that fill a field with one of them. Answers JSON, last changed first.</summary>
public sealed class FindModel(NewsContext db) : PageModel
{
    private const int Most = 10;

    public async Task<IActionResult> OnGetAsync(string? text, CancellationToken ct)
    {
        var words = TextSanitizer.Line(text);
        if (words.Length is 0 or > 200) return new JsonResult(Array.Empty<LinkedStory>());

        var found = await Named(words).ChangedPageAfter(place: null).Take(Most)
            .Select(a => new { a.Id, a.Headline, a.Status })
            .ToListAsync(ct);
        return new JsonResult(found.ConvertAll(a => new LinkedStory(a.Id, a.Headline, Address.Short(a.Id), a.Status)));
    }

    private IQueryable<Article> Named(string words) => StoryNumber.Parse(words) is { } id
        ? db.Articles.Where(a => a.Id == id)
        : db.Articles.Where(a => a.Status != ArticleStatus.Trashed).WithWords(words);
}

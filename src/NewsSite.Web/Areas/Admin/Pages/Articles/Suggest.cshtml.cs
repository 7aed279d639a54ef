using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Web.Editing;
using NewsSite.Web.Suggestions;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>What could stand under «اقرأ أيضًا» of a story whose category and tags are typed and not saved yet, for the script of that field. Answers JSON, best first.</summary>
public sealed class SuggestModel(ReadAlsoSuggestions suggestions) : PageModel
{
    private const int MostExceptions = 40;

    public async Task<IActionResult> OnGetAsync(int category, string? tags, [FromQuery] int[] except, CancellationToken ct)
    {
        var names = new StoryForm { Tags = tags }.TagNames;
        return new JsonResult(await suggestions.ForAsync(category, names, [.. except.Take(MostExceptions)], ct));
    }
}

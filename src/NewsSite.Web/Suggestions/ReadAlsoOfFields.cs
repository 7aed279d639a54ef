using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Web.Areas.Admin.Pages.Articles;

namespace NewsSite.Web.Suggestions;

/// <summary>«اقرأ أيضًا» in the form of a story: what its lines mean, and what else could stand there.</summary>
public sealed class ReadAlsoOfFields(ReadAlsoSuggestions suggestions) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(StoryFields fields)
    {
        var form = fields.Form;
        var story = int.TryParse(RouteData.Values["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        List<int> chosen = [.. form.ReadAlsoIds.OfType<int>().Distinct()];
        return View("/Areas/Admin/Pages/Articles/_ReadAlso.cshtml", new Shown(
            form.ReadAlso,
            story,
            await suggestions.OfAsync(chosen, HttpContext.RequestAborted),
            fields.ProofAddress is null ? [] : await suggestions.ForAsync(form.CategoryId, form.TagNames, [story, .. chosen], HttpContext.RequestAborted),
            fields.ProofAddress is not null));
    }

    /// <param name="Lines">The field as it is typed.</param>
    /// <param name="Story">Its own number; 0 for a new one.</param>
    public sealed record Shown(string? Lines, int Story, IReadOnlyList<LinkedStory> Chosen, IReadOnlyList<LinkedStory> Suggested, bool MayChange);
}

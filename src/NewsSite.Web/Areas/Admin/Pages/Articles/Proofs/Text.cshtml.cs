using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Proofreading;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Proofs;

/// <summary>Proofreads a text while it is typed: JSON in, findings in JSON out, their places in UTF-16 units as scripts count. Nothing is kept.</summary>
[RequestSizeLimit(LargestRequest)]
public sealed class TextModel(NewsroomChoices choices, ProofPace pace) : PageModel
{
    /// <summary>A body of <see cref="StoryFormValidator.MaxBody"/> Arabic letters in UTF-8, with room for escapes.</summary>
    private const int LargestRequest = 2 * 1024 * 1024;

    /// <summary>Findings in one answer; more are counted.</summary>
    private const int Most = 500;

    public IActionResult OnGet() => LocalRedirect("/admin/articles");

    public async Task<IActionResult> OnPostAsync([FromBody] Asked? asked, CancellationToken ct)
    {
        if (asked?.Text is not { } text) return BadRequest();
        if (!pace.Allows(User.EditorId())) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (text.Length > StoryFormValidator.MaxBody) return StatusCode(StatusCodes.Status413PayloadTooLarge);

        var field = ProofField.All.First(f => f.IsMarkdown == asked.Markdown);
        var findings = field.Read(text, await choices.ReadAsync(ct));
        return new JsonResult(new
        {
            count = findings.Count,
            sure = findings.Count(f => f.IsSure),
            findings = findings.Take(Most).Select(f => ProofShown.Of(f, text)).Select(s => new
            {
                rule = s.Finding.Rule.Id,
                name = s.Finding.Rule.Name,
                certainty = s.Finding.Rule.Certainty.ToString().ToLowerInvariant(),
                says = s.Finding.Rule.Certainty.InArabic(),
                at = s.Finding.At,
                length = s.Finding.Length,
                text = s.Finding.Text,
                fixes = s.Finding.Fixes,
                sure = s.Finding.IsSure,
                reason = s.Finding.Reason,
                key = s.Key,
                before = s.Before,
                shown = s.Text,
                after = s.After,
            }),
        });
    }

    /// <summary>A text, and whether it is Markdown.</summary>
    public sealed record Asked(string? Text, bool Markdown);
}

using Microsoft.AspNetCore.Mvc;
using NewsSite.Web.Areas.Admin.Pages.Articles;

namespace NewsSite.Web.Proofreading;

/// <summary>«المدقق اللغوي» in the form of a story: what is to be said of the fields as the page has them.</summary>
public sealed class ProofOfFields(NewsroomChoices choices) : ViewComponent
{
    /// <summary>Dismissals that a page keeps.</summary>
    private const int MostDismissed = 500;

    public async Task<IViewComponentResult> InvokeAsync(StoryFields fields)
    {
        IReadOnlyList<string> dismissed = Request.HasFormContentType ? [.. Request.Form["dismissed"].OfType<string>().Where(key => key.Length == 16).Distinct().Take(MostDismissed)] : [];
        var proof = StoryProof.Of(fields.Form, await choices.ReadAsync(HttpContext.RequestAborted), dismissed);
        return View("/Areas/Admin/Pages/Articles/_Proof.cshtml", new Shown(proof, dismissed, fields.ProofAddress, Request.Path.Value!.EndsWith("/proofread", StringComparison.Ordinal)));
    }

    /// <summary>Open once it was asked for. Without an address the text is only read.</summary>
    public sealed record Shown(StoryProof Proof, IReadOnlyList<string> Dismissed, string? Address, bool IsOpen);
}

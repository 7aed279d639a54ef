using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Interrupted;
using NewsSite.Web.Security;

namespace NewsSite.Web.Areas.Account.Pages;

/// <summary>
/// Stands in the place of a save that was not let in: keeps what was typed, lets its writer sign in, and then sends it on. It goes on by itself only for
/// whoever's session it was; anyone else confirms it first, and the page that it goes to asks for rights as ever.
/// </summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ResumeModel(SignInSteps steps, SignedInSessions sessions, Passkeys passkeys, SealedEditor seal) : PageModel
{
    private const string KeptPrefix = "kept:";

    [BindProperty]
    public SignInForm Form { get; set; } = new();

    /// <summary>Where the save goes: a path of the desk.</summary>
    [BindProperty]
    public string? To { get; set; }

    /// <summary>Whose session ended, sealed.</summary>
    [BindProperty]
    public string? Former { get; set; }

    [BindProperty]
    public bool LeftOut { get; set; }

    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; private set; } = [];

    public PasskeyQuestion? Passkey { get; private set; }

    /// <summary>Signed in: the save itself is next.</summary>
    public bool Ready { get; private set; }

    /// <summary>The token alone was refused; nobody needs to sign in.</summary>
    public bool TokenAlone { get; private set; }

    /// <summary>Whoever signed in is the one who wrote.</summary>
    public bool SamePerson { get; private set; }

    /// <summary>What of it a person reads: no numbers and no keys.</summary>
    public IEnumerable<string> Texts => Kept.Select(f => f.Value).Where(value => value.Any(char.IsLetter) && !Guid.TryParse(value, out _));

    public string NameOf(string field) => KeptPrefix + field;

    public async Task<IActionResult> OnGetAsync()
    {
        if (HttpContext.Features.Get<InterruptedPost>() is not { } post) return LocalRedirect("/admin");

        (To, Kept, LeftOut, Former) = (post.To, post.Fields, post.LeftOut, seal.Seal(post.Former));
        Ready = TokenAlone = post.IsSignedIn;
        if (!Ready) Passkey = await passkeys.AskAsync();
        Response.StatusCode = Ready ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!IsOfTheDesk(To)) return LocalRedirect("/admin");

        Kept = [.. Request.Form.Where(f => f.Key.StartsWith(KeptPrefix, StringComparison.Ordinal)).SelectMany(f => f.Value.Select(v => new KeyValuePair<string, string>(f.Key[KeptPrefix.Length..], v ?? "")))];
        if (!await new SignInFormValidator().PassesAsync(Form, ModelState, ct)) return await AgainAsync();

        var outcome = await steps.RunAsync(Form, ct);
        if (outcome.Account is { } account)
        {
            await sessions.BeginAsync(account, Form.Lasting, ct);
            (Ready, SamePerson) = (true, seal.Open(Former) == account.EditorId);
            return Page();
        }

        Form = Form with { Pending = outcome.Pending };
        if (outcome.Reason is { } reason) ModelState.AddModelError("", reason);
        return await AgainAsync();
    }

    private async Task<PageResult> AgainAsync()
    {
        if (!Form.IsByCode) Passkey = await passkeys.AskAsync();
        return Page();
    }

    private bool IsOfTheDesk(string? path) => Url.IsLocalUrl(path) && (path == "/admin" || path!.StartsWith("/admin/", StringComparison.Ordinal) || path.StartsWith("/admin?", StringComparison.Ordinal));
}

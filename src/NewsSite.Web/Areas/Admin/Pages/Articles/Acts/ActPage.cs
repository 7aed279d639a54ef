using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>An act on a story as it is, for those who may publish it. Its form stands on the story's page; refused, that page comes back with the form open and filled.</summary>
public abstract class ActPage(StoryDesk desk, StoryAct act) : StoryPage(desk)
{
    /// <summary>An act that others' saves overtook is tried on the story as they left it, so often.</summary>
    private const int Tries = 3;

    private const string MayNot = "لا يتيح لك حسابك هذا العمل على هذا المقال. لم يتغيّر شيء.";

    [BindProperty]
    public ActForm Form { get; set; } = new();

    /// <summary>Who comes by the address alone, such as after signing in, finds the story.</summary>
    public IActionResult OnGet(int id) => LocalRedirect(StoryAtDesk.AddressOf(id));

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!await Validator.PassesAsync(Form, ModelState, ct)) return await ShowAsync(id, StatusCodes.Status200OK, ct);

        var sent = Forms.FormKey.Of(FormKey, act.ToString(), Form.Text, Form.At, Form.Substantial ? "substantial" : null);
        Outcome outcome = new Overtaken();
        for (var i = 0; i < Tries && outcome is Overtaken; i++)
            outcome = await Desk.DoAsync(id, sent, User.Rights(), async open => open.MayPublish ? await TellAsync(open, User.EditorId(), Desk.Now, ct) : new Forbidden(MayNot), ct);
        return await AnswerAsync(id, outcome, ct);
    }

    protected virtual IValidator<ActForm> Validator { get; } = new InlineValidator<ActForm>();

    protected abstract Task<Outcome> TellAsync(StoryAtDesk open, EditorId by, DateTimeOffset at, CancellationToken ct);

    protected override void PutBack(StoryAtDesk shown) => (shown.Tried, shown.Typed, shown.TypedAt, shown.TypedSubstantial) = (act, Form.Text, Form.At, Form.Substantial);
}

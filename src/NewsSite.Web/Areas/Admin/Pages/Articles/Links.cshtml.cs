using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Domain.Previews;
using NewsSite.Web.Accounts;
using NewsSite.Web.Editing;
using NewsSite.Web.Forms;
using NewsSite.Web.Previews;
using NewsSite.Web.Settings;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles;

/// <summary>The secret links that open a story's working copy to people without an account: made and revoked by whoever may edit the story.</summary>
public sealed class LinksModel(StoryDesk desk, NewsContext db, SiteSettings site) : StoryPage(desk)
{
    private const string MayNot = "لا يتيح لك حسابك تحرير هذا المقال، فلا تُنشئ له روابط ولا تلغيها.";

    /// <summary>More than anybody makes; older ones are long over.</summary>
    private const int Most = 50;

    [BindProperty]
    public LinkForm Form { get; set; } = new();

    /// <summary>The address of the link that was just made; it cannot be shown again.</summary>
    [TempData]
    public string? Made { get; set; }

    public IReadOnlyList<Row> Links { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken ct) => await ListAsync(id, await ShowAsync(id, StatusCodes.Status200OK, ct), ct);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken ct)
    {
        if (!await new LinkFormValidator().PassesAsync(Form, ModelState, ct)) return await ListAsync(id, await ShowAsync(id, StatusCodes.Status200OK, ct), ct);

        var key = PreviewKey.New();
        var outcome = await Desk.DoAsync(id, Forms.FormKey.Of(FormKey, nameof(PreviewLink)), User.Rights(), open => Task.FromResult(Make(open, key)), ct);
        // Of a form that was sent twice only the first made a link; nobody knows the address of the second's key.
        if (outcome is Done { Acts.Count: > 0 }) Made = $"{site.BaseUrl}/preview/{key}";
        return await BackAsync(id, outcome, ct);
    }

    public async Task<IActionResult> OnPostRevokeAsync(int id, int link, CancellationToken ct) =>
        await BackAsync(id, await Desk.DoAsync(id, Guid.NewGuid(), User.Rights(), open => RevokeAsync(open, link, ct), ct), ct);

    public static string Name(TimeSpan length) => length.TotalDays < 1 ? CountedNouns.Hour.Count((long)length.TotalHours) : CountedNouns.Day.Count((long)length.TotalDays);

    protected override void PutBack(StoryAtDesk shown)
    {
    }

    private Outcome Make(StoryAtDesk open, string key)
    {
        if (!open.MayEdit) return new Forbidden(MayNot);

        db.PreviewLinks.Add(new PreviewLink(open.Story.Id, PreviewKey.HashOf(key), TimeSpan.FromHours(Form.Hours), User.EditorId(), Desk.Now));
        return new Done("أُنشئ الرابط.", Act.PreviewLinkMade, Name(TimeSpan.FromHours(Form.Hours)));
    }

    private async Task<Outcome> RevokeAsync(StoryAtDesk open, int number, CancellationToken ct)
    {
        if (!open.MayEdit) return new Forbidden(MayNot);
        if (await db.PreviewLinks.FirstOrDefaultAsync(l => l.Id == number && l.ArticleId == open.Story.Id, ct) is not { } link) return new NotThere();

        link.Revoke(User.EditorId(), Desk.Now);
        return new Done("أُلغي الرابط.", Act.PreviewLinkRevoked, FormattableString.Invariant($"الرابط {number}"));
    }

    private async Task<IActionResult> BackAsync(int id, Outcome outcome, CancellationToken ct)
    {
        if (outcome is not Done done) return await ListAsync(id, await AnswerAsync(id, outcome, ct), ct);

        TempData["Done"] = done.Sentence;
        return LocalRedirect(StoryAtDesk.AddressOf(id) + "/links");
    }

    private async Task<IActionResult> ListAsync(int id, IActionResult answer, CancellationToken ct)
    {
        var links = await db.PreviewLinks.Where(l => l.ArticleId == id).OrderByDescending(l => l.Id).Take(Most).AsNoTracking().ToListAsync(ct);
        var names = await db.NamesAsync(links.Select(l => l.MadeBy), ct);
        Links = links.ConvertAll(l => new Row(l, names.GetValueOrDefault(l.MadeBy, ""), l.OpensAt(Desk.Now)));
        return answer;
    }

    public sealed record Row(PreviewLink Link, string By, bool Open);
}

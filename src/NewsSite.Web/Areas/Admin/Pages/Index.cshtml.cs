using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Web.Accounts;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages;

/// <summary>«مكتبي»: what waits, for whoever is signed in.</summary>
public sealed class IndexModel(NewsContext db, TimeProvider clock) : PageModel
{
    private const int Most = 10;

    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = User.EditorId();
        var now = clock.GetUtcNow();
        var newest = db.Articles.LastChangedFirst();
        Parts =
        [
            new("فات موعد نشرها", "لم يفت موعد.", await db.Articles.Where(a => a.ScheduledFor < now.AddMinutes(-1)).LastChangedFirst().Take(Most).DeskStoriesAsync(db, ct)),
            new("قيد المراجعة", "لا شيء ينتظر المراجعة.", await newest.Where(a => a.Status == ArticleStatus.InReview).Take(Most).DeskStoriesAsync(db, ct)),
            new("مجدولة", "لا شيء مجدول.", await db.Articles.Where(a => a.ScheduledFor >= now.AddMinutes(-1)).OrderBy(a => a.ScheduledFor).Take(Most).DeskStoriesAsync(db, ct)),
            new("مسوداتي", "لا مسودات لك. ابدأ مقالًا جديدًا.", await newest.Where(a => a.Status == ArticleStatus.Draft && a.CreatedBy == me).Take(Most).DeskStoriesAsync(db, ct)),
        ];
    }

    public sealed record Part(string Name, string Empty, IReadOnlyList<DeskStory> Stories);
}

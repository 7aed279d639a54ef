using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Tags;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Areas.Admin.Pages.Tags;

/// <summary>A9: tags that are likely one thing under several spellings, each group merged with a click into the one that stays.</summary>
public sealed class NearModel(NewsContext db, TimeProvider clock) : PageModel
{
    /// <summary>Groups on a page; merging them brings the next ones.</summary>
    private const int Most = 30;

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var tags = await db.Tags.Open().OrderBy(t => t.SlugKey).Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        var near = tags.GroupBy(t => NearName.Key(t.Name)).Where(group => group.Key.Length > 0 && group.Skip(1).Any()).ToList();
        HasMore = near.Count > Most;
        near = [.. near.Take(Most)];
        var ids = near.SelectMany(group => group.Select(t => t.Id)).ToList();
        var stories = await db.ArticleTags.Where(r => ids.Contains(r.TagId)).GroupBy(r => r.TagId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        // Most stories first: that spelling is likely to stay.
        Groups = near.ConvertAll(group => new Group([.. group.Select(t => new Spelling(t.Id, t.Name, stories.GetValueOrDefault(t.Id))).OrderByDescending(t => t.Stories)]));
    }

    public async Task<IActionResult> OnPostAsync(int heir, List<int> ids, CancellationToken ct)
    {
        var (name, merged) = ("", 0);
        try
        {
            await db.WhollyAsync(
                async () =>
                {
                    (name, merged) = ("", 0);
                    if (await db.Tags.Open().FirstOrDefaultAsync(t => t.Id == heir, ct) is not { } stays) return;

                    name = stays.Name;
                    var now = clock.GetUtcNow();
                    foreach (var tag in await db.Tags.Open().Where(t => ids.Contains(t.Id) && t.Id != heir).ToListAsync(ct))
                    {
                        // What the page offered and nothing else.
                        if (NearName.Key(tag.Name) != NearName.Key(name)) continue;

                        db.Audit.Add(new AuditEntry(Act.TagClosed, tag.Name, User.EditorId(), now, $"دُمج في {name}"));
                        await db.SaveClosedAsync(tag, stays, now, ct);
                        merged++;
                    }
                },
                ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            merged = 0;
        }

        TempData["Done"] = merged > 0 ? $"دُمج {CountedNouns.Tag.Count(merged)} في «{name}»، والروابط القديمة تقود إليه." : "لم يُدمج شيء: غيّر زميل لك هذه الوسوم. راجعها ثم أعد المحاولة.";
        return LocalRedirect("/admin/tags/near");
    }

    public sealed record Group(IReadOnlyList<Spelling> Spellings);

    public sealed record Spelling(int Id, string Name, int Stories);
}

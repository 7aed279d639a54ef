using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language.Proofreading;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Areas.Admin.Pages.Proofreading;

/// <summary>Which of the proofreader's rules this newsroom wants.</summary>
public sealed class RulesModel(NewsContext db, TimeProvider clock) : PageModel
{
    /// <summary>The rules that are ticked, by their names.</summary>
    [BindProperty]
    public List<string> On { get; set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var off = await db.SwitchedOffRules.Select(r => r.RuleId).ToListAsync(ct);
        On = [.. ProofreadingRules.All.Select(rule => rule.Id).Except(off)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (!On.TrueForAll(ProofreadingRules.Exists))
        {
            ModelState.AddModelError("", "أعد فتح الصفحة ثم احفظ.");
            return Page();
        }

        var changed = await SwitchAsync(ct);
        if (changed.Count > 0) db.Audit.Add(new AuditEntry(Act.ProofreadingChanged, "المدقق اللغوي", User.EditorId(), clock.GetUtcNow(), string.Join('\n', changed)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            ModelState.AddModelError("", "غيّر مدير آخر القواعد في اللحظة نفسها. راجعها ثم احفظ من جديد.");
            return Page();
        }

        TempData["Done"] = "حُفظت القواعد.";
        return LocalRedirect("/admin/checks/proofreading");
    }

    /// <summary>What became different, in words.</summary>
    private async Task<List<string>> SwitchAsync(CancellationToken ct)
    {
        var off = await db.SwitchedOffRules.ToDictionaryAsync(r => r.RuleId, ct);
        List<string> changed = [];
        foreach (var rule in ProofreadingRules.All.Where(rule => !rule.ForbidsPublishing))
        {
            if (off.TryGetValue(rule.Id, out var switchedOff) != On.Contains(rule.Id)) continue;

            changed.Add($"{rule.Id} {rule.Name}: {(switchedOff is null ? "عُطّلت" : "شُغّلت")}");
            if (switchedOff is null) db.SwitchedOffRules.Add(new SwitchedOffRule(rule));
            else db.SwitchedOffRules.Remove(switchedOff);
        }

        return changed;
    }
}

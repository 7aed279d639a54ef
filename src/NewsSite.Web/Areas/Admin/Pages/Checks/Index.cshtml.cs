using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Checks;
using NewsSite.Web.Accounts;
using NewsSite.Web.Checks;
using NewsSite.Web.Forms;

namespace NewsSite.Web.Areas.Admin.Pages.Checks;

/// <summary>What is looked at before a story is published, and how much each check weighs.</summary>
public sealed class IndexModel(NewsContext db, StoryChecks checks, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ChecksForm Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct) =>
        Form = new ChecksForm { Lines = [.. (await checks.RulesAsync(ct)).Select(r => new ChecksForm.Line { Check = r.Check, Level = r.Level, Limit = r.Limit })] };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await new ChecksFormValidator().PassesAsync(Form, ModelState, ct)) return Page();

        var changed = await DecideAsync(ct);
        if (changed.Count > 0) db.Audit.Add(new AuditEntry(Act.ChecksChanged, "فحوص ما قبل النشر", User.EditorId(), clock.GetUtcNow(), string.Join('\n', changed)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            ModelState.AddModelError("", "غيّر مدير آخر الفحوص في اللحظة نفسها. راجعها ثم احفظ من جديد.");
            return Page();
        }

        TempData["Done"] = "حُفظت الفحوص.";
        return LocalRedirect("/admin/checks");
    }

    /// <summary>The limit as it was typed, also when it is no number.</summary>
    public string? LimitText(int line) =>
        Request.HasFormContentType && Request.Form.TryGetValue(FormattableString.Invariant($"Form.Lines[{line}].Limit"), out var typed)
            ? typed.ToString()
            : Form.Lines[line].Limit?.ToString(CultureInfo.InvariantCulture);

    /// <summary>What became different, in words.</summary>
    private async Task<List<string>> DecideAsync(CancellationToken ct)
    {
        var own = await db.CheckRules.ToDictionaryAsync(r => r.Check, ct);
        List<string> changed = [];
        foreach (var line in Form.Lines)
        {
            var limit = line.Check.Unit() is null ? null : line.Limit;
            var before = own.GetValueOrDefault(line.Check) ?? CheckRule.Defaults.Single(r => r.Check == line.Check);
            if (before.Level == line.Level && before.Limit == limit) continue;

            changed.Add($"{line.Check.InArabic()}: {line.Level.InArabic()}{(limit is { } l ? $"، {l.ToString(CultureInfo.InvariantCulture)}" : "")}");
            if (own.TryGetValue(line.Check, out var rule)) rule.Decide(line.Level, limit);
            else db.CheckRules.Add(new CheckRule(line.Check, line.Level, limit));
        }

        return changed;
    }
}

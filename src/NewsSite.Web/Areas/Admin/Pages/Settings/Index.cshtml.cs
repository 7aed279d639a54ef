using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Language;
using NewsSite.Domain.Settings;
using NewsSite.Web.Accounts;
using NewsSite.Web.Forms;
using NewsSite.Web.Settings;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Settings;

/// <summary>The site's own settings. What is saved here holds at once on every node; the configuration's are the defaults while nothing is saved.</summary>
public sealed class IndexModel(NewsContext db, House house, LogoFiles logos, TimeProvider clock) : PageModel
{
    private const string Subject = "إعدادات الموقع";

    [BindProperty]
    public SettingsForm Form { get; set; } = new();

    /// <summary>What the desk saved; null: the configuration's settings hold.</summary>
    public SavedSettings? Saved { get; private set; }

    public string SavedBy { get; private set; } = "";

    public IReadOnlyList<string> Logos => logos.All;

    /// <summary>Now, a late hour and some numbers as the form's choices write them; null while they cannot be read.</summary>
    public IReadOnlyList<string>? Sample { get; private set; }

    /// <summary>What another admin saved meanwhile: what is different from the form.</summary>
    public string? Theirs { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = SettingsForm.Of(Saved?.Choices ?? house.Configured, Saved?.Version ?? -1);
        ShowSample();
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = Form.Tidied();
        if (!await new SettingsFormValidator(Logos).PassesAsync(Form, ModelState, ct)) return Page();

        ShowSample();
        if (act == "look") return Page();
        var choices = Form.Choices();
        var before = Saved?.Choices ?? house.Configured;
        if (choices.Equals(before)) return Done("لم يتغيّر شيء.");
        if (Form.Version != (Saved?.Version ?? -1)) return Clash(choices);

        var now = clock.GetUtcNow();
        if (Saved is null) db.SavedSettings.Add(new SavedSettings(choices, User.EditorId(), now));
        else Saved.Keep(choices, User.EditorId(), now);
        return await SaveAsync(SettingNames.Differences(before, choices), "حُفظت الإعدادات، وهي على الموقع الآن.", now, choices, ct);
    }

    /// <summary>Back to the configuration's settings.</summary>
    public async Task<IActionResult> OnPostResetAsync(int version, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Saved is null) return Done("قيم ملف الإعدادات هي السارية.");

        var choices = Saved.Choices;
        Form = SettingsForm.Of(choices, Saved.Version);
        ShowSample();
        if (Saved.Version != version) return Clash(choices);

        db.SavedSettings.Remove(Saved);
        return await SaveAsync(SettingNames.Differences(choices, house.Configured), "عادت قيم ملف الإعدادات.", clock.GetUtcNow(), choices, ct);
    }

    private async Task<IActionResult> SaveAsync(string differences, string done, DateTimeOffset now, HouseChoices choices, CancellationToken ct)
    {
        db.Audit.Add(new AuditEntry(Act.SettingsChanged, Subject, User.EditorId(), now, differences));
        db.Changes.Add(Change.OfSite(ChangeKind.SiteChanged, now));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another admin saved at the same moment, or this form was sent twice.
            db.ChangeTracker.Clear();
            await LoadAsync(ct);
            if (!choices.Equals(Saved?.Choices)) return Clash(choices);
        }

        return Done(done);
    }

    private LocalRedirectResult Done(string done)
    {
        TempData["Done"] = done;
        return LocalRedirect("/admin/settings");
    }

    /// <summary>What was typed stays; the next save is over what the other saved.</summary>
    private PageResult Clash(HouseChoices mine)
    {
        Theirs = SettingNames.Differences(mine, Saved?.Choices ?? house.Configured);
        Form = Form with { Version = Saved?.Version ?? -1 };
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Saved = await db.SavedSettings.FirstOrDefaultAsync(s => s.Id == SavedSettings.OnlyId, ct);
        if (Saved is not null) SavedBy = (await db.NamesAsync([Saved.SavedBy], ct)).GetValueOrDefault(Saved.SavedBy, "");
    }

    private void ShowSample()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Form.TimeZone ?? "", out var zone)) return;

        var dates = new HouseDates(new HouseStyle { TimeZone = zone, Months = Form.Months, Digits = Form.Digits, Clock24 = Form.Clock24, Hijri = Form.Hijri, HijriOffset = Form.HijriOffset });
        var now = clock.GetUtcNow();
        string[] lines = [dates.Full(now), dates.Hijri(now) ?? "", "بلغ عدد الزوار 1,250 بزيادة 12.5%"];
        Sample = [.. lines.Where(line => line.Length > 0).Select(line => Form.Digits == DigitShapes.Arabic ? Digits.ToArabic(line) : line)];
    }
}

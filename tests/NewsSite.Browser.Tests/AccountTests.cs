using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>Signing in with a passkey, a session that ends mid-sentence, and what only these show before axe.</summary>
public sealed class AccountTests(Chromium chromium, NamedSite site) : IClassFixture<NamedSite>
{
    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passkey_is_added_signs_in_without_a_password_and_is_removed()
    {
        await using var visit = await SignedInAsync();
        var page = visit.Page;
        await visit.HoldPasskeysAsync();

        await page.GotoAsync(site.Origin + "/admin/me/passkeys");
        await page.GetByLabel("اسم المفتاح").FillAsync("حاسوب المكتب");
        await page.GetByLabel("كلمة المرور").FillAsync(NamedSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "أضف مفتاحًا" }).ClickAsync();
        await page.GetByText("أُضيف مفتاح المرور.").WaitForAsync();
        Found.Nothing(await AxeAsync(page, "/admin/me/passkeys"));
        await page.GetByRole(AriaRole.Button, new() { Name = "اخرج" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ادخل بمفتاح مرور" }).ClickAsync();
        await page.AtAsync("**/admin");

        await page.GotoAsync(site.Origin + "/admin/me/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "أزله" }).ClickAsync();
        await page.GetByText("أُزيل مفتاح المرور.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "اخرج" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ادخل بمفتاح مرور" }).ClickAsync();
        await page.GetByText("لم يُقبل مفتاح المرور.").WaitForAsync();
        Found.Nothing(visit.Complaints);
    }

    [Fact]
    public async Task A_session_that_ends_mid_sentence_costs_no_word_without_scripts()
    {
        const string body = "سطر أول.\n\nسطر </script> ثانٍ.";
        const string headline = "خبر انقطع بلا نصوص برمجية";
        await using var visit = await SignedInAsync(new Reader { Scripts = false, Width = 360 });
        var page = visit.Page;
        await page.GotoAsync(site.Origin + "/admin/articles/new");
        await page.Locator("#form-headline").FillAsync(headline);
        await page.WriteBodyAsync(body);
        await page.Locator("#form-categoryid").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await using (var db = site.Open()) await db.Sessions.ExecuteDeleteAsync(Ct);

        await page.GetByRole(AriaRole.Button, new() { Name = "احفظ المسودة" }).ClickAsync();
        await page.GetByText("انتهت جلستك").WaitForAsync();
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        // Only a script can use it, and shows it.
        await Assertions.Expect(page.GetByText("ادخل بمفتاح مرور")).ToBeHiddenAsync();
        await SignInAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "تابع الحفظ" }).ClickAsync();
        await page.AtAsync(url => url.Contains("/admin/articles/", StringComparison.Ordinal) && !url.EndsWith("/new", StringComparison.Ordinal));

        await Assertions.Expect(page.Locator("#form-headline")).ToHaveValueAsync(headline);
        await Assertions.Expect(page.Locator("#form-body")).ToHaveValueAsync(body);
    }

    /// <summary>A form that no script sends ahead: it goes on by itself, to where it was going.</summary>
    [Fact]
    public async Task A_form_whose_session_ended_goes_on_after_signing_in()
    {
        await using var visit = await SignedInAsync(new Reader { Width = 360 });
        var page = visit.Page;
        await page.GotoAsync(site.Origin + "/admin/me");
        await page.GetByLabel("الاسم").FillAsync("سلمى بنت علي");
        await using (var db = site.Open()) await db.Sessions.ExecuteDeleteAsync(Ct);
        await page.Locator("form.form button.main-act").First.ClickAsync();

        await page.GetByText("انتهت جلستك").WaitForAsync();
        Found.Nothing(await AxeHereAsync(page, "resume"));
        await Assertions.Expect(page.GetByText("ادخل بمفتاح مرور")).ToBeVisibleAsync();
        await SignInAsync(page);

        await Waiting.UntilAsync(async () =>
        {
            await using var after = site.Open();
            return await after.Accounts.AnyAsync(a => a.Name == "سلمى بنت علي", Ct);
        });
        await page.AtAsync("**/admin/me");
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GetByLabel("البريد الإلكتروني").FillAsync(NamedSite.Email);
        await page.GetByLabel("كلمة المرور").FillAsync(NamedSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();
    }

    private static async Task<List<string>> AxeHereAsync(IPage page, string name)
    {
        List<string> found = [];
        foreach (var width in new[] { 360, Reader.Desktop })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var verdict = await page.RunAxe(Violations);
                Assert.NotEmpty(verdict.Passes);
                found.AddRange(verdict.Violations.SelectMany(v => v.Nodes.Select(node => $"{name} {scheme} {width}: {v.Id}: {v.Help} at {node.Target}: {node.Html}")));
            }

            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (needed > width) found.Add($"{name}: {needed} px wide on {width}");
        }

        await page.SetViewportSizeAsync(360, 900);
        return found;
    }

    private async Task<List<string>> AxeAsync(IPage page, string path)
    {
        await page.GotoAsync(site.Origin + path);
        return await AxeHereAsync(page, path);
    }

    private async Task<Visit> SignedInAsync(Reader? reader = null)
    {
        var visit = await chromium.VisitAsync(new Uri(site.Origin + "/account/login"), reader);
        await SignInAsync(visit.Page);
        await visit.Page.AtAsync("**/admin");
        return visit;
    }
}

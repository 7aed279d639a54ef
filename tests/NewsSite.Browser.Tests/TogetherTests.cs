using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Accounts;

namespace NewsSite.Browser.Tests;

/// <summary>Two editors on one story in two browsers. A site of its own, because another test needs one without accounts.</summary>
public sealed class TogetherTests(Chromium chromium) : IAsyncLifetime
{
    private const string Password = "عبارة طويلة للدخول";

    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task They_see_each_other_both_texts_are_joined_and_a_closed_laptop_is_gone()
    {
        await using var salma = await EnterAsync("سلمى");
        await using var karim = await EnterAsync("كريم");
        var address = $"{site.Origin}/admin/articles/{site.StoryId}";
        await salma.Page.GotoAsync(address);
        await karim.Page.GotoAsync(address);

        await Assertions.Expect(karim.Page.Locator(".presence")).ToContainTextAsync("سلمى");
        await Assertions.Expect(salma.Page.Locator(".presence")).ToContainTextAsync("كريم");

        var body = await salma.Page.Locator("#form-body").InputValueAsync();
        await salma.Page.WriteBodyAsync("جملة سلمى في أوله.\n\n" + body);
        await SaveAsync(salma.Page);
        await Assertions.Expect(salma.Page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await karim.Page.WriteBodyAsync(body + "\n\nجملة كريم في آخره.");
        await karim.Page.Locator("#form-standfirst").FillAsync("مقدمة كريم.");
        await SaveAsync(karim.Page);

        await Assertions.Expect(karim.Page.Locator(".conflict h2")).ToContainTextAsync("سلمى");
        var joined = await karim.Page.Locator("#form-body").InputValueAsync();
        Assert.StartsWith("جملة سلمى في أوله.", joined, StringComparison.Ordinal);
        Assert.EndsWith("جملة كريم في آخره.", joined, StringComparison.Ordinal);
        await SaveAsync(karim.Page);
        await Assertions.Expect(karim.Page.Locator(".done")).ToHaveTextAsync("حُفظ المقال.");
        await Assertions.Expect(karim.Page.Locator("#form-body")).ToHaveValueAsync(joined);

        // His page was heard of, and not only shown: from then on it is missed when it is silent.
        await Waiting.UntilAsync(EveryWindowIsHeardOfAsync);
        await karim.Page.SetConnectedAsync(false);
        await Assertions.Expect(salma.Page.Locator(".presence")).ToHaveTextAsync("");
    }

    /// <summary>A window that was only shown is taken for open for ten minutes, one that was heard of for twenty seconds.</summary>
    private async Task<bool> EveryWindowIsHeardOfAsync()
    {
        var soon = DateTimeOffset.UtcNow.AddMinutes(1);
        await using var db = site.Open();
        return !await db.OpenWindows.AnyAsync(w => w.Until > soon, TestContext.Current.CancellationToken);
    }

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "احفظ", Exact = true }).ClickAsync();

    private async Task<Visit> EnterAsync(string name)
    {
        var email = $"{Guid.NewGuid():N}@news.example";
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var form = new NewAccountForm { Email = email, Name = name, Role = Role.Editor, Password = Password };
            var (_, reasons) = await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(form, EditorId.Operator, TestContext.Current.CancellationToken);
            Assert.Empty(reasons);
        }

        var visit = await chromium.VisitAsync(new Uri(site.Origin + "/admin"));
        await visit.Page.GetByLabel("البريد الإلكتروني").FillAsync(email);
        await visit.Page.GetByLabel("كلمة المرور").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "ادخل", Exact = true }).ClickAsync();
        await visit.Page.AtAsync("**/admin");
        return visit;
    }
}

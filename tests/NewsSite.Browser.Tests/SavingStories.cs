using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsSite.Domain.Articles;
using NewsSite.Testing;

namespace NewsSite.Browser.Tests;

/// <summary>What the tests of saves share: stories, a colleague who saves too, and answers that keep one waiting.</summary>
public abstract class SavingStories(Chromium chromium, NamedSite site)
{
    protected NamedSite Site => site;

    protected const string CaretInEditor = "() => document.activeElement?.classList.contains('ProseMirror') === true";

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Lets the next save be done or refused; the page that answers it comes, and is asked for where it is led to, only when the test goes on (window.goOn).</summary>
    protected static async Task HoldAnswerAsync(IPage page) => await page.EvaluateAsync(
        """
        () => {
          const send = window.fetch;
          window.fetch = async (address, options) => {
            if (address !== location.pathname || options?.method !== "POST") return send(address, options);
            window.fetch = send;
            const answer = await send(address, { ...options, redirect: "manual" });
            await new Promise((resolve) => { window.goOn = resolve; window.isSaved = true; });
            return answer.type === "opaqueredirect" ? Object.defineProperty(await send(address), "redirected", { value: true }) : answer;
          };
        }
        """);

    /// <summary>The next save is done, and its answer is lost on the way.</summary>
    protected static async Task LoseAnswerAsync(IPage page, int id)
    {
        var isLost = false;
        await page.RouteAsync(new Regex($"/admin/articles/{id}$"), async route =>
        {
            if (isLost || route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            isLost = true;
            await route.FetchAsync(new() { MaxRedirects = 0 });
            await route.AbortAsync();
        });
    }

    /// <summary>The next request that keeps what is typed comes, and then waits to be let on or broken off; those after it go through.</summary>
    protected static Task<Held> HoldTypingAsync(IPage page) => HoldAsync(page, new Regex("/admin/unsaved$"));

    protected static Task<Held> HoldSaveAsync(IPage page, int id) => HoldAsync(page, new Regex($"/admin/articles/{id}$"));

    protected static async Task<Held> HoldAsync(IPage page, Regex address)
    {
        var held = new Held(New(), New(), New());
        await page.RouteAsync(address, async route =>
        {
            if (route.Request.Method != "POST" || !held.Came.TrySetResult()) await route.ContinueAsync();
            else if (await Task.WhenAny(held.GoOn.Task, held.Break.Task) == held.Break.Task) await route.AbortAsync();
            else await route.ContinueAsync();
        });
        return held;

        static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>What the browser asks before the page is left, filled as it comes; each time it stays.</summary>
    protected static List<string> CountDialogs(IPage page)
    {
        List<string> asked = [];
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };
        return asked;
    }

    /// <summary>Between the tools above and the buttons below.</summary>
    protected static Task<bool> IsCaretInSightAsync(IPage page) => page.EvaluateAsync<bool>(
        """
        () => {
          const caret = getSelection().getRangeAt(0).getBoundingClientRect();
          return caret.top >= document.querySelector(".rich-head").getBoundingClientRect().bottom && caret.bottom <= document.querySelector(".form-acts-fixed").getBoundingClientRect().top;
        }
        """);

    /// <summary>A page that was loaded anew does not know it.</summary>
    protected static async Task MarkAsync(IPage page) => await page.EvaluateAsync("window.isBefore = true");

    protected static Task<bool> IsSamePageAsync(IPage page) => page.EvaluateAsync<bool>("window.isBefore === true");

    /// <summary>What stands beside the buttons and leads to what was refused.</summary>
    protected static ILocator Leads(IPage page) => page.Locator(".held button");

    protected Task<Visit> NewStoryAsync(Reader? reader = null) => site.SignedInAsync(chromium, "/admin/articles/new", reader);

    protected Task<Visit> SignedInAsync(int id, Reader? reader = null) => site.SignedInAsync(chromium, $"/admin/articles/{id.ToString(CultureInfo.InvariantCulture)}", reader);

    protected async Task<int> AddAsync(int paragraphs = 1, string? body = null)
    {
        await using var db = site.Open();
        var content = Newsroom.Content("مقال يُكتب", await db.Categories.FirstAsync(Ct)) with { Body = body ?? string.Join("\n\n", Enumerable.Range(1, paragraphs).Select(i => $"فقرة رقم {i} من المتن.")) };
        var story = Newsroom.Draft(content);
        db.Articles.Add(story);
        await db.SaveChangesAsync(Ct);
        return story.Id;
    }

    protected Task ReviseByAnotherAsync(int id, string standfirst) => ReviseByAnotherAsync(id, content => content with { Standfirst = standfirst });

    protected Task ReviseByAnotherAsync(int id, Func<ArticleContent, ArticleContent> change) =>
        site.ActByAnotherAsync(id, story => story.Revise(change(story.Revisions[^1].Content()), Newsroom.Salim, DateTimeOffset.UtcNow));

    protected Task PublishByAnotherAsync(int id) => site.ActByAnotherAsync(id, story => story.Publish(Newsroom.Salim, DateTimeOffset.UtcNow));

    protected Task TrashByAnotherAsync(int id) => site.ActByAnotherAsync(id, story => story.Trash(Newsroom.Salim, DateTimeOffset.UtcNow));

    protected Task WithdrawByAnotherAsync(int id) => site.ActByAnotherAsync(id, story => story.Withdraw("سُحب.", Newsroom.Salim, DateTimeOffset.UtcNow));

    protected async Task<int> NewestAsync(int id)
    {
        await using var db = site.Open();
        return await db.Revisions.Where(r => r.ArticleId == id).MaxAsync(r => r.Number, Ct);
    }

    protected async Task<string> BodyAsync(int id)
    {
        await using var db = site.Open();
        return (await db.Revisions.Where(r => r.ArticleId == id).OrderByDescending(r => r.Number).FirstAsync(Ct)).Content().Body.TrimEnd();
    }

    protected async Task<int> UnsavedAsync(int id)
    {
        await using var db = site.Open();
        return await db.UnsavedTexts.CountAsync(t => t.ArticleId == id && t.Fields != null, Ct);
    }

    protected sealed record Held(TaskCompletionSource Came, TaskCompletionSource GoOn, TaskCompletionSource Break)
    {
        public Task Comes => Came.Task;
    }
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Addresses;
using NewsSite.Domain;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Redirects;
using NewsSite.Domain.StaticPages;
using NewsSite.Web.Markdown;
using NewsSite.Web.Media;

namespace NewsSite.Web.StaticPages;

/// <summary>Saves and removes pages about the site. Readers have the result before the answer; an address that a page leaves leads on.</summary>
public sealed class WritePages(NewsContext db, ArticleRenderer renderer, MediaLibrary media, TimeProvider clock)
{
    /// <summary>The content, or the fields that cannot be used, with the reason in Arabic. <paramref name="id"/> is the page's; null: a new one.</summary>
    public async Task<(PageContent? Content, IReadOnlyList<(string Field, string Reason)> Reasons)> ContentAsync(PageForm form, int? id, CancellationToken ct)
    {
        if (await db.ReasonNotToBeAPageAsync(form.MadeSlug, id, ct) is { } taken) return (null, [(nameof(PageForm.Slug), taken)]);

        try
        {
            var rendered = renderer.Render(form.Body!, (await media.InBodyAsync(form.Body!, ct)).Views);
            return (new PageContent { Title = form.Title!, Slug = form.Slug, Description = form.Description, Body = form.Body!, Rendered = rendered, Order = form.Order, InFooter = form.InFooter, IsHidden = form.IsHidden }, []);
        }
        catch (RuleViolation violation)
        {
            return (null, [(nameof(PageForm.Body), violation.Message)]);
        }
    }

    /// <summary>Throws <see cref="DbUpdateException"/> when another page took the address at the same moment.</summary>
    public async Task<StaticPage> AddAsync(PageContent content, EditorId by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var page = db.StaticPages.Add(new StaticPage(content, by, now)).Entity;
        db.Redirects.RemoveRange(await LeadingFromAsync(page.Path, ct));
        await SaveAsync(Act.PageAdded, page.Title, page.Path, by, now, ct);
        return page;
    }

    /// <summary>Throws <see cref="DbUpdateException"/> when somebody else saved the page at the same moment.</summary>
    public async Task ReviseAsync(StaticPage page, PageContent content, EditorId by, CancellationToken ct)
    {
        var (now, path, title) = (clock.GetUtcNow(), page.Path, page.Title);
        if (!page.Revise(content, by, now)) return;

        if (page.Path != path) await LeadAsync(path, page.Path, ct);
        await SaveAsync(Act.PageRevised, page.Title, $"{title} ({path}) ← {page.Title} ({page.Path})", by, now, ct);
    }

    /// <summary>Its addresses lead to <paramref name="target"/> (a decoded path) from now on, or answer that it is gone (null).</summary>
    public async Task RemoveAsync(StaticPage page, string? target, EditorId by, CancellationToken ct)
    {
        db.StaticPages.Remove(page);
        await LeadAsync(page.Path, target, ct);
        await SaveAsync(Act.PageRemoved, page.Title, $"{page.Path} ← {target}", by, clock.GetUtcNow(), ct);
    }

    /// <summary>One step, never a chain: what led to the old path leads to the new one. A path that is taken leads nowhere else.</summary>
    private async Task LeadAsync(string from, string? to, CancellationToken ct)
    {
        var before = await db.Redirects.Where(r => r.Location == from).ToListAsync(ct);
        db.Redirects.RemoveRange(before.Concat(await LeadingFromAsync(from, ct)).Concat(to is null ? [] : await LeadingFromAsync(to, ct)).Distinct());
        foreach (var path in before.Select(r => r.From).Append(from).Where(path => path != to).Distinct(StringComparer.Ordinal))
            db.Redirects.Add(to is null ? Redirect.ToNothing(path) : new Redirect(path, to));
    }

    private async Task<List<Redirect>> LeadingFromAsync(string path, CancellationToken ct)
    {
        var hash = Redirect.HashOf(path);
        return await db.Redirects.Where(r => r.FromHash == hash).ToListAsync(ct);
    }

    private async Task SaveAsync(Act act, string title, string detail, EditorId by, DateTimeOffset now, CancellationToken ct)
    {
        db.Audit.Add(new AuditEntry(act, title, by, now, detail));
        db.Changes.Add(Change.OfSite(ChangeKind.PagesChanged, now));
        await db.SaveChangesAsync(ct);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Domain.StaticPages;
using NewsSite.Web.FrontMatter;
using NewsSite.Web.Markdown;
using NewsSite.Web.Settings;

namespace NewsSite.Web.StaticPages;

/// <summary>The pages about the site that a new store begins with, from the folder StaticPages/Texts. From then on the desk's hold, also when it removes them all.</summary>
public sealed class FirstPages(NewsContext db, ArticleRenderer renderer, IWebHostEnvironment environment, TimeProvider clock)
{
    /// <summary>A file that cannot be read stops with its name (<see cref="SettingsException"/>).</summary>
    public async Task AddIfNewAsync(CancellationToken ct)
    {
        if (await db.StaticPages.AnyAsync(ct) || await db.Audit.AnyAsync(a => a.Act == Act.PageAdded, ct)) return;

        var folder = Path.Combine(environment.ContentRootPath, "StaticPages", "Texts");
        if (!Directory.Exists(folder)) return;

        foreach (var file in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var page = db.StaticPages.Add(new StaticPage(Read(file), EditorId.Operator, clock.GetUtcNow())).Entity;
            db.Audit.Add(new AuditEntry(Act.PageAdded, page.Title, EditorId.Operator, clock.GetUtcNow(), page.Path));
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node that starts at the same moment did it.
            db.ChangeTracker.Clear();
        }
    }

    private PageContent Read(string file)
    {
        try
        {
            var document = FrontMatterDocument.Parse(File.ReadAllText(file));
            var title = TextSanitizer.Line(document.Text("title"));
            if (title.Length == 0) throw new FrontMatterException(1, "لا عنوان (title)");

            return new PageContent
            {
                Title = title,
                Slug = Path.GetFileNameWithoutExtension(file),
                Description = document.Text("description"),
                Body = document.Body,
                Rendered = renderer.Render(document.Body),
                Order = int.TryParse(document.Text("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 999,
            };
        }
        catch (FrontMatterException e)
        {
            throw new SettingsException([$"{file}:{e.Line}: {e.Message}"]);
        }
        catch (RuleViolation e)
        {
            throw new SettingsException([$"{file}: {e.Message}"]);
        }
    }
}

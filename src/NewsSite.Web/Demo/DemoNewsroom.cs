using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Media;
using NewsSite.Domain.Tags;
using NewsSite.Web.FrontMatter;
using NewsSite.Web.Import;
using NewsSite.Web.Media;

namespace NewsSite.Web.Demo;

/// <summary>An invented newsroom for development: categories, bylines, stories from the folder Demo/Stories, and pictures drawn by code. Never used in production.</summary>
public sealed class DemoNewsroom(NewsContext db, MarkdownImport import, MediaLibrary media, IWebHostEnvironment environment, TimeProvider clock)
{
    /// <summary>The newest story is this old when the demo is made.</summary>
    private static readonly TimeSpan NewestAge = TimeSpan.FromMinutes(25);

    /// <summary>One story in so many has no picture, because real newsrooms have such stories too.</summary>
    private const int WithoutPicture = 9;

    /// <summary>The newest story leads the front page: its picture starts from the richest of the patterns.</summary>
    private const int LeadSeed = 2;

    /// <summary>Beyond the stories' seeds, so that no topic shares its picture with a story.</summary>
    private const int TopicSeed = 1000;

    private string Folder => Path.Combine(environment.ContentRootPath, "Demo", "Stories");

    /// <summary>Fills a store that holds no stories, or goes on with a demo that was interrupted. False when there was nothing to do.</summary>
    public async Task<bool> FillIfEmptyAsync(CancellationToken ct)
    {
        // The stories lie beside the sources and are not published with the program.
        if (!Directory.Exists(Folder)) return false;

        var files = Stories();
        if (await db.Articles.AnyAsync(a => a.CreatedBy != EditorId.Demo, ct)) return false;
        if (await db.Articles.CountAsync(ct) >= files.Count) return false;

        var now = clock.GetUtcNow();
        await AddCategoriesAsync(now, ct);
        await AddAuthorsAsync(now, ct);
        await AddTagsAsync(now, ct);
        var pictures = await AddPicturesAsync(files, ct);
        var shift = now - NewestAge - files.Max(f => ArticleFile.Instant(f.PublishedText)!.Value);
        await import.RunAsync(Folder, new ImportOptions(EditorId.Demo) { Moment = at => at + shift, Picture = file => pictures.GetValueOrDefault(file.Name) }, ct);
        return true;
    }

    private List<ArticleFile> Stories() =>
        [.. Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(f => new ArticleFile(Path.GetFileName(f), FrontMatterDocument.Parse(File.ReadAllText(f))))];

    private async Task AddCategoriesAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Categories.AnyAsync(ct)) return;

        foreach (var (section, order) in DemoCast.Sections.Select((s, i) => (s, i + 1)))
        {
            var category = new Category(section.Name, section.Colour, now, order: order);
            category.Describe(section.Description, now);
            db.Categories.Add(category);
            foreach (var (child, childOrder) in section.Children.Select((c, i) => (c, i + 1)))
                db.Categories.Add(new Category(child, section.Colour, now, category, childOrder));
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task AddAuthorsAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Authors.AnyAsync(ct)) return;

        foreach (var cast in DemoCast.Authors)
        {
            var author = new Author(cast.Name, now, cast.IsDesk);
            author.Introduce(cast.Role, cast.Description, now);
            db.Authors.Add(author);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task AddTagsAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Tags.AnyAsync(ct)) return;

        foreach (var (topic, place) in DemoCast.Topics.Select((t, i) => (t, i)))
        {
            var picture = await DrawAsync(new GeometricPattern(topic.Colour, TopicSeed + place), $"topic-{place + 1}.svg", ct);
            await db.SaveChangesAsync(ct);
            var tag = new Tag(topic.Name, now);
            tag.Describe(topic.Description, now);
            tag.Illustrate(picture.Id, now);
            db.Tags.Add(tag);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>The ids of the pictures by the name of the story's file.</summary>
    private async Task<Dictionary<string, int?>> AddPicturesAsync(List<ArticleFile> files, CancellationToken ct)
    {
        var colours = DemoCast.Sections.SelectMany(s => s.Children.Append(s.Name).Select(name => (name, s.Colour))).ToDictionary(c => c.name, c => c.Colour);
        Dictionary<string, MediaItem> items = new(StringComparer.Ordinal);
        var newestFirst = files.OrderByDescending(f => ArticleFile.Instant(f.PublishedText)).ToList();
        for (var i = 0; i < newestFirst.Count; i++)
        {
            if (i % WithoutPicture == WithoutPicture - 1) continue;

            var file = newestFirst[i];
            items[file.Name] = await DrawAsync(new GeometricPattern(colours.GetValueOrDefault(file.Category), seed: i + LeadSeed), Path.ChangeExtension(file.Name, "svg"), ct);
        }

        await db.SaveChangesAsync(ct);
        return items.ToDictionary(p => p.Key, p => (int?)p.Value.Id);
    }

    private async Task<MediaItem> DrawAsync(GeometricPattern pattern, string fileName, CancellationToken ct)
    {
        var item = await media.AddDrawingAsync(pattern.Svg(), fileName, EditorId.Demo, ct);
        item.Describe(pattern.Description, pattern.Caption, "رسم: العلم");
        return item;
    }
}

using System.Globalization;
using NewsSite.Domain.Language;
using NewsSite.Web.FrontMatter;
using NewsSite.Web.Markdown;
using NewsSite.Web.Settings;
using NewsSite.Web.Stories;

namespace NewsSite.Web.StaticPages;

/// <summary>The static pages in their order, read and rendered once at start. A file that cannot be read stops the start with its name.</summary>
public sealed class StaticPageCatalogue
{
    private readonly Dictionary<string, StaticPage> bySlug;

    public StaticPageCatalogue(IWebHostEnvironment environment, ArticleRenderer renderer)
    {
        Pages = [.. Files(environment).Select(f => Read(f, renderer)).OrderBy(p => p.Order)];
        bySlug = Pages.ToDictionary(p => p.Slug);
        Links = [.. Pages.Select(p => new Label(p.Title, p.Path))];
    }

    public IReadOnlyList<StaticPage> Pages { get; }

    public IReadOnlyList<Label> Links { get; }

    public StaticPage? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>The slugs without reading the files, for the routes.</summary>
    internal static IEnumerable<string> Slugs(IWebHostEnvironment environment) => Files(environment).Select(f => Path.GetFileNameWithoutExtension(f)!);

    private static string[] Files(IWebHostEnvironment environment)
    {
        var folder = Path.Combine(environment.ContentRootPath, "StaticPages", "Texts");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : [];
    }

    private static StaticPage Read(string file, ArticleRenderer renderer)
    {
        var slug = Path.GetFileNameWithoutExtension(file);
        try
        {
            var document = FrontMatterDocument.Parse(File.ReadAllText(file));
            var title = TextSanitizer.Line(document.Text("title"));
            if (title.Length == 0) throw new FrontMatterException(1, "لا عنوان (title)");

            var order = int.TryParse(document.Text("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
            return new StaticPage(slug, title, document.Text("description"), order, renderer.Render(document.Body).Html);
        }
        catch (FrontMatterException e)
        {
            throw new SettingsException([$"{file}:{e.Line}: {e.Message}"]);
        }
    }
}

namespace NewsSite.Web.StaticPages;

/// <summary>A page about the site itself, written as a Markdown file; its slug is the file's name.</summary>
public sealed record StaticPage(string Slug, string Title, string? Description, int Order, string Html)
{
    public string Path => $"/{Slug}";
}

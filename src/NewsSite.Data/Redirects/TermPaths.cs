using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Language;
using NewsSite.Domain.Redirects;
using NewsSite.Domain.Tags;

namespace NewsSite.Data.Redirects;

/// <summary>The paths of lists, decoded: as readers see them, and folded, as former ones are kept and found («/رياضه» and «/رياضة» were one address).</summary>
public static class TermPaths
{
    private const string Tags = "/tag/";
    private const string Authors = "/author/";

    public static string Of(Category category) => OfCategory(category.Slug, category.Parent?.Slug);

    public static string OfCategory(string slug, string? parentSlug) => parentSlug is null ? $"/{slug}" : $"/{parentSlug}/{slug}";

    public static string OfTag(string slug) => Tags + slug;

    public static string OfAuthor(string slug) => Authors + slug;

    /// <summary>The hash under which the former address of a tag is kept, by its key.</summary>
    internal static string FormerTag(string key) => Redirect.HashOf(Tags + key);

    internal static string FormerAuthor(string key) => Redirect.HashOf(Authors + key);

    internal static string FormerCategory(string key) => Redirect.HashOf($"/{key}");

    internal static string Folded(string path) => ArabicFold.Fold(path);

    /// <summary>The folded path of a row, by the key it has or had; null for the key of a closed one, which is no address.</summary>
    internal static string? OfKey(object term, string key) => (term, key[0]) switch
    {
        (_, '/') => null,
        (Category, _) => $"/{key}",
        (Tag, _) => Tags + key,
        (Author, _) => Authors + key,
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };
}

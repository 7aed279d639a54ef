using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Language;
using NewsSite.Domain.Tags;

namespace NewsSite.Web.Import;

/// <summary>The categories, tags and authors that files name, found by their folded names or addresses and made when missing.</summary>
internal sealed class ImportedNames(NewsContext db, DateTimeOffset now)
{
    private readonly Dictionary<string, Category> categories = [];
    private readonly Dictionary<string, Tag> tags = [];
    private readonly Dictionary<string, Author> authors = [];

    public async Task LoadAsync(CancellationToken ct)
    {
        categories.Clear();
        tags.Clear();
        authors.Clear();
        // A child's name can be its parent's too, elsewhere in the tree: the top level is met first.
        foreach (var category in await db.Categories.Include(c => c.Parent).OrderBy(c => c.ParentId).ThenBy(c => c.Order).ToListAsync(ct))
            categories.TryAdd(Key(category.Name), category);
        foreach (var category in categories.Values.ToList()) categories.TryAdd(Slug.Key(category.Slug), category);
        foreach (var tag in await db.Tags.ToListAsync(ct))
        {
            tags[tag.SlugKey] = tag;
            tags.TryAdd(Key(tag.Name), tag);
        }

        foreach (var author in await db.Authors.ToListAsync(ct))
        {
            authors[author.SlugKey] = author;
            authors.TryAdd(Key(author.Name), author);
        }
    }

    /// <summary>Throws <see cref="RuleViolation"/> when a name cannot be a category's.</summary>
    public async Task EnsureAsync(ArticleFile file, CancellationToken ct)
    {
        if (!categories.ContainsKey(Key(file.Category)))
        {
            var top = categories.Values.Distinct().Count(c => c.ParentId is null);
            var category = new Category(file.Category, (CategoryColour)(top % Enum.GetValues<CategoryColour>().Length), now, order: 1 + categories.Values.Select(c => c.Order).DefaultIfEmpty().Max());
            categories.Add(Key(file.Category), db.Categories.Add(category).Entity);
        }

        foreach (var name in file.Tags.Where(name => !tags.ContainsKey(Key(name)))) tags.Add(Key(name), db.Tags.Add(new Tag(name, now)).Entity);
        foreach (var name in file.Authors.Where(name => !authors.ContainsKey(Key(name)))) authors.Add(Key(name), db.Authors.Add(new Author(name, now)).Entity);
        await db.SaveChangesAsync(ct);
    }

    public Category Category(ArticleFile file) => categories[Key(file.Category)];

    public IReadOnlyList<int> TagIds(ArticleFile file) => [.. file.Tags.Select(name => tags[Key(name)].Id)];

    public IReadOnlyList<int> AuthorIds(ArticleFile file) => [.. file.Authors.Select(name => authors[Key(name)].Id)];

    private static string Key(string name) => Slug.Key(Slug.Make(name));
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Language;
using NewsSite.Domain.Tags;

namespace NewsSite.Web.Import;

/// <summary>The categories, tags and authors that files name, found by their folded names or addresses and made when missing. Remembers only what the store has.</summary>
internal sealed class ImportedNames(NewsContext db, DateTimeOffset now)
{
    private readonly Dictionary<string, int> categories = [];
    private readonly Dictionary<string, int> tags = [];
    private readonly Dictionary<string, int> authors = [];
    private int sections;
    private int lastOrder;

    public async Task LoadAsync(CancellationToken ct)
    {
        categories.Clear();
        tags.Clear();
        authors.Clear();
        await LoadCategoriesAsync(ct);
        foreach (var tag in await db.Tags.Select(t => new { t.Id, t.Name, t.SlugKey }).ToListAsync(ct))
        {
            tags[tag.SlugKey] = tag.Id;
            tags.TryAdd(Key(tag.Name), tag.Id);
        }

        foreach (var author in await db.Authors.Select(a => new { a.Id, a.Name, a.SlugKey }).ToListAsync(ct))
        {
            authors[author.SlugKey] = author.Id;
            authors.TryAdd(Key(author.Name), author.Id);
        }
    }

    /// <summary>Saves what is missing. Throws <see cref="RefusedException"/> when a name cannot be a category's, a tag's or an author's.</summary>
    public async Task EnsureAsync(ArticleFile file, CancellationToken ct)
    {
        var newCategories = Missing(file, "category", [file.Category], categories, NewSection);
        var newTags = Missing(file, "tags", file.Tags, tags, name => new Tag(name, now));
        var newAuthors = Missing(file, "authors", file.Authors, authors, name => new Author(name, now));
        db.AddRange([.. newCategories.Values, .. newTags.Values, .. newAuthors.Values]);
        await db.SaveChangesAsync(ct);

        foreach (var (key, category) in newCategories) categories.Add(key, category.Id);
        foreach (var (key, tag) in newTags) tags.Add(key, tag.Id);
        foreach (var (key, author) in newAuthors) authors.Add(key, author.Id);
        sections += newCategories.Count;
        lastOrder += newCategories.Count;
    }

    /// <summary>With its parent, as a story's content needs it.</summary>
    public async Task<Category> CategoryAsync(ArticleFile file, CancellationToken ct)
    {
        var id = categories[Key(file.Category)];
        return await db.Categories.Include(c => c.Parent).SingleAsync(c => c.Id == id, ct);
    }

    public IReadOnlyList<int> TagIds(ArticleFile file) => [.. file.Tags.Select(name => tags[Key(name)])];

    public IReadOnlyList<int> AuthorIds(ArticleFile file) => [.. file.Authors.Select(name => authors[Key(name)])];

    private async Task LoadCategoriesAsync(CancellationToken ct)
    {
        // A child's name can be its parent's too, elsewhere in the tree: the top level is met first.
        var all = await db.Categories.OrderBy(c => c.ParentId).ThenBy(c => c.Order).Select(c => new { c.Id, c.ParentId, c.Name, c.Slug, c.Order }).ToListAsync(ct);
        foreach (var category in all) categories.TryAdd(Key(category.Name), category.Id);
        foreach (var category in all) categories.TryAdd(Slug.Key(category.Slug), category.Id);
        sections = all.Count(c => c.ParentId is null);
        lastOrder = all.Select(c => c.Order).DefaultIfEmpty().Max();
    }

    private Category NewSection(string name) => new(name, (CategoryColour)(sections % Enum.GetValues<CategoryColour>().Length), now, order: lastOrder + 1);

    private static Dictionary<string, T> Missing<T>(ArticleFile file, string field, IReadOnlyList<string> names, Dictionary<string, int> known, Func<string, T> make)
    {
        try
        {
            return names.DistinctBy(Key).Where(name => !known.ContainsKey(Key(name))).ToDictionary(Key, make);
        }
        catch (RuleViolation e)
        {
            throw new RefusedException(file.RefusalOf(field, e.Message));
        }
    }

    private static string Key(string name) => Slug.Key(Slug.Make(name));
}

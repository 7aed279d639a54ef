using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Authors;
using NewsSite.Data.Categories;
using NewsSite.Data.Tags;
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
        foreach (var tag in await db.Tags.Open().Select(t => new { t.Id, t.Name, t.SlugKey }).ToListAsync(ct))
        {
            tags[tag.SlugKey] = tag.Id;
            tags.TryAdd(Key(tag.Name), tag.Id);
        }

        foreach (var author in await db.Authors.Open().Select(a => new { a.Id, a.Name, a.SlugKey }).ToListAsync(ct))
        {
            authors[author.SlugKey] = author.Id;
            authors.TryAdd(Key(author.Name), author.Id);
        }
    }

    /// <summary>Saves what is missing. Throws <see cref="RefusedException"/> when a name cannot be a category's, a tag's or an author's.</summary>
    public async Task EnsureAsync(ArticleFile file, CancellationToken ct)
    {
        await FindFormerAsync(file, ct);
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
        var all = await db.Categories.Open().OrderBy(c => c.ParentId).ThenBy(c => c.Order).Select(c => new { c.Id, c.ParentId, c.Name, c.Slug, c.Order }).ToListAsync(ct);
        foreach (var category in all) categories.TryAdd(Key(category.Name), category.Id);
        foreach (var category in all) categories.TryAdd(Slug.Key(category.Slug), category.Id);
        sections = all.Count(c => c.ParentId is null);
        lastOrder = all.Select(c => c.Order).DefaultIfEmpty().Max();
    }

    /// <summary>What was renamed or merged here since is what the file means.</summary>
    private async Task FindFormerAsync(ArticleFile file, CancellationToken ct)
    {
        if (!categories.ContainsKey(Key(file.Category)) && await db.CategoryFormerlyAsync(Key(file.Category), ct) is { } category) categories.Add(Key(file.Category), category);
        var missingTags = file.Tags.Select(Key).Where(key => !tags.ContainsKey(key)).ToList();
        if (missingTags.Count > 0) foreach (var (key, id) in await db.TagsFormerlyAsync(missingTags, ct)) tags.Add(key, id);
        var missingAuthors = file.Authors.Select(Key).Where(key => !authors.ContainsKey(key)).ToList();
        if (missingAuthors.Count > 0) foreach (var (key, id) in await db.AuthorsFormerlyAsync(missingAuthors, ct)) authors.Add(key, id);
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

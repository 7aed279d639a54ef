using NewsSite.Domain.Categories;

namespace NewsSite.Domain.Articles;

/// <summary>A category beside its own on whose page a story stands too. Its address stays with its own.</summary>
public sealed class FurtherCategory
{
    private FurtherCategory() { }

    internal FurtherCategory(Category category, int position)
    {
        Category = category;
        CategoryId = category.Id;
        Section = category.Section;
        SectionId = Section.Id;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public int CategoryId { get; private set; }

    public Category Category { get; private set; } = null!;

    /// <summary>The top-level category that it is or lies in.</summary>
    public int SectionId { get; private set; }

    public Category Section { get; private set; } = null!;

    public int Position { get; private set; }

    /// <summary>The story's publication while readers can see it, else null: the category's page walks this column in order, by index.</summary>
    public DateTimeOffset? ListedAt { get; private set; }

    /// <summary>The same for the section's page; null also when the story stands there anyway, by its own category or by a further one before this.</summary>
    public DateTimeOffset? SectionListedAt { get; private set; }

    internal void List(DateTimeOffset? at, bool inSection)
    {
        ListedAt = at;
        SectionListedAt = inSection ? at : null;
    }
}

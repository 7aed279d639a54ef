using NewsSite.Domain.Changes;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Categories;

/// <summary>Where stories live: a tree of at most two levels, ordered by <see cref="Order"/> among siblings.</summary>
public sealed class Category
{
    private readonly List<Category> children = [];
    private readonly List<Change> changes = [];

    private Category() { }

    public Category(string name, CategoryColour colour, DateTimeOffset at, Category? parent = null, int order = 0, string? slug = null)
    {
        RuleViolation.ThrowIf(parent?.ParentId is not null || parent?.Parent is not null, "لا يتفرع القسم الفرعي إلى أقسام.");

        Name = TextSanitizer.Line(name);
        Parent = parent;
        Colour = colour;
        Order = order;
        Slug = Language.Slug.Make(slug ?? Name);
        RuleViolation.ThrowIfAny(ReasonsNotToUse(Name, Slug));
        AddressKey = parent is null ? Language.Slug.Key(Slug) : $"{parent.AddressKey}/{Language.Slug.Key(Slug)}";
        changes.Add(Change.Of(ChangeKind.CategoryChanged, at));
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public int? ParentId { get; private set; }

    public Category? Parent { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>The folded address, parent first («رياضه/كره-القدم»): unique, and what an address is looked up by.</summary>
    public string AddressKey { get; private set; } = "";

    public string? Description { get; private set; }

    public CategoryColour Colour { get; private set; }

    public int Order { get; private set; }

    public IReadOnlyList<Category> Children => children;

    public IReadOnlyList<Change> Changes => changes;

    /// <summary>The top-level category this one is or lies in.</summary>
    public Category Section =>
        Parent ?? (ParentId is null ? this : throw new InvalidOperationException($"Category {Id} was loaded without its parent."));

    public void Describe(string? description, DateTimeOffset at)
    {
        if (Description == description) return;

        Description = description;
        changes.Add(Change.Of(ChangeKind.CategoryChanged, at));
    }

    private static IEnumerable<string> ReasonsNotToUse(string name, string slug)
    {
        if (name.Length == 0) yield return "لا اسم للقسم.";
        else if (slug.Length == 0) yield return $"لا يصلح “{name}” عنوانًا لقسم: لا حرف فيه ولا رقم.";
        else if (slug.All(char.IsAsciiDigit)) yield return $"لا يصلح “{slug}” عنوانًا لقسم: الأرقام وحدها للمقالات.";
        else if (Language.Slug.IsReserved(slug)) yield return $"العنوان “{slug}” محجوز لصفحات الموقع.";
    }
}

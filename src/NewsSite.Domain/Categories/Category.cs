using NewsSite.Domain.Changes;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Categories;

/// <summary>
/// Where stories live: a tree of at most two levels, ordered by <see cref="Order"/> among siblings. A category that was merged or deleted stays as a closed
/// row, so that old revisions and changes still name it; nothing else refers to it.
/// </summary>
/// <remarks>Methods that change the address need <see cref="Parent"/> and <see cref="Children"/> loaded.</remarks>
public sealed class Category
{
    public const int MaxName = 100;

    public const int MaxDescription = 1000;

    private readonly List<Category> children = [];
    private readonly List<Change> changes = [];

    private Category() { }

    public Category(string name, CategoryColour colour, DateTimeOffset at, Category? parent = null, int order = 0, string? slug = null)
    {
        RuleViolation.ThrowIfAny(ReasonsNotToHold(parent));

        Name = TextSanitizer.Line(name);
        Parent = parent;
        Colour = colour;
        Order = order;
        Slug = Language.Slug.Make(slug ?? Name);
        RuleViolation.ThrowIfAny(ReasonsNotToUse(Name, Slug));
        AddressKey = KeyUnder(parent);
        Noticed(at);
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public int? ParentId { get; private set; }

    public Category? Parent { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>The folded address, parent first («رياضه/كره-القدم»): unique, and what an address is looked up by. A closed category's is no address.</summary>
    public string AddressKey { get; private set; } = "";

    public string? Description { get; private set; }

    public CategoryColour Colour { get; private set; }

    public int Order { get; private set; }

    /// <summary>Not offered to readers: neither in the navigation nor on the front page nor on its section's page. Its own page and its stories stay.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Since when the category is no more; null while it is.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Where the stories and addresses of a closed category went; null when it had none.</summary>
    public int? HeirId { get; private set; }

    public Category? Heir { get; private set; }

    public IReadOnlyList<Category> Children => children;

    public IReadOnlyList<Change> Changes => changes;

    public bool IsClosed => ClosedAt is not null;

    /// <summary>The top-level category this one is or lies in.</summary>
    public Category Section =>
        Parent ?? (ParentId is null ? this : throw new InvalidOperationException($"Category {Id} was loaded without its parent."));

    public void Describe(string? description, DateTimeOffset at)
    {
        if (Description == description) return;

        Description = description;
        Noticed(at);
    }

    public void Paint(CategoryColour colour, DateTimeOffset at)
    {
        if (Colour == colour) return;

        Colour = colour;
        Noticed(at);
    }

    /// <summary>Gives the category a name and, with it, an address; that of its children changes too. A null <paramref name="slug"/> is made of the name.</summary>
    public void Rename(string name, string? slug, DateTimeOffset at)
    {
        var line = TextSanitizer.Line(name);
        var address = Language.Slug.Make(slug ?? line);
        if (Name == line && Slug == address) return;
        RuleViolation.ThrowIfAny(ReasonsNotToUse(line, address));

        var moved = Slug != address;
        Name = line;
        Slug = address;
        if (moved) Readdress(at);
        Noticed(at);
    }

    public void Hide(bool hidden, DateTimeOffset at)
    {
        if (IsHidden == hidden) return;

        IsHidden = hidden;
        Noticed(at);
    }

    /// <summary>Its place among its siblings.</summary>
    public void PlaceAt(int order, DateTimeOffset at)
    {
        if (Order == order) return;

        Order = order;
        Noticed(at);
    }

    /// <summary>Why it may not lie there, in Arabic; null is the top level. Empty when it may.</summary>
    public IEnumerable<string> ReasonsNotToMoveUnder(Category? parent)
    {
        if (parent is null) yield break;
        if (parent == this) yield return "لا يقع القسم تحت نفسه.";
        else if (children.Count > 0) yield return "لهذا القسم أقسام فرعية، فلا يقع تحت قسم آخر. انقلها أولًا.";
        foreach (var reason in ReasonsNotToHold(parent)) yield return reason;
    }

    /// <summary>Moves it under a section, or to the top (null). Its stories' section is moved by whoever saves.</summary>
    public void MoveUnder(Category? parent, int order, DateTimeOffset at)
    {
        if (Parent == parent) return;
        RuleViolation.ThrowIfAny(ReasonsNotToMoveUnder(parent));

        Parent?.Noticed(at);
        parent?.Noticed(at);
        Parent = parent;
        ParentId = parent?.Id;
        Order = order;
        Readdress(at);
        Noticed(at);
    }

    /// <summary>Why its stories and addresses may not go there, in Arabic; empty when they may.</summary>
    public IEnumerable<string> ReasonsNotToMergeInto(Category heir)
    {
        if (heir == this) yield return "لا يُدمج القسم في نفسه.";
        else if (heir.IsClosed) yield return $"القسم “{heir.Name}” لم يعد موجودًا.";
        else if (heir.ParentId == Id) yield return "لا يُدمج القسم في أحد فروعه. انقل الفرع إلى أعلى أولًا.";
        else
        {
            var taken = heir.Section.children.Where(c => c != this).Select(c => Language.Slug.Key(c.Slug)).ToHashSet();
            foreach (var child in children.Where(c => taken.Contains(Language.Slug.Key(c.Slug))))
                yield return $"في “{heir.Section.Name}” فرع بعنوان “{child.Name}” أيضًا. ادمج الفرعين أولًا.";
        }
    }

    /// <summary>
    /// Ends the category for good. Its children go under the heir's section, which needs its children loaded; its stories are moved by whoever saves. Without
    /// an heir it must have neither.
    /// </summary>
    public void Close(Category? heir, DateTimeOffset at)
    {
        if (IsClosed) return;
        if (heir is not null) RuleViolation.ThrowIfAny(ReasonsNotToMergeInto(heir));
        RuleViolation.ThrowIf(heir is null && children.Count > 0, "لهذا القسم أقسام فرعية. اختر إلى أين تذهب.");

        if (heir is not null)
        {
            var order = heir.Section.children.Select(c => c.Order).DefaultIfEmpty().Max();
            foreach (var child in children.OrderBy(c => c.Order).ThenBy(c => c.Id).ToList()) child.MoveUnder(heir.Section, ++order, at);
            heir.Noticed(at);
        }

        Parent?.Noticed(at);
        Parent = null;
        ParentId = null;
        Heir = heir;
        HeirId = heir?.Id;
        ClosedAt = at;
        // No address begins with a slash, so the one it had is free.
        AddressKey = FormattableString.Invariant($"/{Id}");
        changes.Add(Change.Of(ChangeKind.CategoryClosed, at));
    }

    private void Readdress(DateTimeOffset at)
    {
        AddressKey = KeyUnder(Parent);
        foreach (var child in children)
        {
            child.AddressKey = child.KeyUnder(this);
            child.Noticed(at);
        }
    }

    private string KeyUnder(Category? parent) => parent is null ? Language.Slug.Key(Slug) : $"{parent.AddressKey}/{Language.Slug.Key(Slug)}";

    private void Noticed(DateTimeOffset at)
    {
        // One row says it, however many facts changed in one moment.
        if (!changes.Exists(c => c.Id == 0 && c.At == at)) changes.Add(Change.Of(ChangeKind.CategoryChanged, at));
    }

    private static IEnumerable<string> ReasonsNotToHold(Category? parent)
    {
        if (parent is { IsClosed: true }) yield return $"القسم “{parent.Name}” لم يعد موجودًا.";
        if (parent?.ParentId is not null || parent?.Parent is not null) yield return "لا يتفرع القسم الفرعي إلى أقسام.";
    }

    private static IEnumerable<string> ReasonsNotToUse(string name, string slug)
    {
        if (name.Length == 0) yield return "لا اسم للقسم.";
        else if (slug.Length == 0) yield return $"لا يصلح “{name}” عنوانًا لقسم: لا حرف فيه ولا رقم.";
        else if (slug.All(char.IsAsciiDigit)) yield return $"لا يصلح “{slug}” عنوانًا لقسم: الأرقام وحدها للمقالات.";
        else if (Language.Slug.IsReserved(slug)) yield return $"العنوان “{slug}” محجوز لصفحات الموقع.";
    }
}

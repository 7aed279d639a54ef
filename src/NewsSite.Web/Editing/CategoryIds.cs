using System.Globalization;

namespace NewsSite.Web.Editing;

/// <summary>Numbers of categories as boxes that are ticked send them. Two of the same numbers in the same order are equal.</summary>
public sealed class CategoryIds : List<int>, IEquatable<CategoryIds>
{
    public CategoryIds()
    {
    }

    /// <summary>Each once, in ascending order.</summary>
    public CategoryIds(IEnumerable<int> ids)
        : base(ids.Distinct().Order())
    {
    }

    /// <summary>What both made of it who began from <paramref name="start"/>: what one of them added is in, what one of them took out is not.</summary>
    public static CategoryIds Merge(CategoryIds start, CategoryIds theirs, CategoryIds mine) =>
        new(theirs.Union(mine).Where(id => !start.Contains(id) || (theirs.Contains(id) && mine.Contains(id))));

    public bool Equals(CategoryIds? other) => other is not null && this.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as CategoryIds);

    public override int GetHashCode() => this.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(',', this.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}

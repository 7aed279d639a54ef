using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsSite.Data.Articles;

/// <summary>A place in a list of stories, newest first: the key of the last story shown. As text it is short ASCII, fit for <c>?after=</c>.</summary>
public readonly record struct ListPosition(DateTimeOffset PublishedAt, int Id)
{
    public static bool TryParse(string? text, [NotNullWhen(true)] out ListPosition position)
    {
        position = default;
        if (text is null || text.Length > 32) return false;

        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0
            || !long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.UtcTicks
            || !int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;

        position = new ListPosition(new DateTimeOffset(ticks, TimeSpan.Zero), id);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PublishedAt.UtcTicks}-{Id}");
}

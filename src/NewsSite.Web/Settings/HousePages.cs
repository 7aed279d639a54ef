using System.Collections.Frozen;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Settings;

/// <summary>The pages about the site that readers find, in their order: the addresses and the folded slugs of all, and those of the footer.</summary>
internal sealed class HousePages(IEnumerable<string> keys, IReadOnlyList<string> addresses, IReadOnlyList<Label> links)
{
    public static HousePages None { get; } = new([], [], []);

    public FrozenSet<string> Keys { get; } = keys.ToFrozenSet(StringComparer.Ordinal);

    public IReadOnlyList<string> Addresses { get; } = addresses;

    public IReadOnlyList<Label> Links { get; } = links;
}

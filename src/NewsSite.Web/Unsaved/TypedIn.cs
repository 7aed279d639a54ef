using NewsSite.Data.Unsaved;

namespace NewsSite.Web.Unsaved;

/// <summary>
/// What the form of a story says of where it was typed: its window, and the window whose unsaved text was taken into it, up to which of the things that were sent
/// from there.
/// </summary>
public sealed record TypedIn
{
    public Guid Window { get; init; }

    public Guid? Contains { get; init; }

    public long ContainsUpTo { get; init; }

    /// <summary>Of a form, not shown before, into which an unsaved text was taken.</summary>
    public static TypedIn Containing(UnsavedText text) => new() { Window = Guid.NewGuid(), Contains = text.Window, ContainsUpTo = text.Count };

    /// <summary>For a form that is shown anew; one that comes back keeps its window.</summary>
    public TypedIn Named() => Window == Guid.Empty ? this with { Window = Guid.NewGuid() } : this;
}

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

    /// <summary>For a form that is shown anew; one that comes back keeps its window.</summary>
    public TypedIn Named() => Window == Guid.Empty ? this with { Window = Guid.NewGuid() } : this;
}

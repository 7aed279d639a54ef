namespace NewsSite.Web.Editing;

/// <summary>A run of words, or an item of a list, that two texts share or that one of them lacks.</summary>
public sealed record DiffPiece(DiffKind Kind, string Text);

public enum DiffKind
{
    Same,
    Removed,
    Added,

    /// <summary>An item that stands elsewhere in its list than before. Words are not followed so.</summary>
    Moved,
}

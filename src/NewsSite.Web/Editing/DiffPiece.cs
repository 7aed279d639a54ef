namespace NewsSite.Web.Editing;

/// <summary>A run of words that two texts share, or that one of them lacks.</summary>
public sealed record DiffPiece(DiffKind Kind, string Text);

public enum DiffKind
{
    Same,
    Removed,
    Added,
}

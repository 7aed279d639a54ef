namespace NewsSite.Data.Unsaved;

/// <summary>What became of an unsaved text that was sent.</summary>
public enum UnsavedFate
{
    /// <summary>The row has it, or a newer one; or had, before it was over.</summary>
    Kept,

    /// <summary>The row takes no more: a save had what it held in it, but not this, which came after.</summary>
    Over,

    AnothersWindow,
}

namespace NewsSite.Web.Import;

public enum ImportOutcome
{
    Added,
    Updated,
    Unchanged,

    /// <summary>Changed there and here: ours was kept.</summary>
    Kept,
}

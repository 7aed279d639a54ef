namespace NewsSite.Web.Import;

/// <summary>What an import did, by file.</summary>
public sealed class ImportReport
{
    public List<string> Added { get; } = [];

    public List<string> Updated { get; } = [];

    public List<string> Unchanged { get; } = [];

    /// <summary>Changed there and here: ours was kept.</summary>
    public List<string> Kept { get; } = [];

    /// <summary>Files that did not come in, in the order of their names.</summary>
    public List<Refusal> Refused { get; } = [];

    /// <summary>What came in without a part that was refused.</summary>
    public List<Refusal> Warnings { get; } = [];
}

namespace NewsSite.Web.Import;

/// <summary>What an import did, by file.</summary>
public sealed class ImportReport
{
    private readonly Dictionary<string, ImportOutcome> outcomes = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Added => Of(ImportOutcome.Added);

    public IReadOnlyList<string> Updated => Of(ImportOutcome.Updated);

    public IReadOnlyList<string> Unchanged => Of(ImportOutcome.Unchanged);

    /// <summary>Changed there and here: ours was kept.</summary>
    public IReadOnlyList<string> Kept => Of(ImportOutcome.Kept);

    /// <summary>Files that did not come in, in the order of their names.</summary>
    public List<Refusal> Refused { get; } = [];

    /// <summary>What came in without a part that was refused.</summary>
    public List<Refusal> Warnings { get; } = [];

    /// <summary>A file that is looked at twice keeps its first outcome, unless that was «unchanged».</summary>
    public void Record(string file, ImportOutcome outcome)
    {
        if (outcomes.GetValueOrDefault(file, ImportOutcome.Unchanged) == ImportOutcome.Unchanged) outcomes[file] = outcome;
    }

    private List<string> Of(ImportOutcome outcome) => [.. outcomes.Where(o => o.Value == outcome).Select(o => o.Key)];
}

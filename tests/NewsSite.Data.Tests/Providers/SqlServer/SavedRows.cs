using System.Text.RegularExpressions;

namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>
/// What EF Core expects after a save: a result for each OUTPUT. Rows that say «saved» hold 1; rows that bring a key back hold a fresh one and, in
/// the last column, which row of the batch it is.
/// </summary>
internal sealed partial class SavedRows(string sql, Func<int> nextKey) : MadeUpRows
{
    private readonly List<bool> bringsKeys = [.. Output().Matches(sql).Select(m => m.Value.EndsWith("INSERTED", StringComparison.Ordinal))];
    private int result;
    private int row = -1;

    public override int GetInt32(int ordinal) => !bringsKeys[result] ? 1 : ordinal == FieldCount - 1 ? row : nextKey();

    public override bool Read()
    {
        row++;
        return true;
    }

    public override bool NextResult()
    {
        row = -1;
        return ++result < bringsKeys.Count;
    }

    [GeneratedRegex(@"OUTPUT (1|INSERTED)\b")]
    private static partial Regex Output();
}

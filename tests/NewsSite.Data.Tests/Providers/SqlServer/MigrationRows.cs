namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>The history of a store that has all those migrations.</summary>
internal sealed class MigrationRows(IEnumerable<string> migrations) : MadeUpRows
{
    private readonly Queue<string> rest = new(migrations);
    private string current = "";

    public override int GetInt32(int ordinal) => 1;

    public override string GetString(int ordinal) => current;

    public override bool Read() => rest.TryDequeue(out current!);

    public override bool NextResult() => false;
}

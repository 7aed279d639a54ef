namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>One row to every question, so that a second question that depends on the first answer is asked too.</summary>
internal sealed class RowOfOnes : MadeUpRows
{
    private bool given;

    public override int GetInt32(int ordinal) => 1;

    public override bool Read() => !given && (given = true);

    public override bool NextResult() => false;
}

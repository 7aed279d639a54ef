namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>One row to every question, so that a second question that depends on the first answer is asked too. All its columns hold that number.</summary>
internal sealed class OneRow(int number, bool isThere = true) : MadeUpRows
{
    private bool given = !isThere;

    public override int GetInt32(int ordinal) => number;

    public override bool Read() => !given && (given = true);

    public override bool NextResult() => false;
}

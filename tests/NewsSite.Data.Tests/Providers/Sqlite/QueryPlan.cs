using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsSite.Data.Tests.Providers.Sqlite;

/// <summary>How SQLite says that it answers a statement: EXPLAIN QUERY PLAN, one line a step, see https://sqlite.org/eqp.html.</summary>
internal sealed partial record QueryPlan(string Sql, IReadOnlyList<string> Steps)
{
    /// <summary>An index begins with these, but hardly narrows anything: most stories are published.</summary>
    private const string AnyStatus = "(Status=?)";

    /// <summary>Whether the statement sorts rows by itself instead of reading them in order. Within rows that come in order already (LAST n TERMS) a sort stays small.</summary>
    public bool Sorts => Steps.Any(s => s.Contains("USE TEMP B-TREE", StringComparison.Ordinal) && !s.Contains("FOR LAST", StringComparison.Ordinal));

    /// <summary>Whether the statement asks for stories in the order of publication.</summary>
    public bool IsInOrderOfPublication => InOrder().IsMatch(Sql);

    /// <summary>Whether it begins at a place in an index, and not at its end.</summary>
    public bool BeginsAtAPlace => Steps.Any(s => AtAPlace().IsMatch(s));

    /// <summary>Steps that read a whole table or a whole index.</summary>
    public IEnumerable<string> Scans => Steps.Where(s => s.StartsWith("SCAN ", StringComparison.Ordinal) && s != "SCAN CONSTANT ROW" && !IsOfSubquery(s));

    /// <summary>Steps that visit every story of a status; harmless only for a list that stops after a page and needs no sorting.</summary>
    public IEnumerable<string> WalksOfAStatus => Steps.Where(s => s.Contains(AnyStatus, StringComparison.Ordinal));

    public override string ToString() => $"{string.Join('\n', Steps)}\n{Sql}";

    /// <summary>A scan of a subquery's rows is as long as the subquery, whose own steps are judged by themselves.</summary>
    private bool IsOfSubquery(string step) => Sql.Contains($") AS \"{step.Split(' ')[1]}\"", StringComparison.Ordinal);

    [GeneratedRegex("(PublishedAt|ListedAt)[<>]")]
    private static partial Regex AtAPlace();

    [GeneratedRegex("ORDER BY \"\\w+\"\\.\"(PublishedAt|ListedAt|SectionListedAt)\"")]
    private static partial Regex InOrder();

    /// <summary>Reads the plan of each statement just before it is executed, with its parameters.</summary>
    public sealed class Reader : DbCommandInterceptor
    {
        public List<QueryPlan> Plans { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await using var explain = command.Connection!.CreateCommand();
            explain.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
            foreach (DbParameter parameter in command.Parameters)
            {
                var same = explain.CreateParameter();
                (same.ParameterName, same.Value) = (parameter.ParameterName, parameter.Value);
                explain.Parameters.Add(same);
            }

            List<string> steps = [];
            await using (var rows = await explain.ExecuteReaderAsync(cancellationToken))
            {
                while (await rows.ReadAsync(cancellationToken)) steps.Add(rows.GetString(rows.GetOrdinal("detail")));
            }

            Plans.Add(new QueryPlan(command.CommandText, steps));
            return result;
        }
    }
}

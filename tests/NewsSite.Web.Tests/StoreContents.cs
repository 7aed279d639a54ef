using Microsoft.Data.Sqlite;

namespace NewsSite.Web.Tests;

/// <summary>Everything a store holds, as text, so that two moments can be compared.</summary>
internal static class StoreContents
{
    /// <summary>One line for each row of each table, in the order of tables and rows.</summary>
    public static List<string> AllRows(this SiteFactory site)
    {
        using var connection = new SqliteConnection(site.Store.ConnectionString);
        connection.Open();
        List<string> rows = [];
        foreach (var table in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").ToList())
            rows.AddRange(Read(connection, $"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal).Select(row => $"{table}: {row}"));
        return rows;
    }

    private static IEnumerable<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
    }
}

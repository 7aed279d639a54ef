using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NewsSite.Data.Tests.Providers.SqlServer;

internal static class SqlServerScript
{
    /// <summary>Reads T-SQL with Microsoft's own parser. Throws <see cref="FormatException"/> with every error when SQL Server would not understand it.</summary>
    public static TSqlScript Parse(string sql)
    {
        using var reader = new StringReader(sql);
        var script = (TSqlScript)new TSql180Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0) throw new FormatException($"{string.Join('\n', errors.Select(e => $"{e.Line}:{e.Column} {e.Message}"))}\n{sql}");
        return script;
    }

    public static string Text(this TSqlFragment fragment)
    {
        new Sql180ScriptGenerator().GenerateScript(fragment, out var sql);
        return sql;
    }
}

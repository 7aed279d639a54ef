using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;

namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>The migrated schema as DacFx understands it, and what it makes of statements on it.</summary>
internal static class ResolvedSchema
{
    /// <summary>The script that brings any store, however old, up to the program.</summary>
    public static string MigrationScript()
    {
        using var db = new UnpluggedSqlServer().Open();
        return db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    /// <summary>
    /// What SQL Server would refuse in the schema or in the statements on it, one sentence each. Throws <see cref="FormatException"/> for what
    /// cannot even be parsed. DacFx calls a name that a procedure does not find a warning; here it is as bad as an error.
    /// </summary>
    public static IReadOnlyList<string> Complaints(IEnumerable<string> schema, IEnumerable<Statement> statements)
    {
        List<string> complaints = [];
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var statement in schema) Add(statement);
        foreach (var (statement, number) in statements.Select((s, i) => (s, i)))
        {
            SqlServerScript.Parse(statement.Sql);
            Add(statement.AsProcedure(NameOf(number)));
        }

        return [.. complaints, .. model.Validate().Select(m => m.Message)];

        void Add(string sql)
        {
            try
            {
                model.AddObjects(sql);
            }
            catch (DacModelException e)
            {
                complaints.Add($"{e.Message}\n{sql}");
            }
        }
    }

    /// <summary>How complaints call a statement, counted from 0.</summary>
    public static string NameOf(int statement) => string.Create(CultureInfo.InvariantCulture, $"Statement{statement}");

    public static IReadOnlyList<string> ComplaintsAbout(IEnumerable<Statement> statements) =>
        Complaints(new MigratedSchema(MigrationScript()).Statements, statements);
}

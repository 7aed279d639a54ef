using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>SQL as it would be sent to SQL Server, with the declarations of its parameters («@p0 nvarchar(300)»).</summary>
internal sealed record Statement(string Sql, IReadOnlyList<string> Parameters)
{
    public Statement(string sql)
        : this(sql, []) { }

    public static Statement Of(DbCommand command) =>
        new(command.CommandText, [.. command.Parameters.Cast<SqlParameter>().Select(p => $"{p.ParameterName} {TypeOf(p)}")]);

    /// <summary>The statement as the body of a procedure: the form in which DacFx resolves the names of any statement.</summary>
    public string AsProcedure(string name) => $"CREATE PROCEDURE [dbo].[{name}] {string.Join(", ", Parameters)} AS BEGIN\n{Sql}\nEND";

    public override string ToString() => Sql;

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar => WithLength("nvarchar", parameter.Size, most: 4000),
        SqlDbType.VarChar => WithLength("varchar", parameter.Size, most: 8000),
        SqlDbType.Char => WithLength("char", parameter.Size, most: 8000),
        var type => type.ToString().ToLowerInvariant(),
    };

    private static string WithLength(string type, int length, int most) =>
        length is <= 0 || length > most ? $"{type}(max)" : string.Create(CultureInfo.InvariantCulture, $"{type}({length})");
}

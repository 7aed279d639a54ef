using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsSite.Data.Tests.Models;

/// <summary>What SQL Server refuses only when it runs, asked of a model. Each rule gives one sentence for each place that breaks it.</summary>
internal static class ModelRules
{
    // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server, in bytes.
    private const int ClusteredKey = 900;
    private const int NonclusteredKey = 1700;

    /// <summary>In characters: a longer nvarchar is kept as nvarchar(max).</summary>
    private const int LongestText = 4000;

    /// <summary>A delete may reach a table by one cascade only: error 1785.</summary>
    public static IEnumerable<string> DoubledCascades(IModel model)
    {
        var cascades = model.GetRelationalModel().Tables
            .SelectMany(t => t.ForeignKeyConstraints)
            .Where(f => f.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .ToLookup(f => f.PrincipalTable.Name, f => f.Table.Name);
        foreach (var start in cascades.Select(c => c.Key))
        {
            HashSet<string> reached = [start];
            Stack<string> open = new([start]);
            while (open.TryPop(out var from))
            {
                foreach (var to in cascades[from])
                {
                    if (reached.Add(to)) open.Push(to);
                    else yield return $"A delete in {start} reaches {to} twice.";
                }
            }
        }
    }

    /// <summary>Keys and indexes that are too long, or as long as their text happens to be.</summary>
    public static IEnumerable<string> OverlongKeys(IModel model)
    {
        foreach (var type in Tables(model))
        {
            foreach (var key in type.GetKeys())
            {
                var limit = key.IsPrimaryKey() ? ClusteredKey : NonclusteredKey;
                if (BytesOf(key.Properties) is var bytes && bytes > limit) yield return $"{key.GetName()} takes {bytes} bytes of {limit}.";
            }

            foreach (var index in type.GetIndexes())
                if (BytesOf(index.Properties) is var bytes && bytes > NonclusteredKey) yield return $"{index.GetDatabaseName()} takes {bytes} bytes of {NonclusteredKey}.";
        }
    }

    public static IEnumerable<string> DecimalsWithoutPrecision(IModel model) =>
        Columns(model).Where(p => KeptAs(p) == typeof(decimal) && p.GetPrecision() is null).Select(Name);

    /// <summary>Text columns that hold as much as anybody writes.</summary>
    public static IEnumerable<string> UnboundedTexts(IModel model) =>
        Columns(model).Where(p => (KeptAs(p) == typeof(string) || KeptAs(p) == typeof(byte[])) && LengthOf(p) is null).Select(Name);

    private static IEnumerable<IProperty> Columns(IModel model) => Tables(model).SelectMany(t => t.GetDeclaredProperties());

    /// <summary>What has columns of its own; a part that is kept as JSON is one column of its owner.</summary>
    private static IEnumerable<IEntityType> Tables(IModel model) => model.GetEntityTypes().Where(t => !t.IsMappedToJson());

    private static string Name(IProperty property) => $"{property.DeclaringType.ShortName()}.{property.Name}";

    private static long BytesOf(IEnumerable<IProperty> properties) => properties.Sum(BytesOf);

    /// <summary>The most that a value takes in a key; text and bytes without a length take more than any key may.</summary>
    private static long BytesOf(IProperty property)
    {
        var type = KeptAs(property);
        if (type == typeof(string)) return (LengthOf(property) ?? int.MaxValue) * (property.IsUnicode() == false ? 1L : 2L);
        if (type == typeof(byte[])) return LengthOf(property) ?? int.MaxValue;
        if (type == typeof(bool) || type == typeof(byte)) return 1;
        if (type == typeof(short)) return 2;
        if (type == typeof(int) || type == typeof(float)) return 4;
        if (type == typeof(long) || type == typeof(double) || type == typeof(DateTime)) return 8;
        if (type == typeof(DateTimeOffset)) return 10;
        if (type == typeof(Guid)) return 16;
        if (type == typeof(decimal)) return 17;
        throw new NotSupportedException($"How many bytes does {Name(property)} ({type.Name}) take in a key?");
    }

    private static int? LengthOf(IProperty property) => property.GetMaxLength() is { } length && length <= LongestText ? length : null;

    /// <summary>The type as which the column is kept, after conversions.</summary>
    private static Type KeptAs(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? Enum.GetUnderlyingType(type) : type;
    }
}

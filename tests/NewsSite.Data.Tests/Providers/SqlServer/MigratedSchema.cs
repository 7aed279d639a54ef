using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>
/// The tables and indexes that a migration script leaves behind when it runs from its first line to its last. DacFx takes only what creates;
/// so what later migrations add, change and drop is worked into the statements that created.
/// </summary>
internal sealed class MigratedSchema : TSqlFragmentVisitor
{
    private readonly Dictionary<string, CreateTableStatement> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Table, string Index), CreateIndexStatement> indexes = [];

    /// <summary>Throws <see cref="NotSupportedException"/> for a kind of step that no migration had taken when this was written.</summary>
    public MigratedSchema(string script) => SqlServerScript.Parse(script).Accept(this);

    /// <summary>One CREATE each; tables before indexes.</summary>
    public IEnumerable<string> Statements => [.. tables.Values.Select(t => t.Text()), .. indexes.Values.Select(i => i.Text())];

    public override void Visit(TSqlStatement node)
    {
        switch (node)
        {
            case CreateTableStatement create: tables.Add(Name(create.SchemaObjectName), create); break;
            case DropTableStatement drop: Drop(drop); break;
            case AlterTableAddTableElementStatement add: Add(add); break;
            case AlterTableAlterColumnStatement alter: Alter(alter); break;
            case AlterTableDropTableElementStatement drop: Drop(drop); break;
            case CreateIndexStatement create: indexes.Add((Name(create.OnName), create.Name.Value), create); break;
            case DropIndexStatement drop: Drop(drop); break;
            case ExecuteStatement execute: Follow(execute); break;
            default: ThrowIfItChangesTheSchema(node); break;
        }
    }

    private void Drop(DropTableStatement drop)
    {
        foreach (var table in drop.Objects.Select(Name))
        {
            tables.Remove(table);
            foreach (var index in indexes.Keys.Where(i => i.Table == table).ToList()) indexes.Remove(index);
        }
    }

    private void Add(AlterTableAddTableElementStatement add)
    {
        var table = tables[Name(add.SchemaObjectName)].Definition;
        foreach (var column in add.Definition.ColumnDefinitions) table.ColumnDefinitions.Add(column);
        foreach (var constraint in add.Definition.TableConstraints) table.TableConstraints.Add(constraint);
    }

    private void Alter(AlterTableAlterColumnStatement alter)
    {
        var column = tables[Name(alter.SchemaObjectName)].Definition.ColumnDefinitions.Single(c => c.ColumnIdentifier.Value == alter.ColumnIdentifier.Value);
        (column.DataType, column.Collation) = (alter.DataType, alter.Collation);
        column.Constraints.Clear();
        column.Constraints.Add(new NullableConstraintDefinition { Nullable = alter.AlterTableAlterColumnOption == AlterTableAlterColumnOption.Null });
    }

    private void Drop(AlterTableDropTableElementStatement drop)
    {
        var table = tables[Name(drop.SchemaObjectName)].Definition;
        foreach (var name in drop.AlterTableDropTableElements.Select(e => e.Name.Value))
        {
            foreach (var column in table.ColumnDefinitions.Where(c => c.ColumnIdentifier.Value == name).ToList()) table.ColumnDefinitions.Remove(column);
            foreach (var constraint in table.TableConstraints.Where(c => c.ConstraintIdentifier?.Value == name).ToList()) table.TableConstraints.Remove(constraint);
        }
    }

    private void Drop(DropIndexStatement drop)
    {
        foreach (var clause in drop.DropIndexClauses.Cast<DropIndexClause>()) indexes.Remove((Name(clause.Object), clause.Index.Value));
    }

    /// <summary>EXEC(N'…') holds a step as text. What is put together from variables drops a default, which went with its column already.</summary>
    private void Follow(ExecuteStatement execute)
    {
        switch (execute.ExecuteSpecification.ExecutableEntity)
        {
            case ExecutableStringList { Strings: [StringLiteral text] }: SqlServerScript.Parse(text.Value).Accept(this); break;
            case ExecutableProcedureReference: throw NotYet(execute);
        }
    }

    private static void ThrowIfItChangesTheSchema(TSqlStatement statement)
    {
        var kind = statement.GetType().Name;
        if (kind.StartsWith("Create", StringComparison.Ordinal) || kind.StartsWith("Alter", StringComparison.Ordinal) || kind.StartsWith("Drop", StringComparison.Ordinal))
            throw NotYet(statement);
    }

    private static NotSupportedException NotYet(TSqlStatement statement) =>
        new($"A migration takes a step that {nameof(MigratedSchema)} does not know yet; teach it: {statement.Text()}");

    private static string Name(SchemaObjectName name) => name.BaseIdentifier.Value;
}

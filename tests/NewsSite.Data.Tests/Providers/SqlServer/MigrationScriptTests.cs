using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>The migrations for SQL Server, proved without one (docs/decisions/4).</summary>
public class MigrationScriptTests
{
    [Fact]
    public void SQL_Server_understands_the_script() => Assert.NotEmpty(SqlServerScript.Parse(ResolvedSchema.MigrationScript()).Batches);

    [Fact]
    public void Every_name_and_type_in_the_schema_resolves() => Assert.Empty(ResolvedSchema.ComplaintsAbout([]));

    [Fact]
    public void The_schema_has_every_table_of_the_model()
    {
        using var db = new UnpluggedSqlServer().Open();
        var created = new MigratedSchema(ResolvedSchema.MigrationScript()).Statements.ToList();

        Assert.All(db.Model.GetEntityTypes(), type => Assert.Contains(created, c => c.StartsWith($"CREATE TABLE [{type.GetTableName()}]", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_check_sees_a_script_that_is_not_SQL() =>
        Assert.Throws<FormatException>(() => SqlServerScript.Parse(ResolvedSchema.MigrationScript() + "\nCREATE TABEL [T] ([Id] int);"));

    [Theory]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY, [B] int NOT NULL, FOREIGN KEY ([B]) REFERENCES [Nowhere] ([Id]));")]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY, [B] nosuchtype NOT NULL);")]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY); CREATE INDEX [IX] ON [A] ([Nothing]);")]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY); ALTER TABLE [A] ADD [B] int NULL; ALTER TABLE [A] DROP COLUMN [B]; CREATE INDEX [IX] ON [A] ([B]);")]
    public void The_check_sees_a_name_that_leads_nowhere(string script) =>
        Assert.NotEmpty(ResolvedSchema.Complaints(new MigratedSchema(script).Statements, []));

    [Fact]
    public void What_later_migrations_do_is_worked_in()
    {
        var schema = new MigratedSchema("""
            CREATE TABLE [A] ([Id] int NOT NULL CONSTRAINT [PK_A] PRIMARY KEY, [Old] int NOT NULL, [Name] nvarchar(10) NULL);
            CREATE TABLE [B] ([Id] int NOT NULL CONSTRAINT [PK_B] PRIMARY KEY);
            CREATE TABLE [Gone] ([Id] int NOT NULL);
            GO
            CREATE INDEX [IX_Old] ON [A] ([Old]);
            CREATE INDEX [IX_Gone] ON [Gone] ([Id]);
            GO
            IF NOT EXISTS (SELECT 1) BEGIN
                DROP INDEX [IX_Old] ON [A];
                ALTER TABLE [A] DROP COLUMN [Old];
                ALTER TABLE [A] ALTER COLUMN [Name] nvarchar(20) NOT NULL;
                ALTER TABLE [A] ADD [BId] int NULL;
                ALTER TABLE [A] ADD CONSTRAINT [FK_A_B] FOREIGN KEY ([BId]) REFERENCES [B] ([Id]);
                DROP TABLE [Gone];
                EXEC(N'CREATE UNIQUE INDEX [IX_BId] ON [A] ([BId]) WHERE [BId] IS NOT NULL');
            END
            """).Statements.ToList();

        Assert.Empty(ResolvedSchema.Complaints(schema, [new Statement("SELECT [BId], [Name] FROM [A]")]));
        Assert.NotEmpty(ResolvedSchema.Complaints(schema, [new Statement("SELECT [Old] FROM [A]")]));
        Assert.Contains(schema, s => s.Contains("NVARCHAR (20)", StringComparison.OrdinalIgnoreCase) && s.Contains("FK_A_B", StringComparison.Ordinal));
        Assert.Contains(schema, s => s.Contains("IX_BId", StringComparison.Ordinal));
        Assert.DoesNotContain(schema, s => s.Contains("IX_Old", StringComparison.Ordinal) || s.Contains("Gone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EXEC sp_rename N'[A].[B]', N'C', 'COLUMN';")]
    [InlineData("CREATE SEQUENCE [S] AS int;")]
    public void A_step_that_cannot_be_worked_in_is_not_passed_over(string script) =>
        Assert.Throws<NotSupportedException>(() => new MigratedSchema(script));
}

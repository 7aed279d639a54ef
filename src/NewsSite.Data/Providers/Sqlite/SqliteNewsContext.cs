using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data.Providers.Sqlite;

/// <summary>The content store on SQLite, the embedded default.</summary>
public sealed class SqliteNewsContext(DbContextOptions<SqliteNewsContext> options) : NewsContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite has no instants; as UTC ticks they sort, compare and seek in an index.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}

using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data.Providers.SqlServer;

public static class SqlServerProvider
{
    /// <summary>Sets the options up for SQL Server, with retries on faults that pass by themselves.</summary>
    public static void UseNewsSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, server => server.EnableRetryOnFailure());
}

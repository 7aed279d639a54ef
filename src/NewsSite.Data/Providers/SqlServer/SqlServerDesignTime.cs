using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsSite.Data.Providers.SqlServer;

/// <summary>For <c>dotnet ef migrations add … --context SqlServerNewsContext</c>; connects to nothing.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerNewsContext>
{
    public SqlServerNewsContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerNewsContext>().UseSqlServer("Server=design-time;Database=NewsSite").Options);
}

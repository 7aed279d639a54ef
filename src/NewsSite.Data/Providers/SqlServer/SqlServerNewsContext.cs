using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Imports;
using NewsSite.Domain.StaticPages;
using NewsSite.Domain.Tags;

namespace NewsSite.Data.Providers.SqlServer;

/// <summary>The content store on SQL Server, for production with one web node or many.</summary>
public sealed class SqlServerNewsContext(DbContextOptions<SqlServerNewsContext> options) : NewsContext(options)
{
    // Folded keys and names of files are equal when their code points are, as in the program; the server's own collation might hold others equal too.
    private const string KeyCollation = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Category>().Property(c => c.AddressKey).UseCollation(KeyCollation);
        modelBuilder.Entity<Tag>().Property(t => t.SlugKey).UseCollation(KeyCollation);
        modelBuilder.Entity<StaticPage>().Property(p => p.SlugKey).UseCollation(KeyCollation);
        modelBuilder.Entity<Author>().Property(a => a.SlugKey).UseCollation(KeyCollation);
        modelBuilder.Entity<ImportedItem>().Property(i => i.Source).UseCollation(KeyCollation);
        modelBuilder.Entity<ImportedItem>().Property(i => i.Key).UseCollation(KeyCollation);
    }
}

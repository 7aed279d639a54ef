using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Data.Providers.SqlServer;
using NewsSite.Data.Tests.Providers;

namespace NewsSite.Data.Tests.Models;

/// <summary>What the models and their migrations must hold on either database. Nothing is connected to.</summary>
public class NewsModelTests
{
    /// <summary>Texts without a limit on purpose: what an editor wrote, and the HTML made of it.</summary>
    private static readonly string[] DeliberatelyUnbounded = ["Article.Html", "Revision.Body", "Revision.Html", "StaticPage.Body", "StaticPage.Html"];

    [Theory, EveryProvider]
    public void The_migrations_make_the_model(ContentStoreProvider provider)
    {
        using var db = Unconnected(provider);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, EveryProvider]
    public void No_delete_reaches_a_table_twice(ContentStoreProvider provider) => Assert.Empty(ModelRules.DoubledCascades(ModelOf(provider)));

    [Theory, EveryProvider]
    public void Every_key_and_index_fits(ContentStoreProvider provider) => Assert.Empty(ModelRules.OverlongKeys(ModelOf(provider)));

    [Theory, EveryProvider]
    public void Every_decimal_has_a_precision(ContentStoreProvider provider) => Assert.Empty(ModelRules.DecimalsWithoutPrecision(ModelOf(provider)));

    [Theory, EveryProvider]
    public void Only_bodies_have_no_limit(ContentStoreProvider provider) =>
        Assert.Equal(DeliberatelyUnbounded, ModelRules.UnboundedTexts(ModelOf(provider)).Order(StringComparer.Ordinal));

    [Fact]
    public void What_addresses_and_imports_are_looked_up_by_is_compared_by_code_point_on_SQL_Server() =>
        Assert.Equal(
            ["Author.SlugKey", "Category.AddressKey", "ImportedItem.Key", "ImportedItem.Source", "StaticPage.SlugKey", "Tag.SlugKey"],
            DesignOf(ContentStoreProvider.SqlServer).GetEntityTypes()
                .SelectMany(t => t.GetProperties())
                .Where(p => p.GetCollation() == "Latin1_General_100_BIN2")
                .Select(p => $"{p.DeclaringType.ShortName()}.{p.Name}")
                .Order(StringComparer.Ordinal));

    private static IModel ModelOf(ContentStoreProvider provider)
    {
        using var db = Unconnected(provider);
        return db.Model;
    }

    /// <summary>The model with what only migrations read, such as collations.</summary>
    private static IModel DesignOf(ContentStoreProvider provider)
    {
        using var db = Unconnected(provider);
        return db.GetService<IDesignTimeModel>().Model;
    }

    private static NewsContext Unconnected(ContentStoreProvider provider) => provider switch
    {
        ContentStoreProvider.Sqlite => new SqliteNewsContext(new DbContextOptionsBuilder<SqliteNewsContext>().UseSqlite("Data Source=:memory:").Options),
        ContentStoreProvider.SqlServer => new SqlServerNewsContext(new DbContextOptionsBuilder<SqlServerNewsContext>().UseSqlServer("Server=nowhere").Options),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Which context is it?"),
    };
}

using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Data.Providers.SqlServer;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Articles;
using NewsSite.Testing;

namespace NewsSite.Data.Tests.Models;

/// <summary>What the models and their migrations must hold on either database. Nothing is connected to.</summary>
public class NewsModelTests
{
    /// <summary>Texts without a limit on purpose: what an editor wrote or types, and the HTML made of it.</summary>
    private static readonly string[] DeliberatelyUnbounded = ["Article.Html", "Revision.Body", "Revision.Html", "StaticPage.Body", "StaticPage.Html", "UnsavedText.Fields"];

    [Theory, EveryProvider]
    public void The_migrations_make_the_model(ContentStoreProvider provider)
    {
        using var db = Unconnected(provider);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, EveryProvider]
    public void The_compiled_model_is_the_one_that_the_classes_give(ContentStoreProvider provider)
    {
        using var db = Unconnected(provider);
        var committed = Path.Combine(Repository.Root, "src", "NewsSite.Data", "Providers", provider.ToString(), "Model");
        var generated = Directory.CreateTempSubdirectory();
        try
        {
            CompiledModel.Write(db, generated.FullName);

            Assert.True(SameFiles(generated.FullName, committed), "The model was changed after it was compiled. Run src/NewsSite.Data/model.sh.");
        }
        finally
        {
            generated.Delete(recursive: true);
        }
    }

    [Theory, EveryProvider]
    public void No_delete_reaches_a_table_twice(ContentStoreProvider provider) => Assert.Empty(ModelRules.DoubledCascades(ModelOf(provider)));

    /// <summary>The trash is emptied for good (PurgeTrash): what does not go with a story must be among those that it takes away first.</summary>
    [Theory, EveryProvider]
    public void What_refers_to_a_story_goes_with_it_or_is_taken_away_first(ContentStoreProvider provider) =>
        Assert.Equal(
            ["BreakingLine.ArticleId", "FrontSlot.ArticleId", "ReadAlso.TargetId"],
            ModelOf(provider).FindEntityType(typeof(Article))!.GetReferencingForeignKeys()
                .Where(key => key.DeleteBehavior != DeleteBehavior.Cascade)
                .Select(key => $"{key.DeclaringEntityType.ShortName()}.{key.Properties[0].Name}")
                .Order(StringComparer.Ordinal));

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
            ModelOf(ContentStoreProvider.SqlServer).GetEntityTypes()
                .SelectMany(t => t.GetProperties())
                .Where(p => p.GetCollation() == "Latin1_General_100_BIN2")
                .Select(p => $"{p.DeclaringType.ShortName()}.{p.Name}")
                .Order(StringComparer.Ordinal));

    /// <summary>The model with what only migrations read, such as collations.</summary>
    private static IModel ModelOf(ContentStoreProvider provider)
    {
        using var db = Unconnected(provider);
        return db.GetService<IDesignTimeModel>().Model;
    }

    private static bool SameFiles(string one, string other) => Texts(one).SequenceEqual(Texts(other));

    /// <summary>Each file's name and text, without the identity that each generation gives the model anew, and what Git may do to line ends.</summary>
    private static IEnumerable<(string Name, string Text)> Texts(string folder) =>
        Directory.GetFiles(folder)
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), Regex.Replace(File.ReadAllText(f), @"modelId: new Guid\(""[-0-9a-f]*""\)", "").ReplaceLineEndings("\n")));

    private static NewsContext Unconnected(ContentStoreProvider provider) => provider switch
    {
        ContentStoreProvider.Sqlite => new SqliteNewsContext(new DbContextOptionsBuilder<SqliteNewsContext>().UseSqlite("Data Source=:memory:").Options),
        ContentStoreProvider.SqlServer => new SqlServerNewsContext(new DbContextOptionsBuilder<SqlServerNewsContext>().UseSqlServer("Server=nowhere").Options),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Which context is it?"),
    };
}

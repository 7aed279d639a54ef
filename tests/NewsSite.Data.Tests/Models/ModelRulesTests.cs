using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsSite.Data.Tests.Models;

/// <summary>Each rule catches a model that breaks it, and lets its neighbour pass.</summary>
public class ModelRulesTests
{
    [Fact]
    public void Two_cascades_to_one_table_are_found()
    {
        var model = ModelOf(m =>
        {
            m.Entity<Page>().HasOne<Book>().WithMany().HasForeignKey(p => p.BookId).OnDelete(DeleteBehavior.Cascade);
            m.Entity<Page>().HasOne<Chapter>().WithMany().HasForeignKey(p => p.ChapterId).OnDelete(DeleteBehavior.Cascade);
            m.Entity<Chapter>().HasOne<Book>().WithMany().HasForeignKey(c => c.BookId).OnDelete(DeleteBehavior.Cascade);
        });

        Assert.Equal(["A delete in Book reaches Page twice."], ModelRules.DoubledCascades(model));
    }

    [Fact]
    public void Two_foreign_keys_that_cascade_from_one_table_to_one_are_found()
    {
        var model = ModelOf(m =>
        {
            m.Entity<Page>().HasOne<Book>().WithMany().HasForeignKey(p => p.BookId).OnDelete(DeleteBehavior.Cascade);
            m.Entity<Page>().HasOne<Book>().WithMany().HasForeignKey(p => p.ChapterId).OnDelete(DeleteBehavior.SetNull);
        });

        Assert.NotEmpty(ModelRules.DoubledCascades(model));
    }

    [Fact]
    public void A_cascade_back_to_where_it_began_is_found() =>
        Assert.NotEmpty(ModelRules.DoubledCascades(ModelOf(m => m.Entity<Book>().HasOne<Book>().WithMany().HasForeignKey(b => b.SequelOf).OnDelete(DeleteBehavior.Cascade))));

    [Theory]
    [InlineData(DeleteBehavior.Restrict)]
    [InlineData(DeleteBehavior.NoAction)]
    [InlineData(DeleteBehavior.ClientCascade)]
    [InlineData(DeleteBehavior.ClientSetNull)]
    public void A_second_way_that_the_database_does_not_take_is_allowed(DeleteBehavior second)
    {
        var model = ModelOf(m =>
        {
            m.Entity<Page>().HasOne<Book>().WithMany().HasForeignKey(p => p.BookId).OnDelete(DeleteBehavior.Cascade);
            m.Entity<Page>().HasOne<Chapter>().WithMany().HasForeignKey(p => p.ChapterId).OnDelete(second);
            m.Entity<Chapter>().HasOne<Book>().WithMany().HasForeignKey(c => c.BookId).OnDelete(DeleteBehavior.Cascade);
        });

        Assert.Empty(ModelRules.DoubledCascades(model));
    }

    [Theory]
    [InlineData(850, true)]
    [InlineData(851, false)]
    public void An_index_holds_1700_bytes(int characters, bool fits) =>
        Assert.Equal(fits, !ModelRules.OverlongKeys(ModelOf(m =>
        {
            m.Entity<Book>().Property(b => b.Title).HasMaxLength(characters);
            m.Entity<Book>().HasIndex(b => b.Title);
        })).Any());

    [Theory]
    [InlineData(448, true)]
    [InlineData(449, false)]
    public void A_primary_key_holds_900_bytes(int characters, bool fits) =>
        Assert.Equal(fits, !ModelRules.OverlongKeys(ModelOf(m =>
        {
            m.Entity<Book>().Property(b => b.Title).HasMaxLength(characters);
            m.Entity<Book>().HasKey(b => new { b.Title, b.Id });
        })).Any());

    [Fact]
    public void The_columns_of_an_index_add_up() =>
        Assert.Equal(["IX_Book_Title_Subtitle takes 1702 bytes of 1700."], ModelRules.OverlongKeys(ModelOf(m =>
        {
            m.Entity<Book>().Property(b => b.Title).HasMaxLength(425);
            m.Entity<Book>().Property(b => b.Subtitle).HasMaxLength(426);
            m.Entity<Book>().HasIndex(b => new { b.Title, b.Subtitle });
        })));

    [Fact]
    public void Text_that_is_not_Unicode_takes_half() =>
        Assert.Empty(ModelRules.OverlongKeys(ModelOf(m =>
        {
            m.Entity<Book>().Property(b => b.Title).HasMaxLength(1700).IsUnicode(false);
            m.Entity<Book>().HasIndex(b => b.Title);
        })));

    [Fact]
    public void Text_without_a_length_is_too_long_for_any_key() =>
        Assert.Single(ModelRules.OverlongKeys(ModelOf(m => m.Entity<Book>().HasIndex(b => b.Subtitle))));

    [Fact]
    public void A_decimal_without_precision_is_found()
    {
        Assert.Equal(["Book.Price"], ModelRules.DecimalsWithoutPrecision(ModelOf(_ => { })));
        Assert.Empty(ModelRules.DecimalsWithoutPrecision(ModelOf(m => m.Entity<Book>().Property(b => b.Price).HasPrecision(9, 2))));
    }

    [Fact]
    public void Text_without_a_length_is_found()
    {
        Assert.Equal(["Book.Subtitle", "Book.Title"], ModelRules.UnboundedTexts(ModelOf(_ => { })).Order(StringComparer.Ordinal));
        Assert.Equal(["Book.Subtitle"], ModelRules.UnboundedTexts(ModelOf(m =>
        {
            m.Entity<Book>().Property(b => b.Title).HasMaxLength(4000);
            m.Entity<Book>().Property(b => b.Subtitle).HasMaxLength(4001);
        })));
    }

    private static IModel ModelOf(Action<ModelBuilder> configure)
    {
        var options = new DbContextOptionsBuilder().UseSqlServer("Server=nowhere").EnableServiceProviderCaching(false).Options;
        using var db = new Library(options, configure);
        return db.Model;
    }

    private sealed class Library(DbContextOptions options, Action<ModelBuilder> configure) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Book>();
            modelBuilder.Entity<Chapter>();
            modelBuilder.Entity<Page>();
            configure(modelBuilder);
        }
    }

    private sealed record Book(int Id, string Title, string Subtitle, decimal Price, int? SequelOf);

    private sealed record Chapter(int Id, int BookId);

    private sealed record Page(int Id, int? BookId, int? ChapterId);
}

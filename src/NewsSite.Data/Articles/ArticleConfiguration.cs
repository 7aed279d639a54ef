using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;

namespace NewsSite.Data.Articles;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Version).IsConcurrencyToken();
        article.Property(a => a.Headline).HasMaxLength(Article.MaxHeadline);
        article.Property(a => a.HeadlineKey).HasMaxLength(Article.MaxHeadline);
        article.Property(a => a.ShortHeadline).HasMaxLength(150);
        article.Property(a => a.SeoTitle).HasMaxLength(150);
        article.Property(a => a.Slug).HasMaxLength(100);
        article.Property(a => a.Standfirst).HasMaxLength(1000);
        article.Property(a => a.WithdrawalNote).HasMaxLength(1000);

        article.HasOne(a => a.Category).WithMany().OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Section).WithMany().OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.LeadPicture).WithMany().OnDelete(DeleteBehavior.Restrict);

        article.HasMany(a => a.Revisions).WithOne().HasForeignKey(r => r.ArticleId);
        article.HasMany(a => a.Bylines).WithOne(b => b.Article);
        article.HasMany(a => a.Tags).WithOne(t => t.Article);
        article.HasMany(a => a.FurtherCategories).WithOne(f => f.Article);
        article.HasMany(a => a.Pictures).WithOne(p => p.Article);
        article.HasMany(a => a.ReadAlso).WithOne().HasForeignKey(r => r.ArticleId);
        article.HasMany(a => a.Transitions).WithOne().HasForeignKey(t => t.ArticleId);
        article.HasMany(a => a.Corrections).WithOne(c => c.Article);
        article.HasMany(a => a.Changes).WithOne().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Cascade);

        // The readers' lists: all, of a section, of a category; newest first, walked by key.
        article.HasIndex(a => new { a.Status, a.PublishedAt, a.Id });
        article.HasIndex(a => new { a.SectionId, a.Status, a.PublishedAt, a.Id });
        article.HasIndex(a => new { a.CategoryId, a.Status, a.PublishedAt, a.Id });
        // What is due.
        article.HasIndex(a => a.ScheduledFor);
        article.HasIndex(a => a.WithdrawAt);
        article.HasIndex(a => a.BegunBy).IsUnique();
        // The desk's list: what was changed last. Words of the headline are looked for in the index alone, and not in the rows with their texts.
        article.HasIndex(a => new { a.ChangedAt, a.Id, a.Status, a.HeadlineKey });
        article.HasIndex(a => new { a.Status, a.ChangedAt, a.Id });
        article.HasIndex(a => new { a.SectionId, a.ChangedAt, a.Id });
        article.HasIndex(a => new { a.CategoryId, a.ChangedAt, a.Id });
        article.HasIndex(a => new { a.CreatedBy, a.ChangedAt, a.Id });
        article.HasIndex(a => new { a.UnpublishedSince, a.Id });
        // What an older renderer made.
        article.HasIndex(a => new { a.RendererVersion, a.Id });
    }
}

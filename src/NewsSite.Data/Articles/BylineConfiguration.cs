using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;

namespace NewsSite.Data.Articles;

internal sealed class BylineConfiguration : IEntityTypeConfiguration<Byline>
{
    public void Configure(EntityTypeBuilder<Byline> byline)
    {
        byline.HasKey(b => new { b.ArticleId, b.AuthorId });
        byline.HasOne(b => b.Author).WithMany().OnDelete(DeleteBehavior.Restrict);
        byline.HasIndex(b => new { b.AuthorId, b.ListedAt, b.ArticleId });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Previews;

namespace NewsSite.Data.Previews;

internal sealed class PreviewLinkConfiguration : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> link)
    {
        link.Property(l => l.KeyHash).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        link.HasOne<Article>().WithMany().HasForeignKey(l => l.ArticleId);
        link.HasIndex(l => l.KeyHash).IsUnique();
        link.HasIndex(l => new { l.ArticleId, l.Id });
    }
}

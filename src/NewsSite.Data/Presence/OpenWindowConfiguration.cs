using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;

namespace NewsSite.Data.Presence;

internal sealed class OpenWindowConfiguration : IEntityTypeConfiguration<OpenWindow>
{
    public void Configure(EntityTypeBuilder<OpenWindow> window)
    {
        window.HasKey(w => w.Key);
        window.Property(w => w.Key).ValueGeneratedNever();
        window.HasOne<Article>().WithMany().HasForeignKey(w => w.ArticleId);
        // Who has a story open now; and what is thrown away.
        window.HasIndex(w => new { w.ArticleId, w.Until });
        window.HasIndex(w => w.Until);
    }
}

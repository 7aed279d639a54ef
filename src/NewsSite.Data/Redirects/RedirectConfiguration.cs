using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Redirects;

namespace NewsSite.Data.Redirects;

internal sealed class RedirectConfiguration : IEntityTypeConfiguration<Redirect>
{
    public void Configure(EntityTypeBuilder<Redirect> redirect)
    {
        redirect.Property(r => r.From).HasMaxLength(2000);
        redirect.Property(r => r.FromHash).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        redirect.Property(r => r.Location).HasMaxLength(2000);
        redirect.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId).OnDelete(DeleteBehavior.Cascade);
        redirect.HasIndex(r => r.FromHash).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.StaticPages;

namespace NewsSite.Data.StaticPages;

internal sealed class StaticPageConfiguration : IEntityTypeConfiguration<StaticPage>
{
    public void Configure(EntityTypeBuilder<StaticPage> page)
    {
        page.Property(p => p.Version).IsConcurrencyToken();
        page.Property(p => p.Title).HasMaxLength(150);
        page.Property(p => p.Slug).HasMaxLength(100);
        page.Property(p => p.SlugKey).HasMaxLength(100);
        page.Property(p => p.Description).HasMaxLength(300);
        page.Ignore(p => p.Path);
        page.HasIndex(p => p.SlugKey).IsUnique();
        page.HasIndex(p => p.RendererVersion);
    }
}

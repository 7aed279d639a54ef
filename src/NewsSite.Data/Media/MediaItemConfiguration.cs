using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Media;

namespace NewsSite.Data.Media;

internal sealed class MediaItemConfiguration : IEntityTypeConfiguration<MediaItem>
{
    public void Configure(EntityTypeBuilder<MediaItem> item)
    {
        item.Property(m => m.Version).IsConcurrencyToken();
        item.Property(m => m.FileName).HasMaxLength(260);
        item.Property(m => m.ContentHash).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        item.PrimitiveCollection(m => m.Widths).HasMaxLength(100);
        item.Property(m => m.AltText).HasMaxLength(500);
        item.Property(m => m.Caption).HasMaxLength(1000);
        item.Property(m => m.Credit).HasMaxLength(200);
        item.Property(m => m.Licence).HasMaxLength(200);
        item.HasIndex(m => m.ContentHash).IsUnique();
    }
}

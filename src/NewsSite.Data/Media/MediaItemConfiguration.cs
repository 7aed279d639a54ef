using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Media;

namespace NewsSite.Data.Media;

internal sealed class MediaItemConfiguration : IEntityTypeConfiguration<MediaItem>
{
    public void Configure(EntityTypeBuilder<MediaItem> item)
    {
        item.Property(m => m.Version).IsConcurrencyToken();
        item.Property(m => m.FileName).HasMaxLength(MediaItem.MaxFileName);
        item.Property(m => m.ContentHash).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        item.PrimitiveCollection(m => m.Widths).HasMaxLength(100);
        item.Property(m => m.AltText).HasMaxLength(MediaItem.MaxAltText);
        item.Property(m => m.Caption).HasMaxLength(MediaItem.MaxCaption);
        item.Property(m => m.Credit).HasMaxLength(MediaItem.MaxCredit);
        item.Property(m => m.Licence).HasMaxLength(MediaItem.MaxLicence);
        item.Property(m => m.SearchKey).HasMaxLength(MediaItem.MaxSearchKey);
        item.HasIndex(m => m.ContentHash).IsUnique();
        // The library: newest first, and its words are looked for in the index alone.
        item.HasIndex(m => new { m.UploadedAt, m.Id, m.SearchKey });
    }
}

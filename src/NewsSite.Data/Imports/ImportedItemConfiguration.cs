using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Imports;

namespace NewsSite.Data.Imports;

internal sealed class ImportedItemConfiguration : IEntityTypeConfiguration<ImportedItem>
{
    public void Configure(EntityTypeBuilder<ImportedItem> item)
    {
        // A folder's and a file's name may be 255 characters each; with the kind of source before the one, and in one index of 1,700 bytes on SQL Server.
        item.Property(i => i.Source).HasMaxLength(300);
        item.Property(i => i.Key).HasMaxLength(300);
        item.Property(i => i.Fingerprint).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        item.HasOne(i => i.Article).WithMany().HasForeignKey(i => i.ArticleId).OnDelete(DeleteBehavior.Cascade);
        item.HasIndex(i => new { i.Source, i.Key }).IsUnique();
    }
}

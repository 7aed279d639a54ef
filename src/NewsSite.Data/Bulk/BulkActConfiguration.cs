using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Bulk;

namespace NewsSite.Data.Bulk;

internal sealed class BulkActConfiguration : IEntityTypeConfiguration<BulkAct>
{
    public void Configure(EntityTypeBuilder<BulkAct> act)
    {
        act.Property(a => a.Version).IsConcurrencyToken();
        act.Property(a => a.Title).HasMaxLength(200);
        act.HasIndex(a => a.Key).IsUnique();
        act.HasMany(a => a.Steps).WithOne().HasForeignKey(s => s.BulkActId);
    }
}

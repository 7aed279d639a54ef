using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Audit;

namespace NewsSite.Data.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Subject).HasMaxLength(200);
        entry.Property(e => e.Detail).HasMaxLength(AuditEntry.DetailLength);
        // The list, and the list of one person or one act; each is walked in its order.
        entry.HasIndex(e => new { e.At, e.Id });
        entry.HasIndex(e => new { e.By, e.At, e.Id });
        entry.HasIndex(e => new { e.Act, e.At, e.Id });
    }
}

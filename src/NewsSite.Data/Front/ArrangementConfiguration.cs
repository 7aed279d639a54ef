using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Front;

namespace NewsSite.Data.Front;

internal sealed class ArrangementConfiguration : IEntityTypeConfiguration<Arrangement>
{
    public void Configure(EntityTypeBuilder<Arrangement> arrangement)
    {
        arrangement.Property(a => a.Version).IsConcurrencyToken();
        arrangement.Property(a => a.Note).HasMaxLength(300);
        arrangement.Ignore(a => a.Plan);
        arrangement.HasMany(a => a.Slots).WithOne().HasForeignKey(s => s.ArrangementId);
        arrangement.HasIndex(a => a.Replaces).IsUnique();
        // The live one, and what waits.
        arrangement.HasIndex(a => new { a.CancelledAt, a.StartsAt, a.Id });
        // What became live and was not told yet.
        arrangement.HasIndex(a => new { a.AnnouncedAt, a.StartsAt });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;

namespace NewsSite.Data.Articles;

internal sealed class MissedScheduleConfiguration : IEntityTypeConfiguration<MissedSchedule>
{
    public void Configure(EntityTypeBuilder<MissedSchedule> missed)
    {
        missed.Property(m => m.Version).IsConcurrencyToken();
        // The column's first name, when only publications were scheduled.
        missed.Property(m => m.DoneAt).HasColumnName("WentLiveAt");
        missed.HasOne(m => m.Article).WithMany().OnDelete(DeleteBehavior.Cascade);
        // Those that nobody has seen, latest first.
        missed.HasIndex(m => new { m.SeenAt, m.DoneAt });
    }
}

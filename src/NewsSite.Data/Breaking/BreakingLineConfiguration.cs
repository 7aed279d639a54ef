using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Breaking;

namespace NewsSite.Data.Breaking;

internal sealed class BreakingLineConfiguration : IEntityTypeConfiguration<BreakingLine>
{
    public void Configure(EntityTypeBuilder<BreakingLine> line)
    {
        line.Property(l => l.Version).IsConcurrencyToken();
        line.Property(l => l.Text).HasMaxLength(300);
        line.HasOne(l => l.Article).WithMany().OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => l.Replaces).IsUnique();
        // What is over and was not told yet.
        line.HasIndex(l => new { l.EndedAt, l.Until });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Front;

namespace NewsSite.Data.Front;

internal sealed class FrontSlotConfiguration : IEntityTypeConfiguration<FrontSlot>
{
    public void Configure(EntityTypeBuilder<FrontSlot> slot)
    {
        slot.HasKey(s => new { s.ArrangementId, s.ArticleId });
        slot.HasOne(s => s.Article).WithMany().OnDelete(DeleteBehavior.Restrict);
        // What lapsed and was not told yet.
        slot.HasIndex(s => new { s.LapsedAt, s.Until });
    }
}

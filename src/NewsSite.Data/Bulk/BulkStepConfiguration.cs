using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Bulk;

namespace NewsSite.Data.Bulk;

internal sealed class BulkStepConfiguration : IEntityTypeConfiguration<BulkStep>
{
    public void Configure(EntityTypeBuilder<BulkStep> step)
    {
        step.HasKey(s => new { s.BulkActId, s.ArticleId });
        step.Property(s => s.Refusal).HasMaxLength(300);
        step.Property(s => s.UndoRefusal).HasMaxLength(300);
        step.Property(s => s.LeavingNoteBefore).HasMaxLength(1000);
        step.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;

namespace NewsSite.Data.Articles;

internal sealed class ReadAlsoConfiguration : IEntityTypeConfiguration<ReadAlso>
{
    public void Configure(EntityTypeBuilder<ReadAlso> readAlso)
    {
        readAlso.HasKey(r => new { r.ArticleId, r.TargetId });
        readAlso.HasOne(r => r.Target).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;

namespace NewsSite.Data.Articles;

internal sealed class FurtherCategoryConfiguration : IEntityTypeConfiguration<FurtherCategory>
{
    public void Configure(EntityTypeBuilder<FurtherCategory> further)
    {
        further.HasKey(f => new { f.ArticleId, f.CategoryId });
        further.HasOne(f => f.Category).WithMany().OnDelete(DeleteBehavior.Restrict);
        further.HasOne(f => f.Section).WithMany().OnDelete(DeleteBehavior.Restrict);
        // The readers' lists of a category and of a section, newest first, walked by key.
        further.HasIndex(f => new { f.CategoryId, f.ListedAt, f.ArticleId });
        further.HasIndex(f => new { f.SectionId, f.SectionListedAt, f.ArticleId });
    }
}

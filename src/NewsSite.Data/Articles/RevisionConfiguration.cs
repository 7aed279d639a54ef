using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Media;

namespace NewsSite.Data.Articles;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        // Two saves from one starting point make the same number: the key refuses the second.
        revision.HasKey(r => new { r.ArticleId, r.Number });
        revision.Property(r => r.Number).ValueGeneratedNever();
        revision.Property(r => r.Headline).HasMaxLength(300);
        revision.Property(r => r.ShortHeadline).HasMaxLength(150);
        revision.Property(r => r.SeoTitle).HasMaxLength(150);
        revision.Property(r => r.PushLine).HasMaxLength(200);
        revision.Property(r => r.Slug).HasMaxLength(100);
        revision.Property(r => r.Standfirst).HasMaxLength(1000);
        revision.Property(r => r.Note).HasMaxLength(300);
        revision.Property(r => r.Name).HasMaxLength(Revision.LongestName);
        revision.HasOne(r => r.Category).WithMany().OnDelete(DeleteBehavior.Restrict);
        revision.HasOne<MediaItem>().WithMany().HasForeignKey(r => r.LeadPictureId).OnDelete(DeleteBehavior.Restrict);
        revision.Ignore(r => r.FurtherCategories);
        revision.PrimitiveCollection(r => r.FurtherCategoryIds).HasMaxLength(1000);
        revision.PrimitiveCollection(r => r.AuthorIds).HasMaxLength(1000);
        revision.PrimitiveCollection(r => r.TagIds).HasMaxLength(1000);
        revision.PrimitiveCollection(r => r.ReadAlsoIds).HasMaxLength(1000);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;

namespace NewsSite.Data.Articles;

internal sealed class ArticlePictureConfiguration : IEntityTypeConfiguration<ArticlePicture>
{
    public void Configure(EntityTypeBuilder<ArticlePicture> shown)
    {
        shown.HasKey(p => new { p.ArticleId, p.PictureId });
        shown.HasOne(p => p.Picture).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}

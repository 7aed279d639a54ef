using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;

namespace NewsSite.Data.Unsaved;

internal sealed class UnsavedTextConfiguration : IEntityTypeConfiguration<UnsavedText>
{
    public void Configure(EntityTypeBuilder<UnsavedText> text)
    {
        text.HasKey(t => t.Window);
        text.Property(t => t.Window).ValueGeneratedNever();
        text.Property(t => t.Headline).HasMaxLength(UnsavedText.LongestHeadline);
        text.Property(t => t.Browser).HasMaxLength(UnsavedText.LongestBrowser);
        text.HasOne<Article>().WithMany().HasForeignKey(t => t.ArticleId).OnDelete(DeleteBehavior.Cascade);
        // What somebody has not saved, in a story or at all; and what is thrown away.
        text.HasIndex(t => new { t.Who, t.ArticleId });
        text.HasIndex(t => t.At);
    }
}

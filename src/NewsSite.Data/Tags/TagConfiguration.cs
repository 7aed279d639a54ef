using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Tags;

namespace NewsSite.Data.Tags;

internal sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.Property(t => t.Version).IsConcurrencyToken();
        tag.Property(t => t.Name).HasMaxLength(Tag.MaxName);
        tag.Property(t => t.Slug).HasMaxLength(100);
        tag.Property(t => t.SlugKey).HasMaxLength(100);
        tag.Property(t => t.Description).HasMaxLength(Tag.MaxDescription);
        tag.HasOne(t => t.Picture).WithMany().HasForeignKey(t => t.PictureId).OnDelete(DeleteBehavior.Restrict);
        tag.HasOne(t => t.Heir).WithMany().HasForeignKey(t => t.HeirId).OnDelete(DeleteBehavior.Restrict);
        tag.HasMany(t => t.Changes).WithOne().HasForeignKey(c => c.TagId).OnDelete(DeleteBehavior.Restrict);
        tag.HasIndex(t => t.SlugKey).IsUnique();
    }
}

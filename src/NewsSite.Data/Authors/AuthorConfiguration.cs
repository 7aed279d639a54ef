using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Authors;

namespace NewsSite.Data.Authors;

internal sealed class AuthorConfiguration : IEntityTypeConfiguration<Author>
{
    public void Configure(EntityTypeBuilder<Author> author)
    {
        author.Property(a => a.Version).IsConcurrencyToken();
        author.Property(a => a.Name).HasMaxLength(Author.MaxName);
        author.Property(a => a.Slug).HasMaxLength(100);
        author.Property(a => a.SlugKey).HasMaxLength(100);
        author.Property(a => a.Role).HasMaxLength(Author.MaxRole);
        author.Property(a => a.Description).HasMaxLength(Author.MaxDescription);
        author.HasOne(a => a.Picture).WithMany().HasForeignKey(a => a.PictureId).OnDelete(DeleteBehavior.Restrict);
        author.HasOne(a => a.Heir).WithMany().HasForeignKey(a => a.HeirId).OnDelete(DeleteBehavior.Restrict);
        author.HasMany(a => a.Changes).WithOne().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
        author.HasIndex(a => a.SlugKey).IsUnique();
    }
}

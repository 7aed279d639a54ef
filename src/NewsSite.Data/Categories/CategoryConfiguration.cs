using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Categories;

namespace NewsSite.Data.Categories;

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.Property(c => c.Version).IsConcurrencyToken();
        category.Property(c => c.Name).HasMaxLength(Category.MaxName);
        category.Property(c => c.Slug).HasMaxLength(100);
        category.Property(c => c.AddressKey).HasMaxLength(201);
        category.Property(c => c.Description).HasMaxLength(Category.MaxDescription);
        category.Ignore(c => c.Section);
        category.HasOne(c => c.Parent).WithMany(c => c.Children).HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        category.HasOne(c => c.Heir).WithMany().HasForeignKey(c => c.HeirId).OnDelete(DeleteBehavior.Restrict);
        category.HasMany(c => c.Changes).WithOne().HasForeignKey(c => c.CategoryId).OnDelete(DeleteBehavior.Restrict);
        category.HasIndex(c => c.AddressKey).IsUnique();
    }
}

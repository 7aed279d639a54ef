using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Data.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public const int KeyLength = 64;

    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Ignore(a => a.EditorId);
        account.Property(a => a.Id).HasMaxLength(KeyLength);
        account.Property(a => a.Name).HasMaxLength(100);
        account.Property(a => a.UserName).HasMaxLength(256);
        account.Property(a => a.NormalizedUserName).HasMaxLength(256);
        account.Property(a => a.Email).HasMaxLength(256);
        account.Property(a => a.NormalizedEmail).HasMaxLength(256);
        account.Property(a => a.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        account.Property(a => a.SecurityStamp).HasMaxLength(64);
        account.Property(a => a.PasswordHash).HasMaxLength(500);
        account.Property(a => a.PhoneNumber).HasMaxLength(30);
        account.PrimitiveCollection(a => a.SectionIds).HasMaxLength(1000);
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.NormalizedEmail).IsUnique();
    }
}

using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data.Accounts;

internal static class IdentityTables
{
    /// <summary>What ASP.NET Core Identity and Data Protection keep of their own, with keys that fit into an index of SQL Server.</summary>
    public static void ConfigureIdentity(this ModelBuilder model)
    {
        model.Entity<IdentityUserClaim<string>>(claim =>
        {
            claim.ToTable("AccountClaims");
            claim.Property(c => c.ClaimType).HasMaxLength(300);
            claim.Property(c => c.ClaimValue).HasMaxLength(1000);
            claim.Property(c => c.UserId).HasMaxLength(AccountConfiguration.KeyLength);
            claim.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId).IsRequired();
        });
        model.Entity<IdentityUserLogin<string>>(login =>
        {
            login.ToTable("AccountLogins");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.Property(l => l.LoginProvider).HasMaxLength(128);
            login.Property(l => l.ProviderKey).HasMaxLength(128);
            login.Property(l => l.ProviderDisplayName).HasMaxLength(300);
            login.Property(l => l.UserId).HasMaxLength(AccountConfiguration.KeyLength);
            login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId).IsRequired();
        });
        model.Entity<IdentityUserToken<string>>(token =>
        {
            token.ToTable("AccountTokens");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.Property(t => t.LoginProvider).HasMaxLength(128);
            token.Property(t => t.Name).HasMaxLength(128);
            token.Property(t => t.Value).HasMaxLength(2000);
            token.Property(t => t.UserId).HasMaxLength(AccountConfiguration.KeyLength);
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId).IsRequired();
        });
        model.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            passkey.ToTable("AccountPasskeys");
            passkey.HasKey(p => p.CredentialId);
            // WebAuthn allows 1023 bytes, SQL Server 900 in a clustered key; what authenticators make has some dozens.
            passkey.Property(p => p.CredentialId).HasMaxLength(900);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.Property(p => p.UserId).HasMaxLength(AccountConfiguration.KeyLength);
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        });
        model.Entity<DataProtectionKey>(key =>
        {
            key.Property(k => k.FriendlyName).HasMaxLength(300);
            key.Property(k => k.Xml).HasMaxLength(4000);
        });
    }
}

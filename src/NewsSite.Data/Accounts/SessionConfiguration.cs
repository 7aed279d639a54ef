using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Data.Accounts;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.HasKey(s => s.Key);
        session.Property(s => s.Key).HasMaxLength(32).IsUnicode(false).IsFixedLength();
        session.Property(s => s.Browser).HasMaxLength(Session.BrowserLength);
        session.Property(s => s.Address).HasMaxLength(64);
        session.Property(s => s.AccountId).HasMaxLength(AccountConfiguration.KeyLength);
        session.HasOne(s => s.Account).WithMany().OnDelete(DeleteBehavior.Cascade);
    }
}

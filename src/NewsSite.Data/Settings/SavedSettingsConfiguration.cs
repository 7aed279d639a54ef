using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Settings;

namespace NewsSite.Data.Settings;

internal sealed class SavedSettingsConfiguration : IEntityTypeConfiguration<SavedSettings>
{
    public void Configure(EntityTypeBuilder<SavedSettings> settings)
    {
        // One row: of two admins who save the first, the key refuses one.
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Version).IsConcurrencyToken();
        settings.Property(s => s.Name).HasMaxLength(100);
        settings.Property(s => s.Tagline).HasMaxLength(200);
        settings.Property(s => s.Logo).HasMaxLength(200);
        settings.Property(s => s.TimeZone).HasMaxLength(100);
        settings.Property(s => s.Social).HasMaxLength(4000);
        settings.Ignore(s => s.Choices);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Data.Forms;

internal sealed class SentFormConfiguration : IEntityTypeConfiguration<SentForm>
{
    public void Configure(EntityTypeBuilder<SentForm> form)
    {
        form.HasKey(f => f.Key);
        form.Property(f => f.Key).ValueGeneratedNever();
        // Old ones are thrown away.
        form.HasIndex(f => f.At);
    }
}

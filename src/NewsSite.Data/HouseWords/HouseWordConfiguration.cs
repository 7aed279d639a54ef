using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.HouseWords;

namespace NewsSite.Data.HouseWords;

internal sealed class HouseWordConfiguration : IEntityTypeConfiguration<HouseWord>
{
    public void Configure(EntityTypeBuilder<HouseWord> word)
    {
        word.Property(w => w.Version).IsConcurrencyToken();
        word.Property(w => w.Wrong).HasMaxLength(HouseWord.LongestWord);
        word.Property(w => w.Right).HasMaxLength(HouseWord.LongestWord);
        word.Property(w => w.Note).HasMaxLength(HouseWord.LongestNote);
        word.Property(w => w.Key).HasMaxLength(HouseWord.LongestWord);
        word.HasIndex(w => w.Key).IsUnique();
    }
}

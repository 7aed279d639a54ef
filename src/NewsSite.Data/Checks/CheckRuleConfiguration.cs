using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Checks;

namespace NewsSite.Data.Checks;

internal sealed class CheckRuleConfiguration : IEntityTypeConfiguration<CheckRule>
{
    public void Configure(EntityTypeBuilder<CheckRule> rule)
    {
        rule.HasKey(r => r.Check);
        rule.Property(r => r.Check).ValueGeneratedNever();
        rule.Property(r => r.Version).IsConcurrencyToken();
    }
}

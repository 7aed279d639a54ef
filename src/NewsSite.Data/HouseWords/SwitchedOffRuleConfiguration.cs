using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Data.HouseWords;

internal sealed class SwitchedOffRuleConfiguration : IEntityTypeConfiguration<SwitchedOffRule>
{
    public void Configure(EntityTypeBuilder<SwitchedOffRule> rule)
    {
        rule.HasKey(r => r.RuleId);
        rule.Property(r => r.RuleId).HasMaxLength(3);
    }
}

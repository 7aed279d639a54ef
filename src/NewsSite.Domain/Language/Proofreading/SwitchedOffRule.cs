namespace NewsSite.Domain.Language.Proofreading;

/// <summary>A rule of the proofreader that this newsroom does not want.</summary>
public sealed class SwitchedOffRule
{
    private SwitchedOffRule() { }

    public SwitchedOffRule(ProofreadingRule rule)
    {
        RuleViolation.ThrowIf(rule.ForbidsPublishing, "هذه القاعدة تحمي القراء، ولا تُعطّل.");
        RuleId = rule.Id;
    }

    public string RuleId { get; private set; } = "";
}

using FluentValidation;
using NewsSite.Domain.Checks;

namespace NewsSite.Web.Checks;

/// <summary>All checks as an admin decides them.</summary>
public sealed class ChecksForm
{
    public List<Line> Lines { get; init; } = [];

    /// <summary>One check; the limit as typed.</summary>
    public sealed record Line
    {
        public Check Check { get; init; }

        public CheckLevel Level { get; init; }

        public int? Limit { get; init; }
    }
}

internal sealed class ChecksFormValidator : AbstractValidator<ChecksForm>
{
    public ChecksFormValidator()
    {
        RuleFor(f => f.Lines).Must(lines => lines.Count <= Enum.GetValues<Check>().Length && lines.TrueForAll(l => Enum.IsDefined(l.Check))).WithMessage("أعد فتح الصفحة ثم احفظ.");
        RuleForEach(f => f.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.Level).IsInEnum().WithMessage("اختر: بلا فحص، أو نصيحة، أو شرط.");
            line.RuleFor(l => l.Limit).NotNull().When(l => l.Check.Unit() is not null).WithMessage("اكتب الحد رقمًا.")
                .InclusiveBetween(CheckRule.Least, CheckRule.Most).WithMessage("الحد بين 1 و10,000.");
        });
    }
}

using FluentValidation;
using NewsSite.Domain.Previews;

namespace NewsSite.Web.Previews;

/// <summary>How long a secret link is to last, in hours.</summary>
public sealed record LinkForm
{
    public int Hours { get; init; } = 24;
}

internal sealed class LinkFormValidator : AbstractValidator<LinkForm>
{
    public LinkFormValidator() => RuleFor(f => f.Hours).Must(hours => PreviewLink.Lengths.Any(l => l.TotalHours == hours)).WithMessage("اختر مدة من المدد المتاحة.");
}

using FluentValidation;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Acts;

/// <summary>What is typed with an act: one text, which each act names for itself, a moment for some, the revision that the page showed, and whether it is an update that readers are told of.</summary>
public sealed record ActForm
{
    public string? Text { get; init; }

    /// <summary>On the clock of the site.</summary>
    public string? At { get; init; }

    public int? Seen { get; init; }

    /// <summary>What is scheduled is so much of an update that readers are told of it.</summary>
    public bool Substantial { get; init; }

    /// <summary>The text as it is kept; null when there is none.</summary>
    internal string? Line => TextSanitizer.Line(Text) is { Length: > 0 } line ? line : null;
}

/// <summary>The text has at most so many UTF-16 units, as the store has room for.</summary>
internal sealed class ActFormValidator : AbstractValidator<ActForm>
{
    public ActFormValidator(int longest, string tooLong, string? missing = null)
    {
        RuleFor(f => f.Line).MaximumLength(longest).OverridePropertyName(nameof(ActForm.Text)).WithMessage(tooLong);
        if (missing is not null) RuleFor(f => f.Line).NotNull().OverridePropertyName(nameof(ActForm.Text)).WithMessage(missing);
    }
}

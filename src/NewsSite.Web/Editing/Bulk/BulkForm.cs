using FluentValidation;
using NewsSite.Domain.Bulk;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Editing.Bulk;

/// <summary>Which stories were chosen, and what is to be done to them.</summary>
public sealed record BulkForm
{
    public List<int> Stories { get; init; } = [];

    public BulkKind Kind { get; init; }

    /// <summary>Where they move.</summary>
    public int CategoryId { get; init; }

    /// <summary>The name of a tag that exists.</summary>
    public string? Tag { get; init; }

    /// <summary>What readers find at the address of a withdrawn story.</summary>
    public string? Note { get; init; }

    public BulkForm Tidied() => this with { Stories = [.. Stories.Distinct()], Tag = Line(Tag), Note = Line(Note) };

    private static string? Line(string? text) => TextSanitizer.Line(text) is { Length: > 0 } line ? line : null;
}

internal sealed class BulkFormValidator : AbstractValidator<BulkForm>
{
    public const int Most = 100;

    public BulkFormValidator()
    {
        RuleFor(f => f.Stories).NotEmpty().WithMessage("اختر مقالًا واحدًا على الأقل.").Must(stories => stories.Count <= Most).WithMessage($"اخترت أكثر من {Most} مقال. اختر أقل.");
        RuleFor(f => f.Kind).IsInEnum().WithMessage("اختر ما تفعله بالمقالات.");
        RuleFor(f => f.CategoryId).GreaterThan(0).When(f => f.Kind == BulkKind.Move).WithMessage("اختر القسم.");
        RuleFor(f => f.Tag).NotNull().When(f => f.Kind is BulkKind.AddTag or BulkKind.RemoveTag).WithMessage("اكتب الوسم.").MaximumLength(100).WithMessage("الوسم أطول من 100 محرف.");
        RuleFor(f => f.Note).MaximumLength(1000).WithMessage("السبب أطول من 1000 محرف.");
    }
}

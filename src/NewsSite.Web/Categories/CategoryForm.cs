using FluentValidation;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Categories;

/// <summary>A category as an admin has it in the fields of the form.</summary>
public sealed record CategoryForm
{
    public string? Name { get; init; }

    /// <summary>The end of its address; empty: made of the name.</summary>
    public string? Slug { get; init; }

    public string? Description { get; init; }

    public CategoryColour Colour { get; init; }

    /// <summary>The section it lies under; null: it is one.</summary>
    public int? ParentId { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>The count of saves that the form began from.</summary>
    public int Version { get; init; }

    public static CategoryForm Of(Category category) => new()
    {
        Name = category.Name,
        Slug = category.Slug,
        Description = category.Description,
        Colour = category.Colour,
        ParentId = category.ParentId,
        IsHidden = category.IsHidden,
        Version = category.Version,
    };

    /// <summary>The form with its texts sanitised and empty ones null.</summary>
    public CategoryForm Tidied() => this with { Name = Line(Name), Slug = Line(Slug), Description = Line(Description) };

    private static string? Line(string? text) => TextSanitizer.Line(text) is { Length: > 0 } line ? line : null;
}

internal sealed class CategoryFormValidator : AbstractValidator<CategoryForm>
{
    public CategoryFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("اكتب اسم القسم.").MaximumLength(Category.MaxName).WithMessage("الاسم أطول من 100 محرف.");
        RuleFor(f => f.Slug).MaximumLength(Slug.MaxLength).WithMessage("العنوان أطول من 80 محرفًا.");
        RuleFor(f => f.Description).MaximumLength(Category.MaxDescription).WithMessage("الوصف أطول من 1000 محرف.");
        RuleFor(f => f.Colour).IsInEnum().WithMessage("اختر لونًا.");
    }
}

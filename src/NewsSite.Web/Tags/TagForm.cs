using FluentValidation;
using NewsSite.Domain.Language;
using NewsSite.Domain.Tags;

namespace NewsSite.Web.Tags;

/// <summary>A tag as an admin has it in the fields of the form.</summary>
public sealed record TagForm
{
    public string? Name { get; init; }

    /// <summary>The end of its address; empty: made of the name.</summary>
    public string? Slug { get; init; }

    public string? Description { get; init; }

    /// <summary>The picture at the head of its page, of the library.</summary>
    public int? PictureId { get; init; }

    /// <summary>The count of saves that the form began from.</summary>
    public int Version { get; init; }

    public static TagForm Of(Tag tag) => new()
    {
        Name = tag.Name,
        Slug = tag.Slug,
        Description = tag.Description,
        PictureId = tag.PictureId,
        Version = tag.Version,
    };

    /// <summary>The form with its texts sanitised and empty ones null.</summary>
    public TagForm Tidied() => this with { Name = Line(Name), Slug = Line(Slug), Description = Line(Description) };

    /// <summary>The key of the address that the form asks for.</summary>
    public string Key => Domain.Language.Slug.Key(Domain.Language.Slug.Make(Slug ?? Name));

    private static string? Line(string? text) => TextSanitizer.Line(text) is { Length: > 0 } line ? line : null;
}

internal sealed class TagFormValidator : AbstractValidator<TagForm>
{
    public TagFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("اكتب اسم الوسم.").MaximumLength(Tag.MaxName).WithMessage("الاسم أطول من 100 محرف.");
        RuleFor(f => f.Slug).MaximumLength(Slug.MaxLength).WithMessage("العنوان أطول من 80 محرفًا.");
        RuleFor(f => f.Description).MaximumLength(Tag.MaxDescription).WithMessage("الوصف أطول من 1000 محرف.");
    }
}

using FluentValidation;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Authors;

/// <summary>An author as an admin has it in the fields of the form.</summary>
public sealed record AuthorForm
{
    public string? Name { get; init; }

    /// <summary>The end of its address; empty: made of the name.</summary>
    public string? Slug { get; init; }

    public string? Description { get; init; }

    /// <summary>What the author does, in a few words.</summary>
    public string? Role { get; init; }

    public bool IsDesk { get; init; }

    public bool IsRetired { get; init; }

    /// <summary>The picture at the head of its page, of the library.</summary>
    public int? PictureId { get; init; }

    /// <summary>The count of saves that the form began from.</summary>
    public int Version { get; init; }

    public static AuthorForm Of(Author author) => new()
    {
        Name = author.Name,
        Slug = author.Slug,
        Description = author.Description,
        Role = author.Role,
        IsDesk = author.IsDesk,
        IsRetired = author.IsRetired,
        PictureId = author.PictureId,
        Version = author.Version,
    };

    /// <summary>The form with its texts sanitised and empty ones null.</summary>
    public AuthorForm Tidied() => this with { Name = Line(Name), Slug = Line(Slug), Description = Line(Description), Role = Line(Role) };

    /// <summary>The key of the address that the form asks for.</summary>
    public string Key => Domain.Language.Slug.Key(Domain.Language.Slug.Make(Slug ?? Name));

    private static string? Line(string? text) => TextSanitizer.Line(text) is { Length: > 0 } line ? line : null;
}

internal sealed class AuthorFormValidator : AbstractValidator<AuthorForm>
{
    public AuthorFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("اكتب اسم الكاتب.").MaximumLength(Author.MaxName).WithMessage("الاسم أطول من 100 محرف.");
        RuleFor(f => f.Slug).MaximumLength(Slug.MaxLength).WithMessage("العنوان أطول من 80 محرفًا.");
        RuleFor(f => f.Role).MaximumLength(Author.MaxRole).WithMessage("الصفة أطول من 200 محرف.");
        RuleFor(f => f.Description).MaximumLength(Author.MaxDescription).WithMessage("التعريف أطول من 2000 محرف.");
    }
}

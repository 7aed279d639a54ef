using FluentValidation;
using NewsSite.Domain.Language;
using NewsSite.Domain.StaticPages;

namespace NewsSite.Web.StaticPages;

/// <summary>A page about the site as an admin has it in the form.</summary>
public sealed record PageForm
{
    public string? Title { get; init; }

    public string? Slug { get; init; }

    public string? Description { get; init; }

    public string? Body { get; init; }

    public int Order { get; init; }

    public bool InFooter { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; init; }

    public static PageForm Of(StaticPage page) => new()
    {
        Title = page.Title,
        Slug = page.Slug,
        Description = page.Description,
        Body = page.Body,
        Order = page.Order,
        InFooter = page.InFooter,
        IsHidden = page.IsHidden,
        Version = page.Version,
    };

    public PageForm Tidied() => this with
    {
        Title = TextSanitizer.Line(Title),
        Slug = TextSanitizer.Line(Slug) is { Length: > 0 } slug ? slug : null,
        Description = TextSanitizer.Line(Description) is { Length: > 0 } description ? description : null,
        Body = TextSanitizer.Body(Body?.ReplaceLineEndings("\n")),
    };

    public string MadeSlug => Domain.Language.Slug.Make(Slug ?? Title);
}

internal sealed class PageFormValidator : AbstractValidator<PageForm>
{
    /// <summary>UTF-16 units.</summary>
    private const int MaxBody = 100_000;

    public PageFormValidator()
    {
        RuleFor(f => f.Title).NotEmpty().WithMessage("اكتب عنوان الصفحة.").MaximumLength(150).WithMessage("العنوان أطول من 150 محرفًا.");
        RuleFor(f => f.Slug).MaximumLength(200).WithMessage("نهاية الرابط أطول من 200 محرف.");
        RuleFor(f => f.MadeSlug).Custom((slug, context) =>
        {
            if (StaticPage.ReasonsNotToUse(slug).FirstOrDefault() is { } reason) context.AddFailure(nameof(PageForm.Slug), reason);
        }).When(f => !string.IsNullOrEmpty(f.Title));
        RuleFor(f => f.Description).MaximumLength(300).WithMessage("الوصف أطول من 300 محرف.");
        RuleFor(f => f.Body).NotEmpty().WithMessage("متن الصفحة فارغ.").MaximumLength(MaxBody).WithMessage("المتن أطول من 100 ألف محرف.");
        RuleFor(f => f.Order).InclusiveBetween(0, 999).WithMessage("الترتيب رقم من 0 إلى 999.");
    }
}

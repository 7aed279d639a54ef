using FluentValidation;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;

namespace NewsSite.Web.Media;

/// <summary>What is said of a picture, as somebody has it in the fields of the form.</summary>
public sealed record PictureForm
{
    public string? AltText { get; init; }

    public string? Caption { get; init; }

    public string? Credit { get; init; }

    public string? Licence { get; init; }

    /// <summary>Hundredths of the width, from the left.</summary>
    public int? FocalX { get; init; }

    /// <summary>Hundredths of the height, from the top.</summary>
    public int? FocalY { get; init; }

    /// <summary>The count of saves that the form began from.</summary>
    public int Version { get; init; }

    public static PictureForm Of(MediaItem picture) => new()
    {
        AltText = picture.AltText,
        Caption = picture.Caption,
        Credit = picture.Credit,
        Licence = picture.Licence,
        FocalX = (int)Math.Round(picture.FocalX * 100),
        FocalY = (int)Math.Round(picture.FocalY * 100),
        Version = picture.Version,
    };

    /// <summary>The form with its texts sanitised and empty ones null.</summary>
    public PictureForm Tidied() => this with { AltText = Line(AltText), Caption = Line(Caption), Credit = Line(Credit), Licence = Line(Licence) };

    private static string? Line(string? text) => TextSanitizer.Line(text) is { Length: > 0 } line ? line : null;
}

internal sealed class PictureFormValidator : AbstractValidator<PictureForm>
{
    public PictureFormValidator()
    {
        RuleFor(f => f.AltText).NotEmpty().WithMessage("اكتب النص البديل: ما في الصورة لمن لا يراها.").MaximumLength(MediaItem.MaxAltText).WithMessage("النص البديل أطول من 500 محرف.");
        RuleFor(f => f.Caption).MaximumLength(MediaItem.MaxCaption).WithMessage("الشرح أطول من 1000 محرف.");
        RuleFor(f => f.Credit).MaximumLength(MediaItem.MaxCredit).WithMessage("المصدر أطول من 200 محرف.");
        RuleFor(f => f.Licence).MaximumLength(MediaItem.MaxLicence).WithMessage("الرخصة أطول من 200 محرف.");
        RuleFor(f => f.FocalX).NotNull().InclusiveBetween(0, 100).WithMessage("اكتب عددًا من 0 إلى 100.");
        RuleFor(f => f.FocalY).NotNull().InclusiveBetween(0, 100).WithMessage("اكتب عددًا من 0 إلى 100.");
    }
}

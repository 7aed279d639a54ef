using FluentValidation;
using FluentValidation.Results;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Import;

/// <summary>The shape of an imported file. Each failure names the front matter's field, so that its line can be told.</summary>
internal sealed class ArticleFileValidator : AbstractValidator<ArticleFile>
{
    private const int MaxBodyLength = 500_000;

    /// <summary>A revision keeps a list's numbers in a column of 1,000 characters.</summary>
    private const int MaxItems = 50;

    public const int MaxAltText = 500;

    /// <summary>A mistyped year, or the zero of another system; no newsroom's archive in digital form begins before.</summary>
    private static readonly DateTimeOffset Earliest = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public ArticleFileValidator()
    {
        RuleForEach(f => f.UnknownFields).Custom((field, context) => context.AddFailure(new ValidationFailure(field, $"حقل غير معروف “{field}”")));
        RuleFor(f => f.Title).NotEmpty().WithMessage("لا عنوان (title)").OverridePropertyName("title");
        RuleFor(f => f.Title).MaximumLength(300).WithMessage("العنوان أطول من 300 حرف").OverridePropertyName("title");
        RuleFor(f => f.Standfirst).MaximumLength(1000).WithMessage("المقدمة أطول من 1000 حرف").OverridePropertyName("standfirst");
        RuleFor(f => f.Category).NotEmpty().WithMessage("لا قسم (category)").OverridePropertyName("category");
        RuleFor(f => f.Category).MaximumLength(100).WithMessage("اسم القسم أطول من 100 حرف").OverridePropertyName("category");
        RuleFor(f => f.Tags).Must(BeFew).WithMessage(f => TooMany(f.Tags)).OverridePropertyName("tags");
        RuleForEach(f => f.Tags).MaximumLength(100).WithMessage("وسم أطول من 100 حرف").OverridePropertyName("tags");
        RuleForEach(f => f.Tags).Must(HaveASlug).WithMessage((_, tag) => $"لا يصلح “{tag}” وسمًا").OverridePropertyName("tags");
        RuleFor(f => f.Authors).Must(BeFew).WithMessage(f => TooMany(f.Authors)).OverridePropertyName("authors");
        RuleForEach(f => f.Authors).MaximumLength(100).WithMessage("اسم كاتب أطول من 100 حرف").OverridePropertyName("authors");
        RuleForEach(f => f.Authors).Must(HaveASlug).WithMessage((_, author) => $"لا يصلح “{author}” اسمًا لكاتب").OverridePropertyName("authors");
        RuleFor(f => f.PublishedText).Must(BeAnInstant).WithMessage(f => NotAnInstant(f.PublishedText)).OverridePropertyName("published");
        RuleFor(f => f.UpdatedText).Must(BeAnInstant).WithMessage(f => NotAnInstant(f.UpdatedText)).OverridePropertyName("updated");
        RuleFor(f => f.PublishedText).Must(BeOfOurTimes).WithMessage("موعد النشر قبل سنة 1900").OverridePropertyName("published");
        RuleFor(f => f.UpdatedText).Must(BeOfOurTimes).WithMessage("موعد التحديث قبل سنة 1900").OverridePropertyName("updated");
        RuleFor(f => f.UpdatedText)
            .Must((f, updated) => ArticleFile.Instant(updated) is not { } at || ArticleFile.Instant(f.PublishedText) is { } published && at >= published)
            .WithMessage("موعد التحديث يسبق موعد النشر، أو لا موعد نشر")
            .OverridePropertyName("updated");
        RuleFor(f => f.Slug).Must(slug => slug.Length == 0 || HaveASlug(slug)).WithMessage(f => $"لا يصلح “{f.Slug}” عنوانًا للصفحة (slug): لا حرف عربيًّا أو لاتينيًّا فيه ولا رقم").OverridePropertyName("slug");
        RuleFor(f => f.ReadAlso).Must(BeFew).WithMessage(f => TooMany(f.ReadAlso)).OverridePropertyName("readAlso");
        RuleForEach(f => f.ReadAlso).Must(BeAPlainName).WithMessage((_, name) => $"“{name}” ليس اسم ملف في المجلد نفسه").OverridePropertyName("readAlso");
        RuleFor(f => f.Image).Must(name => name is null || BeAPlainName(name)).WithMessage(f => $"“{f.Image}” ليس اسم ملف في المجلد نفسه").OverridePropertyName("image");
        RuleFor(f => f.ImageAlt).NotEmpty().When(f => f.Image is not null).WithMessage("للصورة نص بديل (imageAlt) لا بد منه").OverridePropertyName("image");
        RuleFor(f => f.ImageAlt).MaximumLength(MaxAltText).WithMessage("النص البديل أطول من 500 حرف").OverridePropertyName("imageAlt");
        RuleFor(f => f.ImageCaption).MaximumLength(1000).WithMessage("شرح الصورة أطول من 1000 حرف").OverridePropertyName("imageCaption");
        RuleFor(f => f.ImageCredit).MaximumLength(200).WithMessage("مصدر الصورة أطول من 200 حرف").OverridePropertyName("imageCredit");
        RuleFor(f => f.Body).Must(body => !string.IsNullOrWhiteSpace(body)).WithMessage("المتن فارغ").OverridePropertyName("body");
        RuleFor(f => f.Body).MaximumLength(MaxBodyLength).WithMessage("المتن أطول من 500,000 حرف").OverridePropertyName("body");
    }

    private static bool BeAnInstant(string? text) => text is null || ArticleFile.Instant(text) is not null;

    private static bool BeOfOurTimes(string? text) => ArticleFile.Instant(text) is not { } at || at >= Earliest;

    private static string NotAnInstant(string? text) => $"“{text}” ليس موعدًا بصيغة ISO 8601 مع فرق التوقيت، مثل 2026-11-24T10:30:00+03:00";

    private static bool BeFew(IReadOnlyList<string> items) => items.Count <= MaxItems;

    private static string TooMany(IReadOnlyList<string> items) => $"في القائمة {items.Count}، والحد {MaxItems}";

    private static bool HaveASlug(string name) => Slug.Make(name).Length > 0;

    public static bool BeAPlainName(string name) => name.Length > 0 && name == Path.GetFileName(name) && name is not ("." or "..");
}

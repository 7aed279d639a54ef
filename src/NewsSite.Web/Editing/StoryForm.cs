using FluentValidation;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Editing;

/// <summary>A story as its editor has it in the fields of the form. Two forms with the same texts are equal.</summary>
public sealed record StoryForm
{
    /// <summary>Names of people and addresses may hold a comma; names of tags may not.</summary>
    private static readonly char[] OneALine = ['\n'], ByCommas = ['\n', '،', ','];

    public string? Headline { get; init; }

    public string? ShortHeadline { get; init; }

    public string? SeoTitle { get; init; }

    public string? Standfirst { get; init; }

    public string? PushLine { get; init; }

    public string? Slug { get; init; }

    public string? Body { get; init; }

    public int CategoryId { get; init; }

    /// <summary>Categories on whose pages the story stands too.</summary>
    public CategoryIds FurtherCategoryIds { get; init; } = [];

    /// <summary>Names of bylines, one a line, in order.</summary>
    public string? Authors { get; init; }

    /// <summary>Names of tags, parted by commas or lines, in order; those that do not exist are made.</summary>
    public string? Tags { get; init; }

    /// <summary>Addresses or numbers of stories, one a line, in order.</summary>
    public string? ReadAlso { get; init; }

    public int? LeadPictureId { get; init; }

    /// <summary>Nothing typed and nothing chosen, tidied.</summary>
    public static StoryForm Empty { get; } = new StoryForm().Tidied();

    /// <summary>The form with its texts sanitised and empty ones null: the form in which two are compared and kept.</summary>
    public StoryForm Tidied() => this with
    {
        Headline = Line(Headline),
        ShortHeadline = Line(ShortHeadline),
        SeoTitle = Line(SeoTitle),
        Standfirst = Line(Standfirst),
        PushLine = Line(PushLine),
        Slug = Line(Slug),
        // A browser sends CR LF and drops nothing else; Markdown is kept with LF.
        Body = TextSanitizer.Body(Body?.ReplaceLineEndings("\n")),
        FurtherCategoryIds = new CategoryIds(FurtherCategoryIds.Where(id => id != CategoryId)),
        Authors = Lines(AuthorNames),
        Tags = Lines(TagNames),
        ReadAlso = Lines(ReadAlsoLines),
    };

    public IReadOnlyList<string> AuthorNames => Names(Authors, OneALine);

    public IReadOnlyList<string> TagNames => Names(Tags, ByCommas);

    public IReadOnlyList<string> ReadAlsoLines => Names(ReadAlso, OneALine);

    /// <summary>The numbers of the read-also stories; null in place of a line that names none.</summary>
    public IReadOnlyList<int?> ReadAlsoIds => [.. ReadAlsoLines.Select(StoryNumber.Parse)];

    private static string? Line(string? text) => TextSanitizer.Line(text) is { Length: > 0 } line ? line : null;

    private static string? Lines(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join('\n', names);

    private static List<string> Names(string? text, char[] separators) =>
        [.. (text ?? "").Split(separators, StringSplitOptions.None).Select(TextSanitizer.Line).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
}

/// <summary>The shape of a story's form. A draft may lack a body; what publishing demands is asked of the story.</summary>
internal sealed class StoryFormValidator : AbstractValidator<StoryForm>
{
    /// <summary>UTF-16 units; the longest of books has fewer.</summary>
    public const int MaxBody = 500_000;

    private const int MostFurtherCategories = 10;

    public StoryFormValidator()
    {
        RuleFor(f => f.Headline).NotEmpty().WithMessage("اكتب عنوانًا.").MaximumLength(300).WithMessage("العنوان أطول من 300 محرف.");
        RuleFor(f => f.ShortHeadline).MaximumLength(150).WithMessage("العنوان القصير أطول من 150 محرفًا.");
        RuleFor(f => f.SeoTitle).MaximumLength(150).WithMessage("عنوان البحث أطول من 150 محرفًا.");
        RuleFor(f => f.Standfirst).MaximumLength(1000).WithMessage("المقدمة أطول من 1000 محرف.");
        RuleFor(f => f.PushLine).MaximumLength(200).WithMessage("سطر الإشعار أطول من 200 محرف.");
        RuleFor(f => f.Slug).MaximumLength(200).WithMessage("نهاية الرابط أطول من 200 محرف.")
            .Must(slug => string.IsNullOrWhiteSpace(slug) || Domain.Language.Slug.Make(slug).Length > 0).WithMessage("ليس في نهاية الرابط حرف ولا رقم. اتركها فارغة لتُصنع من العنوان.");
        RuleFor(f => f.Body).MaximumLength(MaxBody).WithMessage("المتن أطول من 500 ألف محرف.")
            .Must(body => body?.Contains(TextMerge.ConflictStart, StringComparison.Ordinal) != true).WithMessage(f => $"ما زال في المتن موضع تعارض بين النسختين، أوله في السطر {LineNumber.Of(f.Body!, f.Body!.IndexOf(TextMerge.ConflictStart, StringComparison.Ordinal))}. اختر أحد النصين واحذف علامات التعارض.");
        RuleFor(f => f.CategoryId).GreaterThan(0).WithMessage("اختر القسم.");
        RuleFor(f => f.FurtherCategoryIds).Must(ids => ids.Count <= MostFurtherCategories).WithMessage("الأقسام الأخرى أكثر من 10.");
        RuleFor(f => f.AuthorNames).Must(names => names.Count <= 30).OverridePropertyName(nameof(StoryForm.Authors)).WithMessage("الكتّاب أكثر من 30.");
        RuleFor(f => f.TagNames).Must(names => names.Count <= 50).OverridePropertyName(nameof(StoryForm.Tags)).WithMessage("الوسوم أكثر من 50.")
            .Must(names => names.All(name => name.Length <= 100)).OverridePropertyName(nameof(StoryForm.Tags)).WithMessage("وسم أطول من 100 محرف.")
            .Must(names => names.All(name => Domain.Language.Slug.Make(name).Length > 0)).OverridePropertyName(nameof(StoryForm.Tags)).WithMessage("وسم لا حرف فيه ولا رقم.");
        RuleFor(f => f.ReadAlsoIds).Must(ids => ids.Count <= 30).OverridePropertyName(nameof(StoryForm.ReadAlso)).WithMessage("مقالات «اقرأ أيضًا» أكثر من 30.")
            .Must(ids => ids.All(id => id is not null)).OverridePropertyName(nameof(StoryForm.ReadAlso)).WithMessage("في «اقرأ أيضًا» سطر ليس رقم مقال ولا رابطه.");
    }
}

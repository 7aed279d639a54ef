using FluentValidation;
using NewsSite.Domain.HouseWords;
using NewsSite.Domain.Language;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Web.Proofreading;

/// <summary>A word of the house list as an admin has it in the fields of the form.</summary>
public sealed record HouseWordForm
{
    public string? Wrong { get; init; }

    /// <summary>Empty: the word is banned.</summary>
    public string? Right { get; init; }

    public string? Note { get; init; }

    /// <summary>The count of saves that the form began from.</summary>
    public int Version { get; init; }

    public static HouseWordForm Of(HouseWord word) => new() { Wrong = word.Wrong, Right = word.Right, Note = word.Note, Version = word.Version };

    /// <summary>The form with its texts sanitised and empty ones null.</summary>
    public HouseWordForm Tidied() => this with { Wrong = Line(Wrong), Right = Line(Right), Note = Line(Note) };

    /// <summary>What the list knows the word by.</summary>
    public string Key => HouseSpelling.KeyOf(Wrong ?? "");

    private static string? Line(string? text) => TextSanitizer.Line(text) is { Length: > 0 } line ? line : null;
}

internal sealed class HouseWordFormValidator : AbstractValidator<HouseWordForm>
{
    public HouseWordFormValidator()
    {
        RuleFor(f => f.Wrong).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("اكتب الكلمة.")
            .MaximumLength(HouseWord.LongestWord).WithMessage("الكلمة أطول من 80 محرفًا.")
            .Must(word => HouseSpelling.WordsOf(word!).Count > 0).WithMessage("اكتب الكلمة.");
        RuleFor(f => f.Right).MaximumLength(HouseWord.LongestWord).WithMessage("الكتابة المفضلة أطول من 80 محرفًا.")
            .NotEqual(f => f.Wrong).When(f => f.Right is not null, ApplyConditionTo.CurrentValidator).WithMessage("الكتابتان واحدة.");
        RuleFor(f => f.Note).MaximumLength(HouseWord.LongestNote).WithMessage("الملاحظة أطول من 200 محرف.");
    }
}

using System.Globalization;
using FluentValidation;
using NewsSite.Domain.Breaking;
using NewsSite.Domain.Language;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Breaking;

/// <summary>The line «عاجل» as its editor types it.</summary>
public sealed record BreakingForm
{
    public string? Text { get; init; }

    /// <summary>Number or address of the story that it leads to.</summary>
    public string? Story { get; init; }

    /// <summary>How long it shows, from now; null: its end stays as it is.</summary>
    public int? Minutes { get; init; } = 60;

    /// <summary>The line that the form was opened with; 0: a new one.</summary>
    public int Id { get; init; }

    public int Version { get; init; }

    /// <summary>The lengths to choose from, in minutes.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [15, 30, 60, 120, 240, 480, 720, 1440];

    public TimeSpan? Length => Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    public int? StoryId => string.IsNullOrWhiteSpace(Story) ? null : StoryNumber.Parse(Story);

    public BreakingForm Tidied() => this with { Text = TextSanitizer.Line(Text), Story = TextSanitizer.Line(Story) };
}

internal sealed class BreakingFormValidator : AbstractValidator<BreakingForm>
{
    public BreakingFormValidator()
    {
        RuleFor(f => f.Text).NotEmpty().WithMessage("اكتب نص الخبر العاجل.")
            .Must(text => new StringInfo(text ?? "").LengthInTextElements <= BreakingLine.MaxGraphemes).WithMessage("النص أطول من 120 حرفًا. اختصره: يُقرأ في لمحة.")
            .MaximumLength(300).WithMessage("النص أطول من 120 حرفًا. اختصره: يُقرأ في لمحة.");
        RuleFor(f => f.Story).MaximumLength(2000).WithMessage("هذا ليس رقم مقال ولا رابطه.")
            .Must((form, story) => string.IsNullOrEmpty(story) || form.StoryId is not null).WithMessage("هذا ليس رقم مقال ولا رابطه.");
        RuleFor(f => f.Minutes).Must((form, minutes) => minutes is { } length ? BreakingForm.Lengths.Contains(length) : form.Id != 0).WithMessage("اختر مدة الظهور.");
    }
}

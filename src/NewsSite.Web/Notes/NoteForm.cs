using FluentValidation;
using NewsSite.Domain.Language;
using NewsSite.Domain.Notes;

namespace NewsSite.Web.Notes;

/// <summary>A note as it is typed, and the keys of the colleagues it is for; others may be named in it with an «@».</summary>
public sealed class NoteForm
{
    public string? Text { get; init; }

    public List<string> For { get; init; } = [];

    /// <summary>The text as it is kept.</summary>
    internal string Clean => TextSanitizer.Body(Text?.ReplaceLineEndings("\n")).Trim();
}

internal sealed class NoteFormValidator : AbstractValidator<NoteForm>
{
    private const int MostColleagues = 30;

    public NoteFormValidator()
    {
        RuleFor(f => f.Clean).NotEmpty().OverridePropertyName(nameof(NoteForm.Text)).WithMessage("اكتب نص الملاحظة.")
            .MaximumLength(StoryNote.Longest).OverridePropertyName(nameof(NoteForm.Text)).WithMessage("الملاحظة أطول من 2000 محرف.");
        RuleFor(f => f.For).Must(who => who.Count <= MostColleagues).WithMessage("الزملاء أكثر من 30.");
    }
}

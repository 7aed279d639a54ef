using NewsSite.Domain.Language.Proofreading;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Proofreading;

/// <summary>A field of a story that is read by readers, and so by the proofreader.</summary>
public sealed record ProofField(string Name, string Label, bool IsMarkdown, Func<StoryForm, string?> Of, Func<StoryForm, string, StoryForm> With)
{
    public static IReadOnlyList<ProofField> All { get; } =
    [
        new(nameof(StoryForm.Headline), "العنوان", false, f => f.Headline, (f, text) => f with { Headline = text }),
        new(nameof(StoryForm.Standfirst), "المقدمة", false, f => f.Standfirst, (f, text) => f with { Standfirst = text }),
        new(nameof(StoryForm.Body), "المتن", true, f => f.Body, (f, text) => f with { Body = text }),
        new(nameof(StoryForm.ShortHeadline), "العنوان القصير", false, f => f.ShortHeadline, (f, text) => f with { ShortHeadline = text }),
        new(nameof(StoryForm.SeoTitle), "عنوان محركات البحث", false, f => f.SeoTitle, (f, text) => f with { SeoTitle = text }),
        new(nameof(StoryForm.PushLine), "سطر الإشعار", false, f => f.PushLine, (f, text) => f with { PushLine = text }),
    ];

    /// <summary>The field's id on the page, as <c>TextField</c> makes it.</summary>
    public string Id => $"form-{Name.ToLowerInvariant()}";

    /// <summary>Nothing of a text that is too long to be saved.</summary>
    public IReadOnlyList<Finding> Read(string text, ProofreadingChoices choices) =>
        text.Length > StoryFormValidator.MaxBody ? [] : IsMarkdown ? Proofreader.Read(text, choices) : Proofreader.ReadLine(text, choices);

    public string MendSure(string text, ProofreadingChoices choices) =>
        text.Length > StoryFormValidator.MaxBody ? text : IsMarkdown ? Proofreader.MendSure(text, choices) : Proofreader.MendSureInLine(text, choices);
}

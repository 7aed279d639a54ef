using System.Globalization;
using NewsSite.Domain.Language.Proofreading;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Proofreading;

/// <summary>Does to a form what a button of the proofreader asks: nothing, all that is sure («all»), or one finding («Body/key/0»).</summary>
internal static class MendForm
{
    private static readonly (string, string)[] Gone = [("", "تغيّر النص في هذا الموضع، فلم يُصلح. راجع الملاحظات من جديد.")];

    /// <summary>The form is what was typed, but for the line ends that a browser sends.</summary>
    public static (StoryForm Form, (string Field, string Reason)[] Refusals) Do(StoryForm typed, string? mend, ProofreadingChoices choices)
    {
        var form = ProofField.All.Aggregate(typed, (same, field) => field.Of(same) is { } text ? field.With(same, text.ReplaceLineEndings("\n")) : same);
        if (form.Body?.Length > StoryFormValidator.MaxBody) return (form, [(nameof(StoryForm.Body), "المتن أطول من 500 ألف محرف.")]);
        if (string.IsNullOrEmpty(mend)) return (form, []);
        if (mend == "all") return (StoryProof.MendSure(form, choices), []);

        return mend.Split('/') is [var field, var key, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var fix)
            && StoryProof.Mend(form, choices, field, key, fix) is { } mended
            ? (mended, [])
            : (form, Gone);
    }
}

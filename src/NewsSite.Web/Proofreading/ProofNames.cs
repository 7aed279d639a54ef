using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Web.Proofreading;

/// <summary>What the desk calls the proofreader's findings.</summary>
internal static class ProofNames
{
    public static string InArabic(this Certainty certainty) => certainty switch
    {
        Certainty.Sure => "مؤكد",
        Certainty.Likely => "راجع",
        Certainty.Pointer => "تنبيه",
        _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
    };

    /// <summary>«لا ملاحظات»; «الملاحظات: 3، المؤكد منها: 2». The script of the page says the same.</summary>
    public static string Summary(int all, int sure) => (all, sure) switch
    {
        (0, _) => "لا ملاحظات",
        (_, 0) => FormattableString.Invariant($"الملاحظات: {all}"),
        _ => FormattableString.Invariant($"الملاحظات: {all}، المؤكد منها: {sure}"),
    };
}

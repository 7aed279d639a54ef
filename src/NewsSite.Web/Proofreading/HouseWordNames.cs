using NewsSite.Domain.HouseWords;

namespace NewsSite.Web.Proofreading;

internal static class HouseWordNames
{
    /// <summary>The word as the audit tells it: «جوجل ← غوغل», «استشهادي: لا تُستعمل».</summary>
    public static string InWords(this HouseWord word) => word.Right is null ? $"{word.Wrong}: لا تُستعمل" : $"{word.Wrong} ← {word.Right}";
}

using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Editing;

internal static partial class StoryNumber
{
    /// <summary>The number of a story, from the number itself, a short address or a full one; null when there is none.</summary>
    public static int? Parse(string text) =>
        Number().Match(Digits.ToLatin(text.Trim())) is { Success: true } match && int.TryParse(match.Groups["id"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    [GeneratedRegex(@"^(?:(?:https?://[^/\s]+)?/[^/\s]+/)?(?<id>[0-9]{1,9})(?:/[^\s]*)?$")]
    private static partial Regex Number();
}

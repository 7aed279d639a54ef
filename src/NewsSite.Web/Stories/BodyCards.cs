using System.Net;
using System.Text.RegularExpressions;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Stories;

/// <summary>
/// The cards of own stories in a body. What is stored of one is a paragraph with its address alone, marked by the renderer; the page puts the story in its
/// place, so that a later headline is shown, and leaves out one that readers may not see.
/// </summary>
public static partial class BodyCards
{
    /// <summary>The class of the paragraphs that the renderer marks.</summary>
    public const string Class = "story-card";

    /// <summary>The number of the story that an address names if it is one of this site; null where no site of ours could have such an address.</summary>
    public static int? NumberOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri!.AbsolutePath.Length > 1 ? StoryNumber.Parse(uri.AbsolutePath) : null;

    /// <summary>Of all stories whose addresses stand alone, in their order; some of them may be stories of other sites.</summary>
    public static IReadOnlyList<int> NumbersIn(string html) =>
        html.Contains(Class, StringComparison.Ordinal) ? [.. Marked().Matches(html).Select(m => NumberOf(AddressOf(m))).OfType<int>().Distinct()] : [];

    /// <summary>The body in pieces: HTML as it is stored, and stories in place of their addresses.</summary>
    public static IEnumerable<BodyPart> Parts(string html, string baseUrl, IReadOnlyList<Story> stories)
    {
        var from = 0;
        foreach (Match match in Marked().Matches(html))
        {
            if (!IsOurs(AddressOf(match), baseUrl)) continue;

            yield return new BodyPart(html[from..match.Index], null);
            from = match.Index + match.Length;
            var number = NumberOf(AddressOf(match));
            if (stories.FirstOrDefault(story => story.Id == number) is { } story) yield return new BodyPart("", story);
        }

        yield return new BodyPart(html[from..], null);
    }

    private static string AddressOf(Match match) => WebUtility.HtmlDecode(match.Groups["address"].Value);

    private static bool IsOurs(string address, string baseUrl) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && Uri.TryCreate(baseUrl, UriKind.Absolute, out var site) && string.Equals(uri.Authority, site.Authority, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("<p class=\"" + Class + "\"[^>]*><a href=\"(?<address>[^\"]+)\"[^>]*>.*?</a></p>\n?")]
    private static partial Regex Marked();
}

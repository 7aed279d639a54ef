using Microsoft.Extensions.Primitives;
using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Interrupted;

/// <summary>
/// A form that came to the desk and was not let in, because the session is over or its antiforgery token no longer fits: where it was to go, what it held,
/// and whose session it came with, as far as that is known.
/// </summary>
/// <param name="To">Path and query, of the desk.</param>
/// <param name="Fields">What a person typed or the page gave; no passwords, no tokens, no files.</param>
/// <param name="LeftOut">Whether there was something that cannot be kept: files, or more than fits.</param>
/// <param name="Former">Null: not known.</param>
/// <param name="IsSignedIn">The session holds; the token alone did not.</param>
internal sealed record InterruptedPost(string To, IReadOnlyList<KeyValuePair<string, string>> Fields, bool LeftOut, EditorId? Former, bool IsSignedIn)
{
    // What is kept travels through pages and back; far above what any form of the desk holds.
    private const int MostFields = 500;
    private const int MostCharacters = 3_000_000;

    public static InterruptedPost Read(string to, IFormCollection form, EditorId? former, bool isSignedIn)
    {
        List<KeyValuePair<string, string>> fields = [];
        var left = MostCharacters;
        var leftOut = form.Files.Count > 0;
        foreach (var (name, values) in form.Where(f => !IsSecret(f.Key)))
        {
            foreach (var value in (StringValues)values)
            {
                left -= name.Length + (value?.Length ?? 0);
                if (left < 0 || fields.Count == MostFields) leftOut = true;
                else fields.Add(new(name, value ?? ""));
            }
        }

        return new InterruptedPost(to, fields, leftOut, former, isSignedIn);
    }

    /// <summary>Passwords and codes do not go back into a page; a token of a former session is worth nothing.</summary>
    private static bool IsSecret(string name) =>
        name == "__RequestVerificationToken" || name.Contains("password", StringComparison.OrdinalIgnoreCase) || name.EndsWith("code", StringComparison.OrdinalIgnoreCase);
}

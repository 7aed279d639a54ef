using System.Globalization;
using System.Text;

namespace NewsSite.Domain.Language;

/// <summary>Marks above and below a letter, as many as a writing asks for (shadda, vowel, madda and a small letter); hundreds on one letter tear a page apart.</summary>
internal static class CombiningMarks
{
    /// <summary>On one letter.</summary>
    public const int Most = 4;

    private const char First = '\u0300';

    public static bool AreFew(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(First, char.MaxValue) < 0) return true;

        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = Counted(rune, marks);
            if (marks > Most) return false;
        }

        return true;
    }

    /// <summary>Takes out those beyond <see cref="Most"/>.</summary>
    public static void Limit(List<int> text, Dictionary<int, int> changed)
    {
        var (kept, marks) = (0, 0);
        foreach (var codePoint in text.ToArray())
        {
            var counted = Counted(new Rune(codePoint), marks);
            if (counted > Most)
            {
                changed.Count(codePoint);
                continue;
            }

            marks = counted;
            text[kept++] = codePoint;
        }

        text.RemoveRange(kept, text.Count - kept);
    }

    // What has no shape, as a direction mark, begins no new letter.
    private static int Counted(Rune rune, int marks) => rune.Value < First ? 0 : Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => marks + 1,
        UnicodeCategory.Format => marks,
        _ => 0,
    };
}

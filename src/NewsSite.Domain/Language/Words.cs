using System.Text;

namespace NewsSite.Domain.Language;

/// <summary>
/// Counts words as editors and reading studies do: what stands between white space or em dashes and holds a letter or a digit. A prefixed «و» belongs to its word,
/// as do marks, tatweel and invisible characters; «10-15», «CNN» and «3.5%» are one each, a dash alone is none.
/// </summary>
public static class Words
{
    public static int Count(string plainText)
    {
        var count = 0;
        var inWord = false;
        foreach (var rune in plainText.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == '—') inWord = false;
            else if (!inWord && Rune.IsLetterOrDigit(rune) && rune.Value != 'ـ')
            {
                inWord = true;
                count++;
            }
        }

        return count;
    }
}

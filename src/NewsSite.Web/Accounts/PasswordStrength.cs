using System.Collections.Frozen;
using System.Text;

namespace NewsSite.Web.Accounts;

/// <summary>
/// Counts how much of a password a guesser has to find out: a letter counts as one, a common word as two, a row of keys as one however long it is, the
/// account's own words as nothing. A phrase of four words is enough whatever they are; a common word with a year is not.
/// </summary>
internal static class PasswordStrength
{
    private const int Enough = 8;
    private const int CommonWord = 2;
    private const int ShortestWord = 4, ShortestRow = 3;

    private static readonly FrozenSet<string> Common = Read();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonSpans = Common.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestWord = Common.Max(w => w.Length);

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرلاىةوزظ", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"];

    private static readonly Func<char, char, bool>[] Steps =
    [
        (from, to) => to == from, (from, to) => to == from + 1, (from, to) => to == from - 1,
        .. Rows.Concat(Rows.Select(row => string.Concat(row.Reverse()))).Select(row => (Func<char, char, bool>)((from, to) => row.IndexOf(from) is >= 0 and var i && row.IndexOf(to) == i + 1)),
    ];

    /// <summary><paramref name="own"/> are the owner's name and address.</summary>
    public static bool IsEnough(string password, string own)
    {
        var text = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var plain = string.Concat(text.Select(Letter));
        string[] owned = [.. own.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestRow)];

        var found = 0;
        for (var at = 0; at < text.Length && found < Enough;)
        {
            var (length, worth) = new[] { Own(text, at, owned), (Length: Math.Max(Word(text, at), Word(plain, at)), Worth: CommonWord), (Length: Row(text, at), Worth: 1) }.MaxBy(part => part.Length);
            at += Math.Max(1, length);
            found += length > 0 ? worth : 1;
        }

        return found >= Enough;
    }

    private static (int Length, int Worth) Own(string text, int at, string[] owned) =>
        (owned.Where(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0).Select(w => w.Length).DefaultIfEmpty().Max(), 0);

    /// <summary>The length of the longest common word that begins there.</summary>
    private static int Word(string text, int at)
    {
        for (var length = Math.Min(LongestWord, text.Length - at); length >= ShortestWord; length--)
        {
            if (CommonSpans.Contains(text.AsSpan(at, length))) return length;
        }

        return 0;
    }

    /// <summary>The length of the row that begins there: the same sign again, the next or the one before of an alphabet or a keyboard, a year.</summary>
    private static int Row(string text, int at)
    {
        var length = Steps.Max(step => RowBy(step, text, at));
        if (length < ShortestRow && at + 4 <= text.Length && int.TryParse(text.AsSpan(at, 4), out var year) && year is > 1900 and < 2100) length = 4;
        return length < ShortestRow ? 0 : length;
    }

    private static int RowBy(Func<char, char, bool> follows, string text, int at)
    {
        var length = 1;
        while (at + length < text.Length && follows(text[at + length - 1], text[at + length])) length++;
        return length;
    }

    /// <summary>The letter that people write this sign for.</summary>
    private static char Letter(char sign) => sign switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => sign };

    private static FrozenSet<string> Read()
    {
        using var lines = new StreamReader(typeof(PasswordStrength).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}

using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>T01 to T03, D01, C01, C02, L01 and F01: what stands in a text in the wrong shape, or unseen.</summary>
internal static partial class LetterRules
{
    private const string L = Letters.Arabic, LM = Letters.Arabic + Letters.Marks, W = Letters.InWord, D = Letters.Digits;

    private static readonly SearchValues<char> LookAlikes = SearchValues.Create("کیھہە");

    public static void Find(string text, IReadOnlyList<WordRun> words, List<Spot> spots)
    {
        foreach (var match in Tatweel().EnumerateMatches(text)) spots.Add(new("T01", match.Index, match.Length, ""));
        foreach (var match in TanwinOnAlef().EnumerateMatches(text)) spots.Add(new("T02", match.Index, match.Length, "\u064B\u0627"));
        foreach (var match in NeedlessAlef().EnumerateMatches(text))
        {
            var bearer = text[match.Index..(match.Index + match.Length - 2)];
            spots.Add(new("T03", match.Index, match.Length, bearer + "\u064B"));
        }

        foreach (var match in Number().EnumerateMatches(text)) FindMixedDigits(text.Substring(match.Index, match.Length), match.Index, spots);
        foreach (var match in DirectionControl().EnumerateMatches(text)) spots.Add(new("C01", match.Index, match.Length, ""));
        foreach (var match in Invisible().EnumerateMatches(text))
        {
            for (var i = match.Index; i < match.Index + match.Length; i++) spots.Add(new("C02", i, 1, ""));
        }

        if (text.AsSpan().ContainsAny(LookAlikes)) FindLookAlikes(text, words, spots);
        foreach (var match in PresentationForms().EnumerateMatches(text))
        {
            var shapes = text.Substring(match.Index, match.Length);
            if (PlainForm(shapes) is var plain && plain != shapes) spots.Add(new("F01", match.Index, match.Length, plain));
        }
    }

    private static void FindMixedDigits(string number, int at, List<Spot> spots)
    {
        var (latin, arabic, extended) = (number.AsSpan().ContainsAnyInRange('0', '9'), number.AsSpan().ContainsAnyInRange('٠', '٩'), number.AsSpan().ContainsAnyInRange('۰', '۹'));
        if (!extended && !(latin && arabic)) return;

        spots.Add(new("D01", at, number.Length, string.Create(number.Length, number, (digits, original) =>
        {
            for (var i = 0; i < digits.Length; i++)
            {
                digits[i] = original[i] switch
                {
                    >= '٠' and <= '٩' and var c => (char)('0' + (c - '٠')),
                    >= '۰' and <= '۹' and var c => (char)('0' + (c - '۰')),
                    '٫' => '.',
                    '٬' => ',',
                    var c => c,
                };
            }
        })));
    }

    /// <summary>A letter that Arabic has in no shape makes the word a Persian, Urdu or Kurdish one, which stays as it is.</summary>
    private static void FindLookAlikes(string text, IReadOnlyList<WordRun> words, List<Spot> spots)
    {
        foreach (var (start, length) in words)
        {
            var word = text.AsSpan(start, length);
            if (word.ContainsAny(LookAlikes) && !HasForeignLetter(word)) spots.Add(new("L01", start, length, InArabic(word.ToString())));
        }
    }

    private static bool HasForeignLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Letters.IsArabic(c) && !Letters.IsMark(c) && c != 'ـ' && !LookAlikes.Contains(c)) return true;
        }

        return false;
    }

    private static string InArabic(string word)
    {
        var arabic = word.Replace('ک', 'ك').Replace('ی', 'ي').Replace('ھ', 'ه').Replace('ہ', 'ه').Replace('ە', 'ه');
        var stem = arabic[0] is 'و' or 'ف' ? arabic[1..] : arabic;
        return stem is "إلي" or "علي" or "حتي" or "لدي" && word.EndsWith('ی') ? arabic[..^1] + "ى" : arabic;
    }

    // NFKC writes a vowel that stands alone over a space, which would cut the word in two.
    private static string PlainForm(string shapes)
    {
        var plain = new StringBuilder();
        foreach (var shape in shapes)
        {
            var form = shape.ToString().Normalize(NormalizationForm.FormKC);
            plain.Append(shape is >= '\uFC00' && form.Length > 1 && form[0] == ' ' ? form[1..] : form);
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex("(?<=[" + LM + "])\u0640+(?=[" + LM + "])", RegexOptions.CultureInvariant)]
    private static partial Regex Tatweel();

    [GeneratedRegex("(?<=[" + LM + "])(?<!\u0627\u0621|[\u0629\u0623])\u0627\u064B(?![" + W + "])", RegexOptions.CultureInvariant)]
    private static partial Regex TanwinOnAlef();

    [GeneratedRegex("(?:\u0627\u0621|[\u0629\u0623])(?:\u0627\u064B|\u064B\u0627)(?![" + W + "])", RegexOptions.CultureInvariant)]
    private static partial Regex NeedlessAlef();

    [GeneratedRegex("[" + D + "]+(?:[.,\u066B\u066C][" + D + "]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069]", RegexOptions.CultureInvariant)]
    private static partial Regex DirectionControl();

    [GeneratedRegex("[\u200B\u2060\uFEFF\u00AD]|(?<=[" + LM + "])[\u200C-\u200F\u061C]+(?=[" + L + "])", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex("[\uFB50-\uFD3D\uFD40-\uFDF9\uFE70-\uFEFC]+", RegexOptions.CultureInvariant)]
    private static partial Regex PresentationForms();
}

using NewsSite.Domain.Language;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Domain.HouseWords;

/// <summary>A word or a phrase that this newsroom writes otherwise («جوجل»: غوغل), or not at all. The proofreader looks for it with «و», «بـ», «الـ» and the like before it.</summary>
public sealed class HouseWord
{
    public const int LongestWord = 80, LongestNote = 200;

    private HouseWord() { }

    public HouseWord(string wrong, string? right, string? note) => Rewrite(wrong, right, note);

    public int Id { get; private set; }

    /// <summary>Counts the saves of this row; a save that started from an older count is refused.</summary>
    public int Version { get; private set; }

    /// <summary>What is not to be written.</summary>
    public string Wrong { get; private set; } = "";

    /// <summary>What is written instead; null: the word is banned.</summary>
    public string? Right { get; private set; }

    /// <summary>Why, for whoever reads the proof.</summary>
    public string? Note { get; private set; }

    /// <summary><see cref="Wrong"/> without vowels, tatweel and capitals: unique.</summary>
    public string Key { get; private set; } = "";

    public bool IsBanned => Right is null;

    public void Rewrite(string wrong, string? right, string? note)
    {
        (wrong, right, note) = (TextSanitizer.Line(wrong), Empty(right), Empty(note));
        RuleViolation.ThrowIf(HouseSpelling.WordsOf(wrong).Count == 0, "اكتب الكلمة.");
        RuleViolation.ThrowIf(wrong.Length > LongestWord || right?.Length > LongestWord, $"الكلمة أطول من {CountedNouns.Letter.CountAfterPreposition(LongestWord)}.");
        RuleViolation.ThrowIf(note?.Length > LongestNote, $"الملاحظة أطول من {CountedNouns.Letter.CountAfterPreposition(LongestNote)}.");
        RuleViolation.ThrowIf(right == wrong, "الكتابتان واحدة.");
        RuleViolation.ThrowIf(right is not null && HouseSpelling.KeyOf(right) != HouseSpelling.KeyOf(wrong) && new HouseSpelling([(wrong, "-", null)]).Speaks(right), "الكتابة المفضلة نفسها تحوي الكلمة، فلا ينتهي تصحيحها.");

        (Wrong, Right, Note, Key) = (wrong, right, note, HouseSpelling.KeyOf(wrong));
    }

    /// <summary>Why the word cannot stand in one list with the others: one would find what another writes. Null when it can.</summary>
    public string? QuarrelWith(IReadOnlyCollection<HouseWord> others)
    {
        var rest = others.Where(other => other.Key != Key).ToList();
        if (Right is { } right && new HouseSpelling(rest.Select(o => (o.Wrong, o.Right, o.Note))).Speaks(right)) return $"في القائمة ما يخالف «{right}».";

        var own = new HouseSpelling([(Wrong, "-", null)]);
        return rest.Find(other => other.Right is { } preferred && own.Speaks(preferred)) is { } owner ? $"القائمة تفضّل «{owner.Right}»، وفيها هذه الكلمة." : null;
    }

    private static string? Empty(string? text) => TextSanitizer.Line(text) is { Length: > 0 } line ? line : null;
}

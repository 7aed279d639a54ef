using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace NewsSite.Web.Markdown;

/// <summary>
/// Emphasis that may begin before, and end after, punctuation while an Arabic letter touches the other side, as و and ب do:
/// CommonMark 6.2 asks for a space there (commonmark/commonmark-spec#650). Text without Arabic is read as CommonMark reads it.
/// </summary>
internal sealed class ArabicEmphasisParser : EmphasisInlineParser
{
    public ArabicEmphasisParser(EmphasisInlineParser replaced)
    {
        EmphasisDescriptors.Clear();
        EmphasisDescriptors.AddRange(replaced.EmphasisDescriptors);
        TryCreateEmphasisInlineList.AddRange(replaced.TryCreateEmphasisInlineList);
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // Not the first of its run: the whole run was looked at there.
        if (slice.PeekCharExtra(-1) == slice.CurrentChar && slice.PeekCharExtra(-2) != '\\') return false;

        var run = slice;
        var sides = DelimiterSides.Of(processor, run);
        if (base.Match(processor, ref slice))
        {
            if (processor.Inline is EmphasisDelimiterInline found) found.Type = Widened(found.Type, found.Descriptor, sides);
            return true;
        }

        slice = run;
        return TryMatchBesideArabic(processor, ref slice, sides);
    }

    private bool TryMatchBesideArabic(InlineProcessor processor, ref StringSlice slice, DelimiterSides sides)
    {
        var start = slice.Start;
        var character = slice.CurrentChar;
        var descriptor = EmphasisDescriptors.Find(d => d.Character == character)!;
        while (slice.CurrentChar == character) slice.SkipChar();
        var count = slice.Start - start;
        var type = Widened(DelimiterType.Undefined, descriptor, sides);
        if (count < descriptor.MinimumCount || type == DelimiterType.Undefined) return false;

        processor.Inline = new EmphasisDelimiterInline(this, descriptor)
        {
            Content = new StringSlice(slice.Text, start, slice.Start - 1),
            DelimiterCount = count,
            Type = type,
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }

    private static DelimiterType Widened(DelimiterType type, EmphasisDescriptor descriptor, DelimiterSides sides)
    {
        if (sides.HideMark)
        {
            CharHelper.CheckOpenCloseDelimiter(sides.Before, sides.After, descriptor.EnableWithinWord, out var opens, out var closes);
            type = (opens ? DelimiterType.Open : DelimiterType.Undefined) | (closes ? DelimiterType.Close : DelimiterType.Undefined);
        }

        // `_` inside a word stays a letter of the word, in Arabic as in English.
        if (!descriptor.EnableWithinWord) return type;
        if (sides.MayOpen) type |= DelimiterType.Open;
        if (sides.MayClose) type |= DelimiterType.Close;
        return type;
    }
}

using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Markdown;

/// <summary>
/// Gives blocks without an Arabic letter their own direction, and isolates the foreign runs of all others.
/// A list, quotation or table is turned as a whole when no part of it is Arabic; the parts then inherit.
/// </summary>
internal static partial class BlockDirection
{
    public static void Apply(MarkdownDocument document)
    {
        ForeignRuns.IsolateAddresses(document);
        foreach (var code in document.Descendants<CodeInline>())
            if (!ArabicScript.Contains(code.Content)) code.GetAttributes().AddPropertyIfNotExist("dir", "ltr");

        foreach (var block in document) Visit(block, inArabicList: false);
    }

    private static void Visit(Block block, bool inArabicList)
    {
        switch (block)
        {
            case CodeBlock code:
                if (!ArabicScript.Contains(code.Lines.ToString())) Turn(code, language: null);
                break;
            case TableCell cell when OneNumber().IsMatch(BlockText.Of(cell).Trim()):
                Turn(cell, language: null);
                break;
            // dir on an item would throw its bullet to the far side of the list, so only its text turns.
            case LeafBlock { Inline: { } inline } when inArabicList && IsForeign(block):
                ForeignRuns.WrapChildren(inline, new BdiInline { LeftToRight = true, Language = LanguageOf(block) });
                break;
            case not TableRow when !inArabicList && IsForeign(block):
                Turn(block, LanguageOf(block));
                break;
            case ContainerBlock container:
                foreach (var child in container) Visit(child, block is ListBlock || inArabicList && block is not Table);
                break;
            case LeafBlock { Inline: { } inline }:
                ForeignRuns.Isolate(inline);
                break;
        }
    }

    private static void Turn(Block block, string? language)
    {
        var attributes = block.GetAttributes();
        attributes.AddPropertyIfNotExist("dir", "ltr");
        if (language is not null) attributes.AddPropertyIfNotExist("lang", language);
    }

    private static bool IsForeign(Block block) => Bidi.IsLatinOnly(BlockText.Of(block));

    // English is by far the likeliest; Cyrillic or Chinese is surely not.
    private static string? LanguageOf(Block block) => BlockText.Of(block).Any(char.IsAsciiLetter) ? "en" : null;

    // A score or a range (2-1, 10–15) is two numbers and is read from the right like the words around it.
    [GeneratedRegex(@"^[+\-−]?[ \u00A0]?[$€£¥]?[0-9٠-٩]+(?:[.,:/٫٬ \u00A0\u202F][0-9٠-٩]+)*[ \u00A0]?[%٪$€£¥]?$")]
    private static partial Regex OneNumber();
}

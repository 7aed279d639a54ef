using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Web.Markdown;

namespace NewsSite.Web.Tests.Markdown;

/// <summary>What holds for every text.</summary>
public class StabilityTests
{
    private static readonly string[] Pieces =
    [
        "*", "**", "_", "~~", "`", " ", "\n", "\n\n", "> ", "- ", "• ", "١. ", "3) ", "## ", "| ", "|\n|-|-|\n|", "[", "](/a)", "](https://example.com/مقال) ", "![", "](/media/a.jpg)",
        "<b>", "&amp;", "&quot;", "&#x202E;", "\u200F", "\u200E", "\u061C", "\u200D", "\u00A0", "و", "بوتين", "مُحَمَّد", "CNN", "New York", "C++", "+966 11 234 5678", "-5", "25%", "2-1",
        "https://example.com/مقال-جديد", "desk@example.com", "“", "”", "«", "»", "\"", "،", "؟", "!", ":", ".", "(", ")", "\\", "😀", "٣", "    ", "```\n", "***", "---\n",
    ];

    [Fact]
    public void Any_text_gives_html_that_parses_without_an_error_and_that_sanitising_again_leaves_alone()
    {
        var random = new Random(20261103);
        var sanitizer = new BodySanitizer();
        for (var i = 0; i < 3_000; i++)
        {
            var markdown = RandomText.Of(Pieces, 24, random);
            var html = Body.Html(markdown);

            Assert.Equal(html, sanitizer.Sanitize(html));
            AssertWellFormed(html);
            Assert.Empty(Parsed(html).QuerySelectorAll("bdi bdi:not([dir]), code bdi, pre bdi, a a"));
        }
    }

    [Fact]
    public void Isolating_changes_no_letter_that_is_read()
    {
        var random = new Random(7);
        for (var i = 0; i < 1_000; i++)
        {
            var text = RandomText.Of(["و", "قال ", "CNN", " ", "New York", "**", "*", "-5", "C++", "، ", "AT&amp;T", "[a](/b)", "25%", "@user_1"], 16, random);
            Assert.Equal(Letters(Markdig.Markdown.ToPlainText(text)), Letters(Parsed(Body.Html(text)).TextContent));
        }

        // Asterisks differ where Arabic emphasis is meant to; white space at the ends is not read.
        static string Letters(string shown) => string.Concat(shown.Where(c => c != '*' && !char.IsWhiteSpace(c)));
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("قال [CNN ")]
    [InlineData("*!")]
    [InlineData("و**“ب”**")]
    [InlineData("*a **a ")]
    [InlineData("قال CNN ")]
    [InlineData("|a")]
    public async Task A_text_made_to_choke_the_parser_still_comes_out(string piece)
    {
        var rendering = Task.Run(() => Body.Html(string.Concat(Enumerable.Repeat(piece, 5_000))), TestContext.Current.CancellationToken);

        AssertWellFormed(await rendering.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }

    /// <summary>In longer texts than these each took minutes, growing with the square of their length.</summary>
    [Theory]
    [InlineData("## عنوان\n\n")]
    [InlineData("##\n\nنص\n\n")]
    [InlineData("نص\n\n***\n")]
    [InlineData("- a\n")]
    [InlineData("`a` ")]
    [InlineData("قال CNN إن `أ` ")]
    public async Task A_body_of_the_greatest_length_comes_out(string piece)
    {
        var markdown = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));

        var rendering = Task.Run(() => Body.Html(markdown), TestContext.Current.CancellationToken);

        Assert.NotEmpty(await rendering.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Many_threads_may_render_with_one_renderer()
    {
        const string markdown = "## عنوان CNN\n\nو**“بوتين”** قال\n\n| ا | ب |\n|-|-|\n| 1 | CNN |";
        var renderer = new ArticleRenderer();
        var expected = renderer.Render(markdown);

        Parallel.For(0, 500, _ => Assert.Equal(expected, renderer.Render(markdown)));
    }

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        const string markdown = "١٢. بند\n١٣. بند I\n\n## IRAN\n\n| ا |\n|-|\n| 1 |\n\nنص\n\n| ا |\n|-|\n| 1 |";
        var expected = Body.Html(markdown);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["ar-SA", "ar-EG", "fa-IR", "tr-TR", "en-US"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal(expected, Body.Html(markdown));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Equal("", Body.Html(""));

    [Fact]
    public void Words_are_counted_in_what_is_read_and_not_in_addresses_of_links() =>
        Assert.Equal(6, Body.Words("## عنوان\n\nو**“بوتين”** قال [نصًا](https://example.com/a/b/c) ![صورة](/media/a.jpg)\n\n| واحد | 2 |\n|-|-|"));

    [Fact]
    public void The_body_says_which_renderer_made_it() => Assert.Equal(ArticleRenderer.Version, new ArticleRenderer().Render("نص").RendererVersion);

    private static IElement Parsed(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html>" + html).Body!;

    private static void AssertWellFormed(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        parser.ParseDocument("<!DOCTYPE html><html><head><title>x</title></head><body>" + html + "</body></html>");
    }
}

using Markdig;
using Markdig.Extensions.EmphasisExtras;
using NewsSite.Web.Markdown;

namespace NewsSite.Web.Tests.Markdown;

/// <summary>Text without Arabic is emphasised exactly as Markdig does it by itself.</summary>
public class CommonMarkTests
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    [Theory]
    [InlineData("*foo bar*")]
    [InlineData("a * foo bar*")]
    [InlineData("a*\"foo\"*")]
    [InlineData("a**\"foo\"**")]
    [InlineData("and **“Putin”** said")]
    [InlineData("and**“Putin”** said")]
    [InlineData("**“Trump”**and**“Putin”**")]
    [InlineData("this is **important!**And")]
    [InlineData("**said:**then")]
    [InlineData("(**text**)and")]
    [InlineData("foo*bar*")]
    [InlineData("5*6*78")]
    [InlineData("foo_bar_")]
    [InlineData("foo-_(bar)_")]
    [InlineData("*(*foo)")]
    [InlineData("*(*foo*)*")]
    [InlineData("**foo \"*bar*\" foo**")]
    [InlineData("**(**foo)")]
    [InlineData("*foo**bar**baz*")]
    [InlineData("*foo**bar*")]
    [InlineData("***foo** bar*")]
    [InlineData("foo***bar***baz")]
    [InlineData("foo******bar*********baz")]
    [InlineData("**foo*bar")]
    [InlineData("foo *\\**")]
    [InlineData("****foo*")]
    [InlineData("**foo****")]
    [InlineData("*foo _bar* baz_")]
    [InlineData("~~foo~~bar and~~(foo)~~bar")]
    public void Emphasis_without_Arabic_is_CommonMark(string markdown) => Assert.Equal(PlainHtml(markdown), WithoutDirection(Body.Html(markdown)));

    [Fact]
    public void Any_text_without_Arabic_is_CommonMark()
    {
        var random = new Random(20261103);
        for (var i = 0; i < 2_000; i++)
        {
            var markdown = "x" + RandomText.Of(["*", "**", "***", "_", "~~", " ", "a", "b", "“", "”", "«", "»", "\"", "(", ")", "!", ":", ".", "\\", "é"], 14, random);
            Assert.Equal(PlainHtml(markdown), WithoutDirection(Body.Html(markdown)));
        }
    }

    private static string PlainHtml(string markdown) => new BodySanitizer().Sanitize(Markdig.Markdown.ToHtml(markdown, Plain)).Trim();

    private static string WithoutDirection(string html) => html.Replace(" dir=\"ltr\" lang=\"en\"", "", StringComparison.Ordinal);
}

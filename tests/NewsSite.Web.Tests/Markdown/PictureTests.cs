using NewsSite.Web.Markdown;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Tests.Markdown;

/// <summary>Pictures in a body: where they stand in the text, and what a reader gets of those that the library knows.</summary>
public class PictureTests
{
    private const string HashStart = "0123456789abcdef";

    private static readonly Dictionary<string, PictureView> Library = new()
    {
        [HashStart] = new PictureView(HashStart.PadRight(64, '0'), 1000, 500, [400, 800], "", null, null),
    };

    private static readonly Dictionary<string, PictureView> Described = new() { [HashStart] = Library[HashStart] with { AltText = "قاعة", Caption = "شرح.", Credit = "Reuters <b>" } };

    [Fact]
    public void A_picture_of_the_library_has_its_sizes() =>
        Assert.Equal(
            $"<p>نص <img src=\"/media/{HashStart}/400.jpg\" loading=\"lazy\" decoding=\"async\" width=\"400\" height=\"200\" " +
            $"srcset=\"/media/{HashStart}/400.jpg 400w, /media/{HashStart}/800.jpg 800w\" sizes=\"(min-width: 48rem) 43rem, 100vw\" alt=\"وصف\"></p>",
            new ArticleRenderer().Render($"نص ![وصف](/media/{HashStart}/400.jpg)", Library).Html);

    [Fact]
    public void By_itself_it_is_a_figure_in_all_formats_with_the_words_that_belong_to_it() =>
        Assert.Equal(
            $"<figure class=\"picture\"><picture><source type=\"image/avif\" srcset=\"/media/{HashStart}/400.avif 400w, /media/{HashStart}/800.avif 800w\" sizes=\"(min-width: 48rem) 43rem, 100vw\">" +
            $"<source type=\"image/webp\" srcset=\"/media/{HashStart}/400.webp 400w, /media/{HashStart}/800.webp 800w\" sizes=\"(min-width: 48rem) 43rem, 100vw\">" +
            $"<img src=\"/media/{HashStart}/800.jpg\" loading=\"lazy\" decoding=\"async\" width=\"800\" height=\"400\" srcset=\"/media/{HashStart}/400.jpg 400w, /media/{HashStart}/800.jpg 800w\" sizes=\"(min-width: 48rem) 43rem, 100vw\" alt=\"وصف\"></picture>" +
            "<figcaption><span>شرح.</span> <span class=\"credit\" dir=\"auto\">Reuters &lt;b&gt;</span></figcaption></figure>".Replace("</span> <span", "</span><span", StringComparison.Ordinal),
            new ArticleRenderer().Render($"![وصف](/media/{HashStart}/800.jpg)", Described).Html);

    [Fact]
    public void What_the_text_says_of_it_holds_for_that_place_and_where_it_says_nothing_the_library_speaks()
    {
        var html = new ArticleRenderer().Render($"![](/media/{HashStart}/800.jpg \"شرح هنا\")", Described).Html;

        Assert.Contains("alt=\"قاعة\"", html, StringComparison.Ordinal);
        Assert.Contains("<span>شرح هنا</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("شرح.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/media/0123456789abcde0/400.jpg")]
    [InlineData($"/media/{HashStart}/401.jpg")]
    [InlineData($"/media/{HashStart}/400.webp")]
    [InlineData($"/media/{HashStart}/400.jpg?x")]
    public void A_picture_that_the_library_does_not_know_has_none(string address) =>
        Assert.Equal($"<p><img src=\"{address}\" loading=\"lazy\" decoding=\"async\" alt=\"وصف\"></p>", new ArticleRenderer().Render($"![وصف]({address})", Library).Html);

    [Theory]
    [InlineData("![أ](b.jpg)", "![أ](/x)")]
    [InlineData("![أ](<b c.jpg> 'عنوان')", "![أ](/x 'عنوان')")]
    [InlineData("> - ![أ](b.jpg) و[![أ](b.jpg)](/a)", "> - ![أ](/x) و[![أ](/x)](/a)")]
    [InlineData("و**“![أ](b.jpg)”** ![ب](b.jpg)", "و**“![أ](/x)”** ![ب](/x)")]
    [InlineData("![أ][1] ![ب][1]\n\n[1]: b.jpg", "![أ][1] ![ب][1]\n\n[1]: /x")]
    [InlineData("> ![أ][1]\n>\n> [1]: b.jpg", "> ![أ][1]\n>\n> [1]: /x")]
    [InlineData("| ![أ](b.jpg) |\n|-|\n| ![ب](b.jpg) |", "| ![أ](/x) |\n|-|\n| ![ب](/x) |")]
    [InlineData("`![أ](b.jpg)` \\![أ](b.jpg)\n\n    ![أ](b.jpg)", "`![أ](b.jpg)` \\![أ](b.jpg)\n\n    ![أ](b.jpg)")]
    public void Addresses_of_pictures_change_where_they_are_written(string markdown, string changed) =>
        Assert.Equal(changed, BodyPictures.Readdress(markdown, BodyPictures.In(markdown), _ => "/x"));

    [Fact]
    public void Any_text_keeps_all_but_the_addresses_of_its_pictures()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var markdown = RandomText.Of(["![", "أ", "](b.jpg)", "](<b c.jpg>)", "][1]", "\n\n[1]: b.jpg\n\n", "\n", "> ", "- ", "*", "`", "| ", "CNN ", "\\", "\t", "    ", "> [1]:\n> <b c.jpg>\n", "1. [1]: b.jpg\n\n"], 20, random);

            var pictures = BodyPictures.In(markdown);

            Assert.DoesNotContain(pictures, p => p.Place is null);
            Assert.Equal(Plain(markdown), Plain(BodyPictures.Readdress(markdown, pictures, _ => "b.jpg")));
        }

        static string Plain(string text) => text.Replace("<b c.jpg>", "b.jpg", StringComparison.Ordinal);
    }
}

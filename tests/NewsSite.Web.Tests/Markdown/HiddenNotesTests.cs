namespace NewsSite.Web.Tests.Markdown;

public class HiddenNotesTests
{
    [Theory]
    [InlineData("قبل <!-- ملاحظة --> بعد", "<p>قبل  بعد</p>")]
    [InlineData("قبل<!---->بعد", "<p>قبلبعد</p>")]
    [InlineData("<!-- ملاحظة -->\nنص", "<p>نص</p>")]
    [InlineData("<!-- ملاحظة --> نص", "<p>نص</p>")]
    [InlineData("<!-- ملاحظة -->## عنوان", "<h2 id=\"عنوان\">عنوان</h2>")]
    [InlineData("سطر\n  <!-- أولى --> <!-- ثانية -->\t\nسطر", "<p>سطر\nسطر</p>")]
    [InlineData("قبل <!-- سطر\n\n## سطر --> بعد", "<p>قبل  بعد</p>")]
    [InlineData("قبل\n\n<!-- سطر\n\nسطر -->\n\nبعد", "<p>قبل</p>\n<p>بعد</p>")]
    [InlineData("> قبل <!-- سطر\n> سطر --> بعد", "<blockquote>\n<p>قبل  بعد</p>\n</blockquote>")]
    [InlineData("**قبل <!-- ** --> بعد**", "<p><strong>قبل  بعد</strong></p>")]
    public void A_comment_is_not_shown(string markdown, string html) => Assert.Equal(html, Body.Html(markdown));

    [Theory]
    [InlineData("`<!-- أ -->`", "<p><code>&lt;!-- أ --&gt;</code></p>")]
    [InlineData("``<!-- ` أ -->``", "<p><code>&lt;!-- ` أ --&gt;</code></p>")]
    [InlineData("```\n<!-- أ -->\n```", "<pre><code>&lt;!-- أ --&gt;\n</code></pre>")]
    [InlineData("> ~~~\n> <!-- أ -->\n> ~~~", "<blockquote>\n<pre><code>&lt;!-- أ --&gt;\n</code></pre>\n</blockquote>")]
    [InlineData("\\<!-- أ -->", "<p>&lt;!-- أ --&gt;</p>")]
    [InlineData("قبل <!-- بلا نهاية", "<p>قبل &lt;!-- بلا نهاية</p>")]
    public void In_code_after_a_backslash_or_without_an_end_it_is_text(string markdown, string html) => Assert.Equal(html, Body.Html(markdown));

    [Fact]
    public void A_backtick_alone_hides_no_comment_from_removal() => Assert.Equal("<p>قبل ` بعد</p>", Body.Html("قبل ` <!-- أ -->بعد"));

    [Theory]
    [InlineData("<!-- أ -->")]
    [InlineData("<!-- أ -->\n\n<!-- ب\n\nج -->\n")]
    [InlineData("<br>")]
    [InlineData("<p></p>\n\n<div class=\"x\">\n</div>")]
    [InlineData("***")]
    [InlineData("<b><!-- أ --></b> &nbsp;")]
    [InlineData("> <br>")]
    public void A_body_without_a_word_or_a_picture_is_empty(string markdown) => Assert.Equal(("", 0), (Body.Html(markdown), Body.Words(markdown)));

    [Theory]
    [InlineData("![](/media/a.jpg)")]
    [InlineData("😀")]
    [InlineData("1 < 2 > 1")]
    [InlineData("<b>نص</b>")]
    [InlineData("https://example.com/")]
    [InlineData("    رمز")]
    public void A_body_with_something_to_see_is_not(string markdown) => Assert.NotEmpty(Body.Html(markdown));
}

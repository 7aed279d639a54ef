namespace NewsSite.Web.Tests.Markdown;

public class ListTests
{
    [Fact]
    public void Arabic_numbers_begin_a_list_and_keep_their_start() =>
        Assert.Equal("<ol start=\"3\">\n<li>ثالثًا</li>\n<li>رابعًا</li>\n</ol>", Body.Html("٣. ثالثًا\n٤. رابعًا"));

    [Theory]
    [InlineData("١. أولًا")]
    [InlineData("١) أولًا")]
    [InlineData("١- أولًا")]
    [InlineData("١ـ أولًا")]
    [InlineData("۱. أولًا")]
    public void Each_way_to_number_in_Arabic_makes_a_list(string markdown) =>
        Assert.Equal("<ol>\n<li>أولًا</li>\n</ol>", Body.Html(markdown));

    [Fact]
    public void A_year_before_a_dash_is_no_list() => Assert.Equal("<p>١٩٧٣- حرب</p>", Body.Html("١٩٧٣- حرب"));

    [Fact]
    public void A_number_at_the_turn_of_a_line_is_no_list() => Assert.Equal("<p>بلغ العدد\n٢٠. وانتهى</p>", Body.Html("بلغ العدد\n٢٠. وانتهى"));

    [Fact]
    public void Round_bullets_make_a_list() => Assert.Equal("<ul>\n<li>بند</li>\n<li>آخر</li>\n</ul>", Body.Html("• بند\n• آخر"));

    [Theory]
    [InlineData("\u200F## عنوان", "<h2 id=\"عنوان\">عنوان</h2>")]
    [InlineData("\u200E\u200F- بند", "<ul>\n<li>بند</li>\n</ul>")]
    [InlineData("\u061C> قول", "<blockquote>\n<p>قول</p>\n</blockquote>")]
    [InlineData(" \u200F1. بند", "<ol>\n<li>بند</li>\n</ol>")]
    [InlineData("> \u200F## عنوان", "<blockquote>\n<h2 id=\"عنوان\">عنوان</h2>\n</blockquote>")]
    [InlineData("-\u200F بند", "<ul>\n<li>بند</li>\n</ul>")]
    public void A_direction_mark_at_the_start_of_a_line_hides_no_marker(string markdown, string html) => Assert.Equal(html, Body.Html(markdown));

    [Fact]
    public void Notes_and_tasks_are_no_syntax_here() =>
        Assert.Equal("<ul>\n<li>[ ] مهمة [^1]</li>\n</ul>", Body.Html("- [ ] مهمة [^1]"));
}

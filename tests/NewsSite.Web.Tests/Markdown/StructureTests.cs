namespace NewsSite.Web.Tests.Markdown;

public class StructureTests
{
    [Fact]
    public void Headings_stand_between_h2_and_h4() =>
        Assert.Equal("<h2 id=\"أ\">أ</h2>\n<h2 id=\"ب\">ب</h2>\n<h3 id=\"ج\">ج</h3>\n<h4 id=\"د\">د</h4>\n<h4 id=\"ه\">ه</h4>", Body.Html("# أ\n## ب\n### ج\n#### د\n###### ه"));

    [Fact]
    public void Headings_are_addressed_by_their_Arabic_words_and_never_twice_alike() =>
        Assert.Equal(
            "<h2 id=\"تأجيل-الاجتماع\">تأجيل الاجتماع</h2>\n<h2 id=\"تأجيل-الاجتماع-1\">تأجيل الاجتماع</h2>\n<h2>…</h2>",
            Body.Html("## تأجيل الاجتماع\n## تأجيل الاجتماع\n## …"));

    [Fact]
    public void A_heading_never_takes_an_id_of_the_page() =>
        Assert.Equal("<h2 id=\"section-share\" dir=\"ltr\" lang=\"en\">Share</h2>", Body.Html("## Share"));

    [Fact]
    public void Links_inside_the_site_are_plain_links() =>
        Assert.Equal("<p><a href=\"/news/1\">نص</a> و<a href=\"#%D8%A3\">أعلى</a></p>", Body.Html("[نص](/news/1) و[أعلى](#أ)"));

    [Fact]
    public void A_link_with_a_space_in_its_target_stays_text() =>
        Assert.Equal("<p>[نص](/مقال جديد)</p>", Body.Html("[نص](/مقال جديد)"));

    [Fact]
    public void A_picture_from_elsewhere_leaves_its_text() => Assert.Equal("<p>قبل نص بديل بعد</p>", Body.Html("قبل ![نص بديل](https://example.com/a.jpg) بعد"));

    [Fact]
    public void A_table_scrolls_in_a_box_that_the_keyboard_reaches()
    {
        var html = Body.Html("| أ | ب |\n|:-|-:|\n| ج | د |\n\nنص\n\n| أ |\n|-|\n| ب |");

        Assert.StartsWith("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"جدول\">\n<table>", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"جدول 2\"", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">أ</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }
}

namespace NewsSite.Web.Tests.Markdown;

public class DirectionTests
{
    [Fact]
    public void Each_name_in_a_list_of_Latin_names_is_isolated() =>
        Assert.Equal("<p>رواية <bdi>CNN</bdi>، <bdi>BBC</bdi> و<bdi>AP</bdi> تختلف</p>", Body.Html("رواية CNN، BBC وAP تختلف"));

    [Fact]
    public void A_name_that_is_partly_bold_is_isolated_as_one() =>
        Assert.Equal("<p>في <bdi><strong>New</strong> York</bdi> اليوم</p>", Body.Html("في **New** York اليوم"));

    [Fact]
    public void A_name_that_runs_over_a_line_end_is_isolated_as_one() =>
        Assert.Equal("<p>في <bdi>New\nYork</bdi> اليوم</p>", Body.Html("في New\nYork اليوم"));

    [Fact]
    public void A_name_with_an_ampersand_is_isolated_as_one() =>
        Assert.Equal("<p>شركة <bdi>AT&amp;T</bdi> قالت</p>", Body.Html("شركة AT&amp;T قالت"));

    [Fact]
    public void A_name_across_the_edge_of_bold_is_isolated_in_parts() =>
        Assert.Equal("<p>في <bdi>New </bdi><strong><bdi>York</bdi> اليوم</strong></p>", Body.Html("في New **York اليوم**"));

    [Fact]
    public void The_text_of_a_link_is_isolated_inside_the_link() =>
        Assert.Equal("<p>نقلت <a href=\"/a\"><bdi>CNN</bdi></a> الخبر</p>", Body.Html("نقلت [CNN](/a) الخبر"));

    [Fact]
    public void A_telephone_number_reads_left_to_right() =>
        Assert.Equal("<p>الهاتف: <bdi dir=\"ltr\">+966 11 234 5678</bdi></p>", Body.Html("الهاتف: +966 11 234 5678"));

    [Fact]
    public void Scores_percentages_and_dates_are_left_alone() =>
        Assert.Equal("<p>فاز 2-1 بنسبة 25% يوم 23/11/2026</p>", Body.Html("فاز 2-1 بنسبة 25% يوم 23/11/2026"));

    [Fact]
    public void Code_reads_left_to_right_as_a_whole() => Assert.Equal("<p>لغة <code dir=\"ltr\">C++ CNN</code> قديمة</p>", Body.Html("لغة `C++ CNN` قديمة"));

    [Fact]
    public void Alternative_text_holds_no_markup() =>
        Assert.Equal("<p>نص <img src=\"/media/a.jpg\" loading=\"lazy\" decoding=\"async\" alt=\"مبنى CNN\"></p>", Body.Html("نص ![مبنى CNN](/media/a.jpg)"));

    [Fact]
    public void An_English_paragraph_reads_left_to_right() =>
        Assert.Equal("<p dir=\"ltr\" lang=\"en\">Hello, (world).</p>", Body.Html("Hello, (world)."));

    [Fact]
    public void A_paragraph_that_begins_with_a_Latin_name_stays_Arabic() =>
        Assert.Equal("<p><bdi>CNN</bdi>: خبر عاجل</p>", Body.Html("CNN: خبر عاجل"));

    [Fact]
    public void A_paragraph_of_digits_has_no_language() => Assert.Equal("<p>2026</p>", Body.Html("2026"));

    [Fact]
    public void A_Latin_item_of_an_Arabic_list_keeps_its_bullet_on_the_right() =>
        Assert.Equal("<ul>\n<li>رويترز</li>\n<li><bdi dir=\"ltr\" lang=\"en\">CNN, too.</bdi></li>\n</ul>", Body.Html("- رويترز\n- CNN, too."));

    [Fact]
    public void A_list_without_Arabic_is_turned_as_a_whole() =>
        Assert.Equal("<ul dir=\"ltr\" lang=\"en\">\n<li>One</li>\n<li>Two</li>\n</ul>", Body.Html("- One\n- Two"));

    [Fact]
    public void A_cell_with_one_number_reads_left_to_right_and_a_cell_with_a_score_does_not()
    {
        var html = Body.Html("| الفريق | الزيادة | النتيجة |\n|-|-|-|\n| الهلال | -3.5% | 2-1 |");

        Assert.Contains("<td dir=\"ltr\">-3.5%</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>2-1</td>", html, StringComparison.Ordinal);
    }
}

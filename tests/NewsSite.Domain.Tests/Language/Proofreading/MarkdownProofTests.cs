using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Domain.Tests.Language.Proofreading;

public class MarkdownProofTests
{
    [Theory]
    [InlineData("## الى البيت", "O01 3")]
    [InlineData("## الى البيت ##", "O01 3")]
    [InlineData("#الى_البيت")]
    [InlineData("> الى البيت\n> ثم الى هنا", "O01 2", "O01 17")]
    [InlineData("- الى البيت\n- الى هنا\n\n1. الى\n٢. الى", "O01 2", "O01 14", "O01 26", "O01 33")]
    [InlineData("- بند\n\n    الى", "O01 11")]
    [InlineData("فقرة\n\n    الى = code")]
    [InlineData("```\nالى ، البيت\n```\n\nالى", "O01 21")]
    [InlineData("~~~\nالى\n```\nالى\n~~~")]
    [InlineData("اكتب `الى` هنا و``الى ` الى``")]
    [InlineData("بلا نهاية ` الى", "O01 12")]
    [InlineData("**الى** البيت", "O01 2")]
    [InlineData("*الى* ثم ~~الى~~ ثم __الى__", "O01 1", "O01 11", "O01 22")]
    [InlineData("و~~الى~~", "O01 0 -")]
    [InlineData("ال**ى** البيت", "O01 0 -")]
    [InlineData("**الوفد** ، ثم", "P01 9")]
    [InlineData("**الوفد**, ثم", "P02 9")]
    [InlineData("كلمة **كلمة**", "W01 0 -")]
    [InlineData("هو ** ** كذا")]
    [InlineData("[الى البيت](https://example.com/الى \"الى\") ، ثم", "O01 1", "P01 42")]
    [InlineData("[الى][الى]", "O01 1")]
    [InlineData("[1]: https://example.com/الى \"الى\"")]
    [InlineData("![الى البيت](/media/الى.jpg)", "O01 2")]
    [InlineData("قال [الوزير) ثم", "P08 4", "P08 11")]
    [InlineData("نجمة\\*الى", "O01 6")]
    [InlineData("سطر أول  \nسطر ثان")]
    [InlineData("| البلد    | الى  |\n| --- | ---: |\n| مصر    | الى  |", "O01 13", "O01 46")]
    [InlineData("قبل <!-- الى ، \n\n الى --> بعد الى", "O01 30")]
    [InlineData("ثم <https://example.com/الى> و<b class=\"الى\">نص</b>")]
    [InlineData("وصل الوفد\n\n---\n\n***\n\nالى", "O01 21")]
    [InlineData("- [ ] الى\n- [x] الى", "O01 6", "O01 16")]
    [InlineData("فقرة “أولى\n\nفقرة ثانية” هنا", "P08 5", "P08 22")]
    [InlineData("الأولى “نعم”\n\nالثانية «لا»\n\nالثالثة «لا»", "P09 22")]
    [InlineData("نصّ\r\n\r\nالى ، هنا\r\n", "O01 7", "P01 10")]
    public void Markup_is_not_read_and_places_are_those_of_the_original(string markdown, params string[] findings) =>
        Assert.Equal(findings, Proofreader.Read(markdown).Select(f => $"{f.Rule.Id} {f.At}{(f.Rule.Id is "P08" or "P09" || f.Fix is not null ? "" : " -")}"));

    /// <summary>A line of which the whole rest was read for each of its markers took hours.</summary>
    [Theory]
    [InlineData("- ", "الى")]
    [InlineData("- ", "= الى")]
    [InlineData("* ", "- | الى")]
    [InlineData("-\t", "الى")]
    public async Task A_line_of_many_markers_is_read_once(string marker, string rest)
    {
        var reading = Task.Run(() => Proofreader.Read(string.Concat(Enumerable.Repeat(marker, 200_000)) + rest), TestContext.Current.CancellationToken);
        var found = await reading.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Contains("O01", found.Select(f => f.Rule.Id));
    }

    [Fact]
    public void A_headline_is_no_Markdown() => Assert.Equal([0], Proofreader.ReadLine("الى `البيت` # 2").Select(f => f.At));

    [Fact]
    public void The_sample_story_has_three_faults()
    {
        const string title = "تأجيل الاجتماع التمهيدي يهدد قمة “ترامب” و”بوتين” المرتقبة في بودابست";
        const string body = """
            ## تأجيل الاجتماع التمهيدي

            وكان الرئيس الأمريكي دونالد ترامب، قد صرح يوم الخميس، عقب اتصال هاتفي مع نظيره الروسي فلاديمير بوتين، بأن الجانبين اتفقا على عقد اجتماع. وأوضح ترامب، في منشور عبر منصة “تروث سوشيال”، أن وزير الخارجية سيقود الوفد.

            ووفقًا لما نقلته شبكة CNN عن مسؤول في البيت الأبيض، تقرر تأجيل الاجتماع في الوقت الحالي ، ولم تتضح بعد أسباب إلغاء اللقاء الذي كان مقررًا هذا الأسبوع.

            وقالت نائبة السكرتير الصحفي، في تصريح لشبكة CNN، إن “الرئيس ترامب يعمل باستمرار على إيجاد حل سلمي ووقف القتل”، مؤكدة أنه “تواصل بشجاعة مع جميع الأطراف”.

            اقرأ أيضًا :
            """;

        Assert.Equal(["P11 ”"], Proofreader.ReadLine(title).Select(f => $"{f.Rule.Id} {f.Text}"));
        Assert.Equal(["P01 الحالي ،", "P01 أيضًا :"], Proofreader.Read(body).Select(f => $"{f.Rule.Id} {body[(body.LastIndexOf(' ', f.At - 1) + 1)..(f.End + 1)]}"));
        Assert.Equal(title.Replace("و”", "و“", StringComparison.Ordinal), Proofreader.MendSureInLine(title));
        Assert.Equal(body.Replace(" ،", "،", StringComparison.Ordinal).Replace(" :", ":", StringComparison.Ordinal), Proofreader.MendSure(body));
    }
}

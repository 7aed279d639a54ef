using CsCheck;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Tests.Language;

public class DigitsTests
{
    [Theory]
    [InlineData("٠١٢٣٤٥٦٧٨٩", "0123456789")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹", "0123456789")]
    [InlineData("عام ٢٠٢٦ و2027", "عام 2026 و2027")]
    [InlineData("", "")]
    public void Digits_become_latin(string text, string expected) => Assert.Equal(expected, Digits.ToLatin(text));

    [Theory]
    [InlineData("0123456789", "٠١٢٣٤٥٦٧٨٩")]
    [InlineData("3 نوفمبر 2026 - 3:05 م", "٣ نوفمبر ٢٠٢٦ - ٣:٠٥ م")]
    [InlineData("23/11/2026", "٢٣/١١/٢٠٢٦")]
    [InlineData("10-15 مقعدًا، 2-1", "١٠-١٥ مقعدًا، ٢-١")]
    [InlineData("3.5 و0.25.", "٣٫٥ و٠٫٢٥.")]
    [InlineData("1,234,567.89 ريال", "١٬٢٣٤٬٥٦٧٫٨٩ ريال")]
    [InlineData("1,5 و1,2,3 و3.1.4", "١,٥ و١,٢,٣ و٣.١.٤")]
    [InlineData("25% و3.5 % و٪", "٢٥٪ و٣٫٥ ٪ و٪")]
    [InlineData("الحرارة -5 أو −12.5 أو +3", "الحرارة -٥ أو −١٢٫٥ أو +٣")]
    [InlineData("كوفيد-19", "كوفيد-١٩")]
    [InlineData("1500000000", "١٥٠٠٠٠٠٠٠٠")]
    [InlineData("2020-2024", "٢٠٢٠-٢٠٢٤")]
    [InlineData("$100 و#1", "$١٠٠ و#١")]
    [InlineData("قمة G20 وملف MP3 وشبكة 5G وCOVID-19", "قمة G20 وملف MP3 وشبكة 5G وCOVID-19")]
    [InlineData("نظام Windows 11 وهاتف iPhone 15 Pro، 3 هواتف", "نظام Windows 11 وهاتف iPhone 15 Pro، ٣ هواتف")]
    [InlineData("https://example.com/2026/11?p=5 و a1@b2.com", "https://example.com/2026/11?p=5 و a1@b2.com")]
    [InlineData("هاتف +966 11 234 5678 أو 011-555-0142", "هاتف +966 11 234 5678 أو 011-555-0142")]
    [InlineData("#GITEX_2026 @user_1", "#GITEX_2026 @user_1")]
    [InlineData("٢٥ و۲۵", "٢٥ و۲۵")]
    public void Numbers_become_arabic_and_names_stay(string text, string expected) => Assert.Equal(expected, Digits.ToArabic(text));

    [Theory]
    [InlineData("<p class=\"c1\" data-n='2'>3 صور</p>", "<p class=\"c1\" data-n='2'>٣ صور</p>")]
    [InlineData("<time datetime=\"2026-11-03\">3 نوفمبر</time>", "<time datetime=\"2026-11-03\">٣ نوفمبر</time>")]
    [InlineData("<a title=\"5 > 4\" href=/a/5>5</a>", "<a title=\"5 > 4\" href=/a/5>٥</a>")]
    [InlineData("<h2>25%</h2><h3>1,000.5</h3>", "<h2>٢٥٪</h2><h3>١٬٠٠٠٫٥</h3>")]
    [InlineData("&#39;5&#x27; &frac12; &amp; 5 &#1636;", "&#39;٥&#x27; &frac12; &amp; ٥ &#1636;")]
    [InlineData("<!-- 1 --><!DOCTYPE html 5><?x 5?>5", "<!-- 1 --><!DOCTYPE html 5><?x 5?>٥")]
    [InlineData("<!-->5<!-- 5", "<!-->٥<!-- 5")]
    [InlineData("<script>var a = 5 < 6; '<b>7</b>'</SCRIPT >8", "<script>var a = 5 < 6; '<b>7</b>'</SCRIPT >٨")]
    [InlineData("<style>a{margin:5px}</style>5<textarea>5 <b>6</textarea>7", "<style>a{margin:5px}</style>٥<textarea>5 <b>6</textarea>٧")]
    [InlineData("<code>1 <b>2</b> <code>3</code> 4</code> 5", "<code>1 <b>2</b> <code>3</code> 4</code> ٥")]
    [InlineData("<pre>1</pre>2<kbd>3</kbd>4", "<pre>1</pre>٢<kbd>3</kbd>٤")]
    [InlineData("<bdi dir=\"ltr\">011-555-0142</bdi> 5", "<bdi dir=\"ltr\">011-555-0142</bdi> ٥")]
    [InlineData("<p dir=ltr>1 <span dir=\"rtl\">2</span> <br> 3</p><p DIR='LTR'>4</p><p dir=\"rtl\">5</p>", "<p dir=ltr>1 <span dir=\"rtl\">2</span> <br> 3</p><p DIR='LTR'>4</p><p dir=\"rtl\">٥</p>")]
    [InlineData("<table><tr><td dir=\"ltr\">38,400</td><td dir=\"ltr\">-4.6%</td><td dir=\"ltr\">24/11/2026</td></tr></table>", "<table><tr><td dir=\"ltr\">٣٨٬٤٠٠</td><td dir=\"ltr\">-٤٫٦٪</td><td dir=\"ltr\">٢٤/١١/٢٠٢٦</td></tr></table>")]
    [InlineData("<bdi dir=\"ltr\">-5</bdi><code dir=\"ltr\">5</code>", "<bdi dir=\"ltr\">-٥</bdi><code dir=\"ltr\">5</code>")]
    [InlineData("<p dir=ltr>1<p>2", "<p dir=ltr>1<p>٢")]
    [InlineData("<input dir=\"ltr\" value=5>5<img alt=\"5\" dir=ltr />5", "<input dir=\"ltr\" value=5>٥<img alt=\"5\" dir=ltr />٥")]
    [InlineData("<p data-dir=\"ltr\">5</p><p title=\"dir=ltr\">6</p>", "<p data-dir=\"ltr\">٥</p><p title=\"dir=ltr\">٦</p>")]
    [InlineData("<svg viewBox=\"0 0 5 5\"><path d=\"M5\" dir=\"ltr\"/><text>5</text></svg>6", "<svg viewBox=\"0 0 5 5\"><path d=\"M5\" dir=\"ltr\"/><text>٥</text></svg>٦")]
    [InlineData("<title>قمة 20</title><bdi>G20</bdi>", "<title>قمة ٢٠</title><bdi>G20</bdi>")]
    [InlineData("5 < 6 و 7 > 3 </ 8> 9 <", "٥ < ٦ و ٧ > ٣ </ 8> ٩ <")]
    [InlineData("<b>5</i></b></p>6", "<b>٥</i></b></p>٦")]
    [InlineData("<p title=\"5", "<p title=\"5")]
    [InlineData("<p", "<p")]
    public void Only_the_text_of_a_page_changes(string html, string expected) => Assert.Equal(expected, Digits.ToArabicInHtml(html));

    [Fact]
    public void A_page_differs_in_nothing_but_its_digits_and_their_signs() =>
        Gen.OneOf("<p>", "</p>", "<b dir=\"ltr\">", "</b>", "<code>", "</code>", "<!--", "-->", "<script>", "</script>", "&#39;", "<br/>", "<", ">", "\"", "=", "&",
                " 5", "12.5", "1,000", "25%", "G20", "-3", "+966 11 234 5678", "خبر", " ", "CNN", "٣", "https://a.b/5", "<a href='5'>")
            .Array[0, 30].Select(string.Concat)
            .Sample(html =>
            {
                var arabic = Digits.ToArabicInHtml(html);
                return arabic.Length == html.Length && Undone(arabic) == Undone(html) && arabic.Where(IsOther).SequenceEqual(html.Where(IsOther));
            });

    [Fact]
    public void A_page_without_digits_is_the_same_string()
    {
        var page = "<p>خبر</p>";
        Assert.Same(page, Digits.ToArabicInHtml(page));
    }

    [Fact]
    public void The_time_grows_with_the_length_of_the_page_and_no_faster()
    {
        var page = string.Concat(Enumerable.Repeat("<li><a href=\"/a/5\" title=\"5\">خبر رقم 5 عن CNN في 3 نوفمبر 2026، ونسبته 25%</a></li>", 20_000));
        var started = TimeProvider.System.GetTimestamp();

        Digits.ToArabicInHtml(page);

        // Takes a fraction of a second (about 0.1 ms a kilobyte); were it quadratic, minutes.
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    private static string Undone(string text) => Digits.ToLatin(text).Replace('٫', '.').Replace('٬', ',').Replace('٪', '%');

    private static bool IsOther(char c) => c is not ('.' or ',' or '%' or '٫' or '٬' or '٪') && !char.IsDigit(c);
}

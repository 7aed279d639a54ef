using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Web.Tests.Markdown;

public class SafetyTests
{
    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<div style=\"background:url(javascript:alert(1))\">",
        "<math><mtext></mtext><mglyph><svg><mtext><textarea><path id=\"</textarea><img onerror=alert(1) src=1>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<form action=javascript:alert(1)><input type=submit>",
        "<base href=//evil.example>",
        "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](java&#10;script:alert(1))",
        "[x](&#x01;javascript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](<  javascript:alert(1)>)",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](file:///etc/passwd)",
        "[x](feed:javascript:alert(1))",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "[x](/a \"\\\" onmouseover=\\\"alert(1)\")",
        "[x](/a\"onmouseover=\"alert(1))",
        "[x\" onmouseover=\"alert(1)](/a)",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "![x](javascript:alert(1))",
        "![x](https://evil.example/pixel.gif)",
        "![x](//evil.example/pixel.gif)",
        "![x](/media/../account/logout)",
        "![x](/media/%2e%2e/account/logout)",
        "![x](/media/..\\account/logout)",
        "![x](/mediaevil.gif)",
        "![\" onerror=\"alert(1)](/media/a.jpg)",
        "![x](/media/a.jpg\"onerror=\"alert(1))",
        "![x][1]\n\n[1]: https://evil.example/pixel.gif",
        "## x {onclick=alert(1)}",
        "## \" onclick=\"alert(1)",
        "```\" onclick=\"alert(1)\ncode\n```",
        "```html\n</code></pre><script>alert(1)</script>\n```",
        "`</code><script>alert(1)</script>`",
        "| a |\n| - |\n| <script>alert(1)</script> |",
        "http://x.example/\"onmouseover=\"alert(1)",
        "https://x.example/'onmouseover='alert(1)",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
    ];

    private static readonly string[] Elements =
        ["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr", "pre", "div", "br", "strong", "em", "del", "a", "img", "code", "bdi", "table", "thead", "tbody", "tr", "th", "td"];

    private static readonly string[] Attributes =
        ["href", "rel", "src", "alt", "title", "loading", "decoding", "id", "dir", "lang", "start", "class", "tabindex", "role", "aria-label", "scope"];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_that_runs_or_calls_out_reaches_a_reader(string markdown)
    {
        foreach (var text in (string[])[markdown, "نص " + markdown + " نص", "> - " + markdown, "**و“" + markdown + "”**قال"])
            AssertHarmless(Body.Html(text));
    }

    [Fact]
    public void Raw_html_is_shown_as_text() =>
        Assert.Equal("<p>نص &lt;<bdi>b</bdi>&gt;غامق&lt;/<bdi>b</bdi>&gt;</p>", Body.Html("نص <b>غامق</b>"));

    [Fact]
    public void A_direction_override_written_as_an_entity_is_gone()
    {
        var html = Body.Html("قال &#x202E;عكس&#x2067; و[ع](/a \"&#x202D;ب\") ![&#x202E;ص](/media/a.jpg) &#xFEFB;");

        Assert.DoesNotContain(html, c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFB');
    }

    private static void AssertHarmless(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).Body!.Descendants<IElement>())
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, a => Assert.Contains(a.Name, Attributes));
            if (element.GetAttribute("href") is { } href) Assert.Matches("^(https?:|mailto:|tel:|[/#.?]|[^:]*$)", href);
            if (element.GetAttribute("src") is { } src) Assert.StartsWith("/media/", src, StringComparison.Ordinal);
        }
    }
}

namespace NewsSite.Browser.Tests;

/// <summary>Where the glyphs stand on the line, from left to right as seen.</summary>
public sealed class WritingDirectionTests(Chromium chromium, Site site)
{
    // The characters of the phrase in the order in which the browser has set them, left to right.
    private const string Seen = """
        ([where, phrase]) => {
          for (const block of document.querySelectorAll(where)) {
            const letters = [];
            const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            for (let node = texts.nextNode(); node; node = texts.nextNode())
              for (let i = 0; i < node.length; i++) letters.push({ node, i, letter: node.data[i] });
            const start = letters.map(l => l.letter).join('').indexOf(phrase);
            if (start < 0) continue;
            const boxes = letters.slice(start, start + phrase.length).map(({ node, i, letter }) => {
              const range = document.createRange();
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const box = range.getClientRects()[0];
              return { letter, left: box.left, top: box.top, bottom: box.bottom };
            });
            if (boxes.some(b => b.top >= boxes[0].bottom || b.bottom <= boxes[0].top)) return 'broken over two lines';
            return boxes.sort((a, b) => a.left - b.left).map(b => b.letter).join('');
          }
          return 'not found';
        }
        """;

    [Theory]
    [InlineData(".prose p", "CNN، BBC", "BBC ،CNN")]
    [InlineData(".prose p", "+966 11 234 5678", "+966 11 234 5678")]
    [InlineData(".prose p", "https://example.org/news/12?page=3", "https://example.org/news/12?page=3")]
    [InlineData(".prose p", "C++", "C++")]
    [InlineData(".prose p", "This paragraph was sent by the desk in English.", "This paragraph was sent by the desk in English.")]
    [InlineData(".prose td", "-18%", "-18%")]
    [InlineData("h1", "C++", "C++")]
    [InlineData("h1", "CNN، BBC", "BBC ،CNN")]
    public async Task Foreign_words_keep_their_order_in_an_Arabic_line(string where, string phrase, string fromTheLeft)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));

        Assert.Equal(fromTheLeft, await visit.Page.EvaluateAsync<string>(Seen, new[] { where, phrase }));
    }

    [Fact]
    public async Task A_telephone_number_stands_on_one_line_however_narrow_the_page()
    {
        const string phone = "+966 11 234 5678";
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article), new Reader { Width = 320 });

        for (var width = 320; width <= 440; width += 8)
        {
            await visit.Page.SetViewportSizeAsync(width, 844);
            Assert.Equal((width, phone), (width, await visit.Page.EvaluateAsync<string>(Seen, new[] { ".prose p", phone })));
        }
    }

    /// <summary>The line is read from the right, so the figure that is said first stands on the right.</summary>
    [Theory]
    [InlineData(".prose p")]
    [InlineData("h1")]
    public async Task A_score_is_read_from_the_right_as_it_was_written(string where)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));

        Assert.Equal("1-2", await visit.Page.EvaluateAsync<string>(Seen, new[] { where, "2-1" }));
    }

    [Fact]
    public async Task An_English_paragraph_starts_at_the_left_and_says_its_language()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));
        var paragraph = visit.Page.Locator(".prose p", new() { HasText = "This paragraph" });

        Assert.Equal("en", await paragraph.GetAttributeAsync("lang"));
        Assert.Equal("ltr", await paragraph.EvaluateAsync<string>("p => getComputedStyle(p).direction"));
        Assert.True(await paragraph.EvaluateAsync<bool>("""
            p => {
              const words = document.createRange();
              words.selectNodeContents(p);
              return Math.abs(words.getClientRects()[0].left - p.getBoundingClientRect().left) < 1;
            }
            """));
    }
}

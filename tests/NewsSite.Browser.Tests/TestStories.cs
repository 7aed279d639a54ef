using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Testing;
using NewsSite.Web.Markdown;
using NewsSite.Web.Media;

namespace NewsSite.Browser.Tests;

/// <summary>The stories that the tests put among the demo's: one with everything a story can have, one that was withdrawn.</summary>
public sealed record TestStories(Article Full, Article Withdrawn)
{
    public const string Headline = "لغة C++ في غرف الأخبار: ما قالته CNN، BBC عن 2-1";

    private const string Body = """
        قالت شبكات CNN، BBC إن التجربة نجحت.

        يستقبل المكتب الاتصالات على +966 11 234 5678 صباحًا.

        انتهى اللقاء بنتيجة 2-1 للفريق الضيف.

        نُشرت التفاصيل في https://example.org/news/12?page=3 صباح اليوم.

        كُتب البرنامج بلغة C++ قبل عامين، و**كل كلمة فيه** مراجَعة.

        This paragraph was sent by the desk in English.

        ## ما الذي تغيّر؟

        > قال المحرر: “راجعنا كل سطر، ثم راجعناه مرة أخرى”.

        > > راجعنا كل سطر، ثم راجعناه مرة أخرى

        - رسالة أولى من القارئ
        - رسالة ثانية فيها [رابط إلى الأحدث](/latest)

        1. افتح الباب.
        2. اقرأ الخبر.

        https://www.youtube.com/watch?v=dQw4w9WgXcQ

        ### أرقام الأسبوع

        | الصنف | الصناديق يوميًا | تغيّر السعر |
        |---|---|---|
        | السردين | 640 | -18% |
        | الهامور | 38 | +9% |

        وتنتهي القصة هنا، بعد أن أخذت من الوقت ما أخذت.
        """;

    /// <summary>Publishes both in the middle of the site's stories, so that each has neighbours and the front page stays the demo's.</summary>
    public static async Task<TestStories> AddAsync(NewsContext db)
    {
        var newest = await db.Articles.Published().NewestFirst().Take(12).ToListAsync();
        var between = newest[^1].PublishedAt!.Value.AddSeconds(1);
        var category = await db.Categories.Include(c => c.Parent).FirstAsync(c => c.ParentId != null);
        var pictures = await db.Media.OrderBy(m => m.Id).Take(2).ToListAsync();
        var shown = new PicturesOfBody([pictures[1]]);
        var body = $"{Body}\n\n![شكل من مربعات متداخلة]({LibraryPicture.Of(pictures[1]).Src} \"الشكل كما خرج من المطبعة.\")\n\n/a/{newest[5].Id}\n";
        var content = new ArticleContent
        {
            Headline = Headline,
            Standfirst = "تجربة جديدة في غرف الأخبار، شاركت فيها شبكة CNN ومحررون من ثلاث مدن.",
            Body = body,
            Rendered = new ArticleRenderer().Render(body, shown.Views),
            Category = category,
            LeadPictureId = pictures[0].Id,
            PictureIds = shown.Ids,
            AuthorIds = await db.Authors.OrderBy(a => a.Id).Select(a => a.Id).Take(2).ToListAsync(),
            TagIds = await db.Tags.OrderBy(t => t.Id).Select(t => t.Id).Take(3).ToListAsync(),
            ReadAlsoIds = [.. newest.Take(3).Select(a => a.Id)],
        };
        var full = new Article(content, Newsroom.Maria, between);
        full.Publish(Newsroom.Maria, between);

        var withdrawn = new Article(content with { Headline = "خبر سحبته هيئة التحرير" }, Newsroom.Maria, between);
        withdrawn.Publish(Newsroom.Maria, between.AddSeconds(1));
        withdrawn.Withdraw("سُحب الخبر لأن مصدره تراجع عنه.", Newsroom.Maria, between.AddSeconds(2));

        db.Articles.AddRange(full, withdrawn);
        await db.SaveChangesAsync();
        return new TestStories(full, withdrawn);
    }
}

using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Providers.Sqlite;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Media;
using NewsSite.Domain.Tags;
using NewsSite.Web.Addressing;
using NewsSite.Web.Markdown;

namespace NewsSite.Benchmarks;

/// <summary>Makes a store of published articles, written and published as a newsroom does it: the same number gives the same store.</summary>
internal static class Seed
{
    private const int Batch = 500;
    private const int SampleSize = 10_000;
    private static readonly EditorId Editor = new("system:benchmark");
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(20);

    public static async Task<int> RunAsync(string file, int articles, string addressFile)
    {
        await using var db = Open(file);
        await db.Database.MigrateAsync();
        var cast = await CastAsync(db);
        var texts = Texts.All.Where(t => Domain.Language.Words.Count(t.Body) > 300).Select(t => (t, new ArticleRenderer().Render(t.Body))).ToList();

        List<string> addresses = [];
        List<int> earlier = [];
        var random = new Random(articles);
        for (var made = 0; made < articles; made += Batch)
        {
            List<Article> batch = [];
            for (var i = made; i < Math.Min(made + Batch, articles); i++) batch.Add(Story(cast, texts, earlier, random, Start + (i * Pace)));
            db.AddRange(batch);
            await db.SaveChangesAsync();

            addresses.AddRange(batch.Select(a => Address.Article(a.Category.Slug, a.Id, a.Slug)));
            earlier.AddRange(batch.Select(a => a.Id));
            db.ChangeTracker.Clear();
            db.AttachRange(cast.Categories);
        }

        var sample = addresses.ToArray();
        random.Shuffle(sample);
        await File.WriteAllLinesAsync(addressFile, sample.Take(SampleSize));
        return 0;
    }

    private static SqliteNewsContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteNewsContext>();
        options.UseNewsSqlite($"Data Source={file}");
        return new SqliteNewsContext(options.Options);
    }

    /// <summary>Two bylines, four tags, a picture, and three older stories to read also.</summary>
    private static Article Story(Cast cast, List<(Text Text, RenderedBody Rendered)> texts, List<int> earlier, Random random, DateTimeOffset at)
    {
        var (text, rendered) = texts[random.Next(texts.Count)];
        var story = new Article(
            new ArticleContent
            {
                Headline = text.Headline,
                Standfirst = text.Standfirst,
                Body = text.Body,
                Rendered = rendered,
                Category = cast.Categories[random.Next(cast.Categories.Count)],
                LeadPictureId = cast.Pictures[random.Next(cast.Pictures.Count)],
                AuthorIds = Some(cast.Authors, 2, random),
                TagIds = Some(cast.Tags, 4, random),
                ReadAlsoIds = Some(earlier, 3, random),
            },
            Editor,
            at);
        story.Publish(Editor, at);
        return story;
    }

    private static List<T> Some<T>(List<T> all, int count, Random random) =>
        all.Count == 0 ? [] : [.. Enumerable.Range(0, count).Select(_ => all[random.Next(all.Count)])];

    private static async Task<Cast> CastAsync(NewsContext db)
    {
        var sections = Enumerable.Range(1, 8).Select(i => new Category($"قسم الأخبار {i}", (CategoryColour)i, Start, order: i)).ToList();
        List<Category> categories = [.. sections, .. sections.Take(3).Select(s => new Category($"فرع {s.Order}", s.Colour, Start, s))];
        var authors = Enumerable.Range(1, 40).Select(i => new Author($"كاتبة رقم {i}", Start)).ToList();
        var tags = Enumerable.Range(1, 400).Select(i => new Tag($"موضوع الساعة {i}", Start)).ToList();
        var pictures = Enumerable.Range(1, 200).Select(Picture).ToList();

        db.AddRange(categories);
        db.AddRange(authors);
        db.AddRange(tags);
        db.AddRange(pictures);
        await db.SaveChangesAsync();
        return new Cast(categories, [.. authors.Select(a => a.Id)], [.. tags.Select(t => t.Id)], [.. pictures.Select(p => p.Id)]);
    }

    private static MediaItem Picture(int number)
    {
        var picture = new MediaItem($"{number}.jpg", number.ToString("x64", null), 1600, 1067, [400, 800, 1200, 1600], Editor, Start);
        picture.Describe("مشهد من ساحة المدينة القديمة عند الغروب، وفيه باعة ومارة.", "الساحة القديمة قبل بدء الاحتفال بساعة.", "تصوير: فريق التحرير");
        return picture;
    }

    private sealed record Cast(List<Category> Categories, List<int> Authors, List<int> Tags, List<int> Pictures);
}

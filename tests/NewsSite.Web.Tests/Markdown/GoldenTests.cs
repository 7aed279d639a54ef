using NewsSite.Testing;
using NewsSite.Web.Markdown;

namespace NewsSite.Web.Tests.Markdown;

/// <summary>Each golden/*.md with the HTML it must give; set UPDATE_GOLDEN=1 to write what it gives now, then read the difference.</summary>
public class GoldenTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "NewsSite.Web.Tests", "Markdown", "golden");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Golden_text_gives_its_golden_html(string name)
    {
        var stop = TestContext.Current.CancellationToken;
        var expected = Path.Combine(Folder, name + ".html");
        var html = new ArticleRenderer().Render(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".md"), stop)).Html + "\n";

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(expected, html, stop);
        Assert.Equal(await File.ReadAllTextAsync(expected, stop), html);
    }
}

using NewsSite.Data.Accounts;
using NewsSite.Domain.Accounts;
using NewsSite.Testing;
using NewsSite.Web.Commands;
using NewsSite.Web.Tests.Import;

namespace NewsSite.Web.Tests.Commands;

/// <summary>The command line: exit codes, and sentences instead of stack traces. Alone, because it listens to the console, which all tests share.</summary>
[Collection(nameof(NewsCommandTests))]
[CollectionDefinition(nameof(NewsCommandTests), DisableParallelization = true)]
public sealed class NewsCommandTests : IDisposable
{
    private readonly SqliteStore store = new();
    private readonly TemporaryFolder folder = new();
    private readonly ArticleSources sources = new();

    [Fact]
    public async Task Import_says_0_when_every_file_came_in_and_names_it()
    {
        sources.WriteStory("a.md", "ألف");

        var (code, output, _) = await RunAsync("import", "markdown", sources.Path);

        Assert.Equal(0, code);
        Assert.Contains("a.md", output, StringComparison.Ordinal);
        Assert.Contains("أُضيف: 1، حُدّث: 0، لم يتغيّر: 0، أُبقي: 0، رُفض: 0.", output, StringComparison.Ordinal);
        await using var db = store.Open();
        Assert.Single(db.Articles);
    }

    [Fact]
    public async Task Import_says_2_when_a_file_was_refused_with_its_line_and_the_good_one_came_in()
    {
        sources.WriteStory("a.md", "ألف").Write("bad.md", "---\ntitle: 'عنوان'\ncategory: 'سياسة'\nheadline: 'x'\n---\nنص");

        var (code, output, errors) = await RunAsync("import", "markdown", sources.Path);

        Assert.Equal(2, code);
        Assert.Contains("bad.md:4: حقل غير معروف “headline”", errors, StringComparison.Ordinal);
        Assert.Contains("رُفض: 1.", output, StringComparison.Ordinal);
        await using var db = store.Open();
        Assert.Single(db.Articles);
    }

    [Fact]
    public async Task Import_gives_the_terminal_no_commands_that_names_hold()
    {
        sources.WriteStory("a\u001b[31m\u202E\n.md", "ألف").Write("bad\u001b[31m\n.md", "---\n\"x\\e[2J\": 'y'\n---\nنص");

        var (_, output, errors) = await RunAsync("import", "markdown", sources.Path);

        Assert.Contains("a[31m .md", output, StringComparison.Ordinal);
        Assert.Contains("bad[31m .md:2: ", errors, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u001b\u202E]", output + errors);
    }

    [Fact]
    public async Task Import_of_a_folder_that_is_not_there_says_1_and_its_name()
    {
        var (code, _, errors) = await RunAsync("import", "markdown", Path.Combine(folder.Path, "none"));

        Assert.Equal(1, code);
        Assert.Contains(Path.Combine(folder.Path, "none"), errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_behind_is_not_served_and_the_sentence_says_what_to_run()
    {
        var (code, _, errors) = await RunAsync([], connection: $"Data Source={folder.File("new.db")}");

        Assert.Equal(1, code);
        Assert.Contains("dotnet NewsSite.Web.dll migrate", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_into_a_store_that_is_behind_is_refused_the_same_way()
    {
        var (code, _, errors) = await RunAsync(["import", "markdown", sources.Path], connection: $"Data Source={folder.File("new.db")}");

        Assert.Equal(1, code);
        Assert.Contains("dotnet NewsSite.Web.dll migrate", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_the_store_and_is_calm_when_repeated()
    {
        var connection = $"Data Source={folder.File("new.db")}";

        var first = await RunAsync(["migrate"], connection);
        var second = await RunAsync(["migrate"], connection);

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("Initial", first.Output, StringComparison.Ordinal);
        Assert.Contains("لم يتغيّر شيء", second.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(["import", "markdown", sources.Path], connection)).Code);
    }

    [Fact]
    public async Task A_store_that_is_no_database_is_said_in_a_sentence()
    {
        await File.WriteAllTextAsync(folder.File("news.db"), new string('x', 8192), TestContext.Current.CancellationToken);

        var (code, _, errors) = await RunAsync(["migrate"], $"Data Source={folder.File("news.db")}");

        Assert.Equal(1, code);
        Assert.Contains("ConnectionStrings:Content", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_a_store_that_is_behind()
    {
        await File.WriteAllBytesAsync(folder.File("news.db"), [], TestContext.Current.CancellationToken);

        var (code, _, errors) = await RunAsync([], $"Data Source={folder.File("news.db")}");

        Assert.Equal(1, code);
        Assert.Contains("dotnet NewsSite.Web.dll migrate", errors, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(["migrate"], $"Data Source={folder.File("news.db")}")).Code);
    }

    [Fact]
    public async Task A_store_whose_folder_cannot_be_made_is_said_in_a_sentence()
    {
        await File.WriteAllTextAsync(folder.File("taken"), "", TestContext.Current.CancellationToken);

        foreach (var words in new string[][] { ["migrate"], [] })
        {
            var (code, _, errors) = await RunAsync(words, $"Data Source={folder.File("taken/below/news.db")}");

            Assert.Equal(1, code);
            Assert.Contains(folder.File("taken/below"), errors, StringComparison.Ordinal);
            Assert.Contains("ConnectionStrings:Content", errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_store_without_a_full_path_is_below_the_content_root()
    {
        var (code, _, _) = await RunAsync("migrate", $"--contentRoot={folder.Path}", "--ConnectionStrings:Content=Data Source=store/own.db;Pooling=False");

        Assert.Equal(0, code);
        Assert.True(File.Exists(folder.File("store/own.db")));
    }

    [Fact]
    public async Task Migrate_asks_for_no_address_of_the_site()
    {
        var (code, _, errors) = await RunAsync("migrate", "--Site:BaseUrl=");

        Assert.Equal((0, ""), (code, errors));
    }

    [Fact]
    public async Task An_address_that_this_machine_has_not_is_said_in_a_sentence()
    {
        // Of a network kept for documentation (RFC 5737).
        var (code, _, errors) = await RunAsync("--urls=http://192.0.2.1:5080");

        Assert.Equal(1, code);
        Assert.Contains("--urls", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("Data Source=")]
    [InlineData("Server=x;Colour=red")]
    public async Task A_connection_string_that_cannot_be_read_is_named_in_a_sentence(string connection)
    {
        var (code, _, errors) = await RunAsync("migrate", $"--ConnectionStrings:Content={connection}");

        Assert.Equal(1, code);
        Assert.Contains("ConnectionStrings:Content", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_is_refused_in_production()
    {
        var (code, _, errors) = await RunAsync("demo");

        Assert.Equal(1, code);
        Assert.Contains("للتطوير وحده", errors, StringComparison.Ordinal);
        await using var db = store.Open();
        Assert.Empty(db.Articles);
        Assert.Empty(db.Categories);
    }

    [Fact]
    public async Task A_reset_link_is_printed_for_an_account_and_for_no_other_address()
    {
        await using (var db = store.Open())
        {
            var account = new Account("salma@news.example", "سلمى", Role.Editor, Newsroom.Monday) { SecurityStamp = "x", NormalizedEmail = "SALMA@NEWS.EXAMPLE", NormalizedUserName = "SALMA@NEWS.EXAMPLE" };
            db.Accounts.Add(account);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var known = await RunAsync("user", "reset-link", "--email=salma@news.example");
        var unknown = await RunAsync("user", "reset-link", "--email=nobody@news.example");

        Assert.Equal(0, known.Code);
        Assert.StartsWith($"{SiteFactory.BaseUrl}/account/reset?account=", known.Output, StringComparison.Ordinal);
        Assert.Equal((1, "لا حساب مفتوح بهذا البريد."), (unknown.Code, unknown.Errors.Trim()));
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_is_named_without_a_stack_trace()
    {
        var (code, _, errors) = await RunAsync("migrate", "--Site:BaseUrl=news.example");

        Assert.Equal(1, code);
        Assert.Contains("Site:BaseUrl", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
        sources.Dispose();
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] words) => RunAsync(words, store.ConnectionString);

    private async Task<(int Code, string Output, string Errors)> RunAsync(string[] words, string connection)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using StringWriter heard = new(), heardErrors = new();
        Console.SetOut(heard);
        Console.SetError(heardErrors);
        try
        {
            // What the words themselves say comes last and wins.
            var code = await NewsCommand.RunAsync([.. words.TakeWhile(w => !w.StartsWith('-')), .. Settings(connection), .. words.SkipWhile(w => !w.StartsWith('-'))]);
            return (code, heard.ToString(), heardErrors.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }

    private string[] Settings(string connection) =>
    [
        "--environment=Production",
        $"--contentRoot={Repository.WebProject}",
        $"--Site:BaseUrl={SiteFactory.BaseUrl}",
        $"--Media:Path={folder.Path}",
        $"--ConnectionStrings:Content={connection};Pooling=False",
        "--Serilog:MinimumLevel:Default=Fatal",
        "--Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore=Fatal",
    ];
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace NewsSite.Browser.Tests;

/// <summary>The Nu Html Checker over the bytes of every page. It needs Java, and its jar from <c>npm ci</c> in src/NewsSite.Web/Client.</summary>
public sealed class ValidityTests(Site site)
{
    private string Jar => Path.Combine(site.Folder, "Client", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    [Fact]
    public async Task The_Nu_checker_finds_nothing_on_any_page()
    {
        Assert.SkipUnless(File.Exists(Jar), "The Nu checker's jar is missing: run npm ci in src/NewsSite.Web/Client.");
        var folder = Directory.CreateTempSubdirectory("newssite-html-");
        try
        {
            await SavePagesAsync(folder.FullName);
            Found.Nothing(await CheckAsync(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task SavePagesAsync(string folder)
    {
        using var client = new HttpClient();
        foreach (var page in Enum.GetValues<ReaderPage>())
        {
            using var answer = await client.GetAsync(site.AddressOf(page), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{page}.html"), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        }
    }

    private async Task<IEnumerable<string>> CheckAsync(string folder)
    {
        using var checker = Start("-jar", Jar, "--format", "json", "--exit-zero-always", "--stdout", folder);
        using var report = JsonDocument.Parse(await checker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await checker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, checker.ExitCode);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray().Where(m => !IsAccepted(m)).Select(Said)];
    }

    /// <summary>Blazor's renderer closes void elements with a slash. The checker only informs of it, for a slash could end an unquoted value; ours are quoted.</summary>
    private static bool IsAccepted(JsonElement message) =>
        message.GetProperty("type").GetString() == "info" && message.GetProperty("message").GetString()!.StartsWith("Trailing slash on void elements", StringComparison.Ordinal);

    private static Process Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("java", arguments) { RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("The Nu checker needs Java, and no java is on the path.");
            throw;
        }
    }

    private static string Said(JsonElement message) =>
        $"{Path.GetFileName(message.GetProperty("url").GetString())} {message.GetProperty("lastLine")}: {message.GetProperty("message")} «{(message.TryGetProperty("extract", out var extract) ? extract : default)}»";
}

using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Import;

namespace NewsSite.Web.Tests.Import;

/// <summary>A folder of Markdown files to be imported, of a test's own.</summary>
public sealed class ArticleSources : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public ArticleSources Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    public ArticleSources Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder.File(name), bytes);
        return this;
    }

    /// <summary>A name that leads to another place; «pipe» to a pipe that nobody writes into.</summary>
    public ArticleSources Link(string name, string target)
    {
        if (target == "pipe") Process.Start("mkfifo", [folder.File(name)]).WaitForExit();
        else File.CreateSymbolicLink(folder.File(name), target);
        return this;
    }

    /// <summary>A file that can come in; <paramref name="more"/> are further lines of its front matter.</summary>
    public ArticleSources WriteStory(string name, string title = "عنوان سليم", string body = "نص الخبر.", params string[] more) =>
        Write(name, $"---\ntitle: '{title}'\ncategory: 'سياسة'\npublished: 2026-11-02T15:00:00+03:00\n{string.Concat(more.Select(line => line + "\n"))}---\n\n{body}\n");

    public async Task<ImportReport> ImportIntoAsync(SiteFactory site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MarkdownImport>().RunAsync(Path, new ImportOptions(EditorId.Importer), CancellationToken.None);
    }

    public void Dispose() => folder.Dispose();
}

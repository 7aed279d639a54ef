using System.IO.Compression;
using NewsSite.Testing;

namespace NewsSite.Web.Tests.Assets;

public class EditorWeightTests
{
    private const int Limit = 450 * 1024;

    [Fact]
    public async Task The_editor_costs_at_most_450_KB_of_script()
    {
        var script = await File.ReadAllBytesAsync(Path.Combine(Repository.WebProject, "wwwroot", "js", "editor.js"), TestContext.Current.CancellationToken);
        using var compressed = new MemoryStream();
        await using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) await brotli.WriteAsync(script, TestContext.Current.CancellationToken);

        Assert.InRange(compressed.Length, 1, Limit);
    }
}

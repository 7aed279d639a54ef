using NewsSite.Web.Addressing;

namespace NewsSite.Web.Tests.Media;

public sealed class MediaEndpointsTests
{
    [Theory]
    [InlineData("avif", "image/avif", "....ftypavif")]
    [InlineData("webp", "image/webp", "RIFF....WEBP")]
    [InlineData("jpg", "image/jpeg", "\u00ff\u00d8\u00ff")]
    public async Task A_picture_is_given_in_each_format_and_kept_for_ever(string extension, string type, string start)
    {
        await using var site = new SiteFactory();
        var picture = await site.Desk.UploadAsync(420, 280);

        var answer = await site.Reader.OpenAsync(Address.Picture(picture.ContentHash, 400, extension));

        Assert.Equal((200, type), (answer.Status, answer.Header("Content-Type")));
        Assert.Equal("public, max-age=31536000, immutable", answer.Header("Cache-Control"));
        Assert.Matches($"^{start}", System.Text.Encoding.Latin1.GetString(answer.Bytes, 0, 16).Replace('\n', '.').Replace('\0', '.'));
    }

    [Fact]
    public async Task Who_has_the_picture_already_gets_no_bytes()
    {
        await using var site = new SiteFactory();
        var path = Address.Picture((await site.Desk.UploadAsync(420, 280)).ContentHash, 400, "jpg");
        var first = await site.Reader.OpenAsync(path);

        var again = await site.Reader.OpenAsync(path, ("If-None-Match", first.Header("ETag")!));

        Assert.Equal(304, again.Status);
        Assert.Empty(again.Bytes);
    }

    [Fact]
    public async Task A_picture_whose_original_is_broken_is_not_found()
    {
        await using var site = new SiteFactory();
        var hash = (await site.Desk.UploadAsync(420, 280)).ContentHash;
        Directory.Delete(site.Media.File("sizes"), recursive: true);
        await File.WriteAllTextAsync(site.Media.File($"originals/{hash[..16]}"), "no picture", TestContext.Current.CancellationToken);

        Assert.Equal(404, (await site.Reader.OpenAsync($"/media/{hash[..16]}/400.jpg")).Status);
    }

    [Fact]
    public async Task The_original_and_sizes_that_were_not_made_are_not_given_out()
    {
        await using var site = new SiteFactory();
        var hash = (await site.Desk.UploadAsync(420, 280)).ContentHash;

        string[] paths = [$"/media/originals/{hash}", $"/media/{hash}/400.jpg", $"/media/{hash[..16]}/401.jpg", $"/media/{hash[..16]}/400.png", $"/media/{hash[..16].ToUpperInvariant()}X/400.jpg", $"/media/{hash[..16]}/..%2F..%2Foriginals%2F{hash}"];
        foreach (var path in paths) Assert.Equal((path, 404), (path, (await site.Reader.OpenAsync(path)).Status));
    }
}

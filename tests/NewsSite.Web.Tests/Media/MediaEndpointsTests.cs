using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using NewsSite.Data;
using NewsSite.Testing;
using NewsSite.Web.Addressing;
using NewsSite.Web.Media;

namespace NewsSite.Web.Tests.Media;

public sealed class MediaEndpointsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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

    [Theory]
    [InlineData("16x9", 1200, 675)]
    [InlineData("4x3", 1200, 900)]
    [InlineData("1x1", 1200, 1200)]
    public async Task A_part_has_the_shape_that_search_engines_ask_for(string shape, int width, int height)
    {
        await using var site = new SiteFactory();
        var picture = await site.Desk.UploadAsync(1200, 1300);

        var answer = await site.Reader.OpenAsync(Address.PicturePart(picture.ContentHash, shape, 50, 50));

        Assert.Equal((200, "image/jpeg", "public, max-age=31536000, immutable"), (answer.Status, answer.Header("Content-Type"), answer.Header("Cache-Control")));
        using var part = Image.NewFromBuffer(answer.Bytes);
        Assert.Equal((width, height), (part.Width, part.Height));
    }

    [Fact]
    public async Task A_part_is_cut_around_the_focal_point()
    {
        await using var site = new SiteFactory();
        using var black = Image.Black(1600, 900, bands: 3);
        using var brightOnTheRight = black.Mutate(image => image.DrawRect([255, 255, 255], 1400, 0, 200, 900, fill: true));
        string address;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var item = await scope.ServiceProvider.GetRequiredService<MediaLibrary>().AddAsync(brightOnTheRight.PngsaveBuffer(), "sky.png", Newsroom.Maria, Ct);
            item.Focus(0.95, 0.1);
            await scope.ServiceProvider.GetRequiredService<NewsContext>().SaveChangesAsync(Ct);
            address = Address.PicturePart(item.ContentHash, "1x1", 95, 10);
        }

        using var part = Image.NewFromBuffer((await site.Reader.OpenAsync(address)).Bytes);

        Assert.Equal((255, 0), (Math.Round(part.Getpoint(part.Width - 5, 450)[0]), Math.Round(part.Getpoint(5, 450)[0])));
    }

    [Fact]
    public async Task A_point_that_the_library_does_not_name_leads_to_the_one_that_it_names_and_nothing_is_cut_for_it()
    {
        await using var site = new SiteFactory();
        var picture = await site.Desk.UploadAsync(1200, 900);
        await using (var db = site.Store.Open())
        {
            (await db.Media.SingleAsync(Ct)).Focus(0.25, 0.7);
            await db.SaveChangesAsync(Ct);
        }

        var answer = await site.Reader.OpenAsync(Address.PicturePart(picture.ContentHash, "1x1", 50, 50));

        Assert.Equal((302, Address.PicturePart(picture.ContentHash, "1x1", 25, 70)), (answer.Status, answer.Location));
        Assert.Equal(200, (await site.Reader.OpenAsync(answer.Location!)).Status);
        Assert.Equal(["1x1-25-70.jpg"], Directory.GetFiles(site.Media.File($"sizes/{picture.ContentHash[..16]}"), "*x*.jpg").Select(Path.GetFileName));
        Assert.Equal(404, (await site.Reader.OpenAsync(Address.PicturePart(picture.ContentHash, "9x9", 25, 70))).Status);
        Assert.Equal(404, (await site.Reader.OpenAsync("/media/0123456789abcdef/1x1-50-50.jpg")).Status);
        Assert.Equal(404, (await site.Reader.OpenAsync(answer.Location!.Replace("-25-", "-025-", StringComparison.Ordinal))).Status);
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

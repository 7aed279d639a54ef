using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsSite.Data;
using NewsSite.Data.Media;
using NewsSite.Web.Addressing;
using NewsSite.Web.Security;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Media;

internal static partial class MediaEndpoints
{
    /// <summary>The sizes of pictures. The content's hash is in the address, so a browser may keep them for ever.</summary>
    public static void MapMedia(this IEndpointRouteBuilder routes)
    {
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/media/{hash}/{file}", reads, Serve).WithSecurityHeadersPolicy(SecurityRegistration.Embeddable);
        routes.MapMethods("/media/{hash}/{shape}-{x:number}-{y:number}.jpg", reads, ServePartAsync).WithSecurityHeadersPolicy(SecurityRegistration.Embeddable);
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> Serve(string hash, string file, MediaFolder folder, HttpResponse response)
    {
        if (!HashStart().IsMatch(hash) || !SizeFile().IsMatch(file) || await folder.FindAsync(hash, file) is not { } path) return TypedResults.NotFound();

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.PhysicalFile(path, ContentType(file), entityTag: new EntityTagHeaderValue($"\"{hash}-{file}\""));
    }

    /// <summary>A part around the point that the library names; whoever comes with a former one is led there.</summary>
    private static async Task<Results<PhysicalFileHttpResult, RedirectHttpResult, NotFound>> ServePartAsync(
        string hash, string shape, int x, int y, MediaFolder folder, NewsContext db, HttpResponse response, CancellationToken ct)
    {
        if (!HashStart().IsMatch(hash) || PictureShape.All.FirstOrDefault(s => s.Name == shape) is not { } known) return TypedResults.NotFound();

        var path = folder.FindPart(hash, known, x, y);
        if (path is null)
        {
            var picture = await db.Media.WithHashStart(hash).Select(m => new { m.ContentHash, m.FocalX, m.FocalY }).FirstOrDefaultAsync(ct);
            if (picture is null) return TypedResults.NotFound();

            var (nowX, nowY) = (PictureView.Hundredths(picture.FocalX), PictureView.Hundredths(picture.FocalY));
            if ((x, y) != (nowX, nowY)) return TypedResults.Redirect(Address.PicturePart(picture.ContentHash, shape, nowX, nowY));

            path = await folder.CutPartAsync(hash, known, x, y);
            if (path is null) return TypedResults.NotFound();
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.PhysicalFile(path, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{hash}-{Path.GetFileNameWithoutExtension(path)}\""));
    }

    private static string ContentType(string file) => file[^4..] switch
    {
        "avif" => "image/avif",
        "webp" => "image/webp",
        _ => "image/jpeg",
    };

    [GeneratedRegex("^[0-9a-f]{16}$")]
    private static partial Regex HashStart();

    [GeneratedRegex(@"^[0-9]{1,5}\.(avif|webp|jpg)$")]
    private static partial Regex SizeFile();
}

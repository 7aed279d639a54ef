using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NewsSite.Web.Security;

namespace NewsSite.Web.Media;

internal static partial class MediaEndpoints
{
    /// <summary>The sizes of pictures. The content's hash is in the address, so a browser may keep them for ever.</summary>
    public static void MapMedia(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/media/{hash}/{file}", [HttpMethods.Get, HttpMethods.Head], Serve).WithSecurityHeadersPolicy(SecurityRegistration.Embeddable);

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> Serve(string hash, string file, MediaFolder folder, HttpResponse response)
    {
        if (!HashStart().IsMatch(hash) || !SizeFile().IsMatch(file) || await folder.FindAsync(hash, file) is not { } path) return TypedResults.NotFound();

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.PhysicalFile(path, ContentType(file), entityTag: new EntityTagHeaderValue($"\"{hash}-{file}\""));
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

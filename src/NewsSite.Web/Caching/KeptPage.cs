using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsSite.Web.Caching;

/// <summary>A rendered answer as it goes out, again and again: its status, its headers, and its bytes as br, from which the other encodings are made (<see cref="OtherEncodings"/>).</summary>
internal sealed class KeptPage
{
    /// <summary>Of 11. Rendering takes longer than this does, and it makes a page a fifth smaller than the fastest.</summary>
    private const int BrotliQuality = 5;

    /// <summary>64 KB: more than a page has, and a larger one costs memory where bytes are compressed and decoded.</summary>
    private const int BrotliWindow = 16;

    /// <summary>What holding a page takes beside its bytes, its address and its names: the objects of this class, of the cache and of its library.</summary>
    private const int Keeping = 1024;

    /// <summary>Below it compression makes nothing smaller.</summary>
    private const int WorthCompressing = 512;

    private readonly byte[] body;
    private readonly bool isCompressed;
    private readonly string tag;
    private MadeBytes? gzip;
    private MadeBytes? plain;
    private string? date;
    private string? brotliTag;
    private string? gzipTag;
    private string? plainTag;
    private long freshAt;

    /// <param name="begun">The count of expiries when its rendering began.</param>
    public KeptPage(int status, KeyValuePair<string, StringValues>[] headers, byte[] rendered, PageTag[] tags, long begun, DateTimeOffset renderedAt)
    {
        Status = status;
        Headers = headers;
        Tags = tags;
        Names = tags.Length == 0 ? null : string.Join(',', tags);
        Begun = freshAt = begun;
        RenderedAt = renderedAt;
        LastModified = Second(renderedAt);
        Location = headers.FirstOrDefault(h => h.Key == HeaderNames.Location).Value.ToString() is { Length: > 0 } location ? location : null;
        MayBeKept = tags.Length > 0
            && status is StatusCodes.Status200OK or StatusCodes.Status301MovedPermanently or StatusCodes.Status308PermanentRedirect or StatusCodes.Status404NotFound or StatusCodes.Status410Gone
            && !headers.Any(h => h.Key.Equals(HeaderNames.SetCookie, StringComparison.OrdinalIgnoreCase));
        tag = Convert.ToHexStringLower(SHA256.HashData(rendered))[..20];
        isCompressed = rendered.Length >= WorthCompressing;
        body = isCompressed ? Brotli(rendered) : rendered;
        PlainLength = rendered.Length;
    }

    public int Status { get; }

    /// <summary>Without those that belong to the bytes: length, encoding, ETag, Vary.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; }

    public PageTag[] Tags { get; }

    /// <summary>The tags as caches before the site are told them; null when there are none.</summary>
    public string? Names { get; }

    public int PlainLength { get; }

    public long Begun { get; }

    public DateTimeOffset RenderedAt { get; }

    /// <summary>To the second, as HTTP counts; null when two different renderings share the second, and the date tells nobody which one they have.</summary>
    public DateTimeOffset? LastModified { get; private set; }

    /// <summary>A page that says what it shows, an address that leads elsewhere, or nothing; never an error, and never what would set a cookie.</summary>
    public bool MayBeKept { get; }

    /// <summary>Where it leads, when it is a redirect.</summary>
    public string? Location { get; }

    /// <summary>Bytes that it takes, roughly, without its address.</summary>
    public int Weight => Keeping + body.Length + 8 * Tags.Length + 2 * (Names?.Length ?? 0);

    /// <summary>False when something that it shows changed since its rendering began, or when it is too old.</summary>
    public bool IsFresh(TagExpiry expiry, DateTimeOffset now)
    {
        if (now - RenderedAt > (Status is StatusCodes.Status404NotFound ? PageCacheOptions.NothingFor : PageCacheOptions.FreshFor)) return false;

        var count = expiry.Count;
        if (Volatile.Read(ref freshAt) == count) return true;
        if (expiry.HappenedTo(Tags, Begun)) return false;

        Volatile.Write(ref freshAt, count);
        return true;
    }

    /// <summary>Takes the place of a former rendering: with the same bytes it keeps its date.</summary>
    public void Follow(KeptPage former)
    {
        if (former.tag == tag) LastModified = former.LastModified;
        else if (former.LastModified == LastModified || Second(former.RenderedAt) == LastModified) LastModified = null;
    }

    /// <summary>Its bytes in an encoding that is not kept with it, where <see cref="OtherEncodings"/> has room for them.</summary>
    public ref MadeBytes? Made(PageEncoding encoding) => ref encoding == PageEncoding.Gzip ? ref gzip : ref plain;

    /// <summary><see cref="LastModified"/> as HTTP writes it.</summary>
    public string? Date => date ??= LastModified?.ToString("R", CultureInfo.InvariantCulture);

    public PageEncoding Choose(StringValues accepted)
    {
        if (!isCompressed) return PageEncoding.Plain;

        return AcceptedEncodings.Best(accepted);
    }

    /// <summary>The bytes that are kept with the page; null when this encoding has to be made of them.</summary>
    public byte[]? Body(PageEncoding encoding) => encoding == PageEncoding.Brotli || !isCompressed ? body : null;

    /// <summary>Its bytes in an encoding that is not kept with it: plain or gzip.</summary>
    public byte[] Make(PageEncoding encoding)
    {
        if (!isCompressed) return body;

        if (encoding == PageEncoding.Plain)
        {
            var bytes = new byte[PlainLength];
            Decode(bytes);
            return bytes;
        }

        var lent = ArrayPool<byte>.Shared.Rent(PlainLength);
        try
        {
            Decode(lent);
            return Gzip(lent.AsSpan(0, PlainLength));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(lent);
        }
    }

    /// <summary>Decodes its plain bytes into what is about to go out, without an array of their own.</summary>
    public void WritePlain(IBufferWriter<byte> output)
    {
        Decode(output.GetSpan(PlainLength));
        output.Advance(PlainLength);
    }

    /// <summary>A strong tag: each encoding has its own, since its bytes are others.</summary>
    public string EntityTag(PageEncoding encoding) => encoding switch
    {
        PageEncoding.Brotli => brotliTag ??= $"\"{tag}-br\"",
        PageEncoding.Gzip => gzipTag ??= $"\"{tag}-gz\"",
        _ => plainTag ??= $"\"{tag}\"",
    };

    private void Decode(Span<byte> room)
    {
        if (!BrotliDecoder.TryDecompress(body, room, out var length) || length != PlainLength) throw new InvalidOperationException("The kept page cannot be read.");
    }

    private static DateTimeOffset Second(DateTimeOffset instant) => new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerSecond, instant.Offset);

    private static byte[] Brotli(byte[] bytes)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, room, out var length, BrotliQuality, BrotliWindow) ? room[..length] : throw new InvalidOperationException("The page could not be compressed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Optimal)) gzip.Write(bytes);
        return result.ToArray();
    }
}

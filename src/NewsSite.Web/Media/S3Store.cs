using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace NewsSite.Web.Media;

/// <summary>Originals in a bucket of an S3-compatible store. Addressed by path and without the newer checksums, which not all such stores know.</summary>
public sealed class S3Store(S3Settings settings) : IMediaStore, IDisposable
{
    private readonly AmazonS3Client client = new(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), new AmazonS3Config
    {
        ServiceURL = settings.ServiceUrl,
        AuthenticationRegion = settings.Region,
        ForcePathStyle = true,
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        Timeout = TimeSpan.FromSeconds(60),
    });

    public async Task TryOutAsync(CancellationToken ct)
    {
        var passing = $"passing/{Guid.NewGuid():N}";
        await WriteAsync(passing, [1], ct);
        await DeleteAsync(passing, ct);
    }

    public Task<string?> StampAsync(string key, CancellationToken ct) =>
        AskAsync(async () => (await client.GetObjectMetadataAsync(settings.Bucket, key, ct)).ETag);

    public Task<byte[]?> ReadAsync(string key, CancellationToken ct) => AskAsync(async () =>
    {
        using var answer = await client.GetObjectAsync(settings.Bucket, key, ct);
        using var content = new MemoryStream();
        await answer.ResponseStream.CopyToAsync(content, ct);
        return content.ToArray();
    });

    public Task WriteAsync(string key, byte[] content, CancellationToken ct) => AskAsync(async () =>
    {
        using var stream = new MemoryStream(content);
        return await client.PutObjectAsync(new PutObjectRequest { BucketName = settings.Bucket, Key = key, InputStream = stream, UseChunkEncoding = false }, ct);
    });

    public Task DeleteAsync(string key, CancellationToken ct) => AskAsync(() => client.DeleteObjectAsync(settings.Bucket, key, ct));

    public void Dispose() => client.Dispose();

    /// <summary>Null for what is not there; anything else that fails is a store that does not work.</summary>
    private static async Task<T?> AskAsync<T>(Func<Task<T>> question)
        where T : class
    {
        try
        {
            return await question();
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new IOException($"The picture store did not do it: {e.Message}", e);
        }
    }
}

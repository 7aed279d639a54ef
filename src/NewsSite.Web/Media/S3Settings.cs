namespace NewsSite.Web.Media;

/// <summary>The section <c>Media:S3</c>: a store that speaks S3, where originals are kept instead of in the folder.</summary>
public sealed class S3Settings
{
    /// <summary>Where the store answers, such as <c>https://s3.example.com</c>.</summary>
    public string ServiceUrl { get; set; } = "";

    public string Bucket { get; set; } = "";

    public string AccessKey { get; set; } = "";

    public string SecretKey { get; set; } = "";

    /// <summary>What requests are signed for; stores that know no regions do not look at it.</summary>
    public string Region { get; set; } = "us-east-1";

    public bool IsSet => Bucket.Length > 0;

    /// <summary>What is missing, as sentences that say what to do; empty when nothing is.</summary>
    public IEnumerable<string> Missing()
    {
        if (!IsSet) yield break;
        if (!Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) yield return "اكتب في Media:S3:ServiceUrl عنوان المخزن كاملًا، مثل https://s3.example.com.";
        if (AccessKey.Length == 0 || SecretKey.Length == 0) yield return "اكتب مفتاحي المخزن في Media:S3:AccessKey وMedia:S3:SecretKey.";
    }
}

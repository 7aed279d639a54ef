namespace NewsSite.Web.Media;

/// <summary>The section <c>Media</c> of the configuration.</summary>
public sealed class MediaSettings
{
    /// <summary>The folder that holds originals and sizes; relative paths start at the content root.</summary>
    public string Path { get; set; } = "App_Data/media";

    /// <summary>Where originals are kept instead; not set: in the folder.</summary>
    public S3Settings S3 { get; set; } = new();
}

namespace NewsSite.Web.Media;

/// <summary>The section <c>Media</c> of the configuration.</summary>
public sealed class MediaSettings
{
    /// <summary>The folder that holds originals and sizes; relative paths start at the content root.</summary>
    public string Path { get; set; } = "App_Data/media";
}

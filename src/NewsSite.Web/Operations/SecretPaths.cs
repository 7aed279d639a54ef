namespace NewsSite.Web.Operations;

/// <summary>Paths that are secrets themselves: whoever reads the log is not to open with them what it was asked for.</summary>
internal static class SecretPaths
{
    private const string Previews = "/preview";

    public static bool IsSecret(PathString path) => path.StartsWithSegments(Previews, StringComparison.OrdinalIgnoreCase);

    /// <summary>The path as the log may have it.</summary>
    public static string Masked(string path) => path.StartsWith('/') && IsSecret(path) ? $"{Previews}/…" : path;
}

namespace NewsSite.Testing;

/// <summary>The sources that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string WebProject => Path.Combine(Root, "src", "NewsSite.Web");

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "NewsSite.sln")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds NewsSite.sln."));
}

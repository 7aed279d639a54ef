namespace NewsSite.Browser.Tests;

/// <summary>Rows for theories that must hold on every kind of page.</summary>
public static class EveryPage
{
    public static TheoryData<ReaderPage> Once => [.. Enum.GetValues<ReaderPage>()];
}

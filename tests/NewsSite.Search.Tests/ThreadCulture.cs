using System.Globalization;

namespace NewsSite.Search.Tests;

/// <summary>Another current culture until disposed.</summary>
internal sealed class ThreadCulture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public ThreadCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = before;
}

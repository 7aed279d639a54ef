using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsSite.Testing;

/// <summary>
/// Compiled into every test project: <c>NEWSSITE_TEST_CULTURE=ar-SA dotnet test</c> runs the same tests where years are Hijri and the decimal
/// separator is «٫», and they must not notice.
/// </summary>
internal static class TestCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        if (Environment.GetEnvironmentVariable("NEWSSITE_TEST_CULTURE") is not { Length: > 0 } name) return;

        var culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
    }
}

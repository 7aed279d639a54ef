using System.Globalization;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Operations;

internal static class Globalisation
{
    /// <summary>Refuses to start without ICU: Arabic text would be compared, cased and normalised wrongly, without any error.</summary>
    public static void Demand()
    {
        try
        {
            if (new CultureInfo("ar").DateTimeFormat.GetDayName(DayOfWeek.Sunday) == "الأحد") return;
        }
        catch (CultureNotFoundException)
        {
            // Said below.
        }

        throw new SettingsException([
            "مكتبة ICU غير موجودة أو معطّلة، ولا يعمل الموقع بالعربية من دونها.",
            "ثبّت libicu (في Alpine: icu-libs وicu-data-full) واجعل DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false"]);
    }
}

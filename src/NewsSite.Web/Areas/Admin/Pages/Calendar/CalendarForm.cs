namespace NewsSite.Web.Areas.Admin.Pages.Calendar;

/// <summary>A story's new moment, as it was typed or as it was dragged there.</summary>
public sealed record CalendarForm
{
    public int Story { get; init; }

    /// <summary>On the site's clock: «2026-11-24T18:30».</summary>
    public string? At { get; init; }
}

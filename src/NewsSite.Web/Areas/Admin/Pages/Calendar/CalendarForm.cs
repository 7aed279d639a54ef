namespace NewsSite.Web.Areas.Admin.Pages.Calendar;

/// <summary>A story's new moment, as it was typed or as it was dragged there.</summary>
public sealed record CalendarForm
{
    public int Story { get; init; }

    /// <summary>It is the moment at which the story leaves the site, not the one at which it goes live.</summary>
    public bool Leaves { get; init; }

    /// <summary>On the site's clock: «2026-11-24T18:30».</summary>
    public string? At { get; init; }
}

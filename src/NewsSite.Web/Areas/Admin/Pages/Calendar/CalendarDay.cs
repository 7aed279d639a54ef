namespace NewsSite.Web.Areas.Admin.Pages.Calendar;

/// <summary>One day of the calendar, its items in the order of the clock.</summary>
public sealed record CalendarDay(DateOnly Day, DateTimeOffset Start, IReadOnlyList<CalendarItem> Items);

/// <summary>A story at its moment. <paramref name="Local"/> is the moment on the site's clock, as a field of the browser takes it.</summary>
public sealed record CalendarItem(int Id, DateTimeOffset At, string Headline, string Section, CalendarKind Kind, bool MayMove, string Local)
{
    public bool IsScheduled => Kind is CalendarKind.Scheduled or CalendarKind.Update;

    public bool Leaves => Kind == CalendarKind.Withdrawal;

    /// <summary>Its field on the page.</summary>
    public string Field => FormattableString.Invariant($"{(Leaves ? "leaves" : "at")}-{Id}");

    /// <summary>0 to 23 on the site's clock.</summary>
    public int Hour => int.Parse(Local.AsSpan(11, 2), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What happens, or happened, to a story at its moment in the calendar.</summary>
public enum CalendarKind
{
    Published,
    Scheduled,
    Update,
    Withdrawal,
}

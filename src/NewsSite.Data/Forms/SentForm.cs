namespace NewsSite.Data.Forms;

/// <summary>A form that was sent and done. The same form with the same texts, sent again (double click, back button, retry after a timeout), is not done again.</summary>
public sealed class SentForm
{
    private SentForm() { }

    public SentForm(Guid key, DateTimeOffset at)
    {
        Key = key;
        At = at;
    }

    public Guid Key { get; private set; }

    public DateTimeOffset At { get; private set; }
}

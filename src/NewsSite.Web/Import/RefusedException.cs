namespace NewsSite.Web.Import;

/// <summary>A file that could be read cannot come in.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Reason)
{
    public Refusal Refusal => refusal;
}

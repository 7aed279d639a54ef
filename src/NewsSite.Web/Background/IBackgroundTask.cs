namespace NewsSite.Web.Background;

/// <summary>
/// Something the site does by itself. The <see cref="Scheduler"/> runs it again and again; of several nodes the one that holds the lease of its name
/// does it. It must be harmless when it is done twice.
/// </summary>
internal interface IBackgroundTask
{
    /// <summary>The lease's name, at most 64 characters; never changed, or an old and a new node would both do it.</summary>
    public string Name { get; }

    /// <summary>From the end of one run to the beginning of the next, or less.</summary>
    public TimeSpan Every { get; }

    public Task RunAsync(CancellationToken ct);
}

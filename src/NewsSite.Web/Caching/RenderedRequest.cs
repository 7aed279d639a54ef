using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace NewsSite.Web.Caching;

/// <summary>
/// A request that the site makes to itself to render a page: it has an address and nothing of any reader (no cookie, no header, no connection), so what
/// it answers is the same for all; and it goes on when the reader who caused it is gone.
/// </summary>
internal sealed class RenderedRequest : IHttpResponseFeature, IDisposable
{
    private readonly List<(Func<object, Task> Callback, object State)> starting = [];
    private readonly List<(Func<object, Task> Callback, object State)> completed = [];
    private readonly MemoryStream body = new();

    public RenderedRequest(string scheme, HostString host, string path, string query, string target, CancellationToken ct)
    {
        Features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Scheme = scheme,
            Path = path,
            QueryString = query,
            RawTarget = target,
            Protocol = HttpProtocol.Http11,
            Headers = new HeaderDictionary { [HeaderNames.Host] = host.Value },
        });
        Features.Set<IHttpResponseFeature>(this);
        Features.Set<IHttpResponseBodyFeature>(new BodyOf(this));
        Features.Set<IHttpRequestLifetimeFeature>(new Lifetime(ct));
        Features.Set(Shown);
    }

    public FeatureCollection Features { get; } = new();

    public ShownTags Shown { get; } = new();

    public int StatusCode { get; set; } = StatusCodes.Status200OK;

    public string? ReasonPhrase { get; set; }

    public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

    public Stream Body { get => body; set => throw new NotSupportedException(); }

    public bool HasStarted { get; private set; }

    public void OnStarting(Func<object, Task> callback, object state) => starting.Add((callback, state));

    public void OnCompleted(Func<object, Task> callback, object state) => completed.Add((callback, state));

    /// <summary>Ends the answer and gives its bytes.</summary>
    public async Task<byte[]> CompleteAsync()
    {
        await StartAsync();
        foreach (var (callback, state) in completed.AsEnumerable().Reverse()) await callback(state);
        return body.ToArray();
    }

    public void Dispose() => body.Dispose();

    private async Task StartAsync()
    {
        if (HasStarted) return;

        // Last come, first called, as servers do; one that is called may add another.
        for (var i = starting.Count - 1; i >= 0; i--) await starting[i].Callback(starting[i].State);
        HasStarted = true;
    }

    private sealed class BodyOf(RenderedRequest request) : StreamResponseBodyFeature(request.body)
    {
        public override async Task StartAsync(CancellationToken cancellationToken = default)
        {
            await request.StartAsync();
            await base.StartAsync(cancellationToken);
        }
    }

    private sealed class Lifetime(CancellationToken ct) : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; } = ct;

        public void Abort()
        {
        }
    }
}

namespace NewsSite.Web.Caching;

/// <summary>The section <c>PageCache</c> of the configuration.</summary>
internal sealed class PageCacheOptions
{
    public const string Section = "PageCache";

    /// <summary>After so long a page is rendered anew though nothing that it shows has changed: it may say «قبل ساعة».</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    /// <summary>Where there was nothing: shortly, since what comes to be there may be told of by no tag.</summary>
    public static readonly TimeSpan NothingFor = TimeSpan.FromSeconds(20);

    /// <summary>So long a page is good enough while the store does not answer.</summary>
    public static readonly TimeSpan LastGoodFor = TimeSpan.FromDays(7);

    /// <summary>A rendering that takes longer is not waited for where there is a last good page.</summary>
    public static readonly TimeSpan PatienceWithStore = TimeSpan.FromSeconds(2);

    /// <summary>While the store does not answer, a page is tried anew so often and no oftener.</summary>
    public static readonly TimeSpan TriedAgainEvery = TimeSpan.FromSeconds(1);

    /// <summary>The most that kept pages may weigh together; 0 switches the cache off.</summary>
    public int Megabytes { get; set; } = 128;
}

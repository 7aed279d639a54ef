namespace NewsSite.Web.Caching;

internal enum PageEncoding
{
    Plain,
    Gzip,
    Brotli,
}

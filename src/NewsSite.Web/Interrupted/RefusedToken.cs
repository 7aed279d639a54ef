namespace NewsSite.Web.Interrupted;

/// <summary>Notes on a request that its antiforgery token was refused.</summary>
internal sealed record RefusedToken;

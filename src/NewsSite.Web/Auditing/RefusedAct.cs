namespace NewsSite.Web.Auditing;

/// <summary>What a page knows of an act that it refused, better than its address does; <see cref="RefusedPosts"/> writes it down.</summary>
internal sealed record RefusedAct(string Subject, string Reason);

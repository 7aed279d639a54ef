namespace NewsSite.Web.Unparsed;

/// <summary>An answer as it goes over the wire, and its part before the body.</summary>
internal sealed record Refusal(byte[] Head, byte[] Whole);

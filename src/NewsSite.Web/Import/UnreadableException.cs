namespace NewsSite.Web.Import;

/// <summary>A file in the folder cannot be read; the message says why, in Arabic.</summary>
internal sealed class UnreadableException(string reason, Exception? inner = null) : Exception(reason, inner);

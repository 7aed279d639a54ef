namespace NewsSite.Web.Media;

/// <summary>A file cannot be taken as a picture; the message says why, in Arabic.</summary>
public sealed class PictureException(string reason, Exception? inner = null) : Exception(reason, inner);

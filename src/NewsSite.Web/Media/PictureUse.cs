namespace NewsSite.Web.Media;

/// <summary>One place that shows a picture, as the desk names it, and the desk's page of it. <paramref name="How"/> says where in it, and whether readers see it there.</summary>
public sealed record PictureUse(string Title, string How, string Address, bool ReadersSeeIt);

namespace NewsSite.Web.Media;

/// <summary>Where an original comes from, and so how far its bytes are trusted.</summary>
public enum OriginalKind
{
    /// <summary>Came from outside: raster formats alone.</summary>
    Upload,

    /// <summary>SVG that our own code drew. From outside it is a program: one of a few lines can keep a processor busy for minutes and fill the memory.</summary>
    Drawing,
}

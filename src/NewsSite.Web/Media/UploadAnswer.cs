namespace NewsSite.Web.Media;

/// <summary>What a script of the desk is told of a file that it sent: the picture, or the sentence that refuses it.</summary>
public sealed record UploadAnswer(string Name, string? Refusal, bool WasThere, LibraryPicture? Picture)
{
    public static UploadAnswer Of(Uploaded outcome) => new(outcome.FileName, outcome.Refusal, outcome.WasThere, outcome.Item is { } item ? LibraryPicture.Of(item) : null);
}

using NewsSite.Web.Addressing;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Media;

/// <summary>What a script of the desk is told of a file that it sent: the picture, or the sentence that refuses it.</summary>
public sealed record UploadAnswer(string Name, string? Refusal, bool WasThere, int? Id, string? Picture, string? AltText, string? Caption)
{
    public static UploadAnswer Of(Uploaded outcome) => new(
        outcome.FileName,
        outcome.Refusal,
        outcome.WasThere,
        outcome.Item?.Id,
        outcome.Item is { } item ? Address.Picture(item.ContentHash, item.View().FallbackWidth(), "jpg") : null,
        outcome.Item?.AltText,
        outcome.Item?.Caption);
}

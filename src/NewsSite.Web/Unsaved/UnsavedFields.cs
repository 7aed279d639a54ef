using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Unsaved;

/// <summary>The fields of a story's form as they were typed, with the words for a lead picture that has none yet; and how a row keeps them.</summary>
public sealed record UnsavedFields(StoryForm Form, string? Note, string? LeadAltText)
{
    // Arabic letters as they are: escaped they take three times the room.
    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-16 units: a body as long as may be saved, and the other fields.</summary>
    private const int Longest = StoryFormValidator.MaxBody + 50_000;

    public static UnsavedFields Read(string json) => JsonSerializer.Deserialize<UnsavedFields>(json, Json)!;

    public bool IsTooLong => Length > Longest;

    public string Write() => JsonSerializer.Serialize(this with { Form = Form with { Body = Form.Body?.ReplaceLineEndings("\n") } }, Json);

    private int Length => new[] { Form.Headline, Form.ShortHeadline, Form.SeoTitle, Form.Standfirst, Form.PushLine, Form.Slug, Form.Body, Form.Authors, Form.Tags, Form.ReadAlso, Note, LeadAltText }.Sum(text => text?.Length ?? 0);
}

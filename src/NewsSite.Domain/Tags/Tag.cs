using NewsSite.Domain.Changes;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;

namespace NewsSite.Domain.Tags;

/// <summary>A topic. Two tags whose slugs fold to one key cannot both exist («أوكرانيا», «اوكرانيا»).</summary>
public sealed class Tag
{
    private readonly List<Change> changes = [];

    private Tag() { }

    public Tag(string name, DateTimeOffset at, string? slug = null)
    {
        Name = TextSanitizer.Line(name);
        Slug = Language.Slug.Make(slug ?? Name);
        RuleViolation.ThrowIf(Slug.Length == 0, $"لا يصلح “{Name}” وسمًا: لا حرف فيه ولا رقم.");
        SlugKey = Language.Slug.Key(Slug);
        changes.Add(Change.Of(ChangeKind.TagChanged, at));
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string SlugKey { get; private set; } = "";

    public string? Description { get; private set; }

    public int? PictureId { get; private set; }

    public MediaItem? Picture { get; private set; }

    public IReadOnlyList<Change> Changes => changes;

    public void Describe(string? description, DateTimeOffset at)
    {
        if (Description == description) return;

        Description = description;
        changes.Add(Change.Of(ChangeKind.TagChanged, at));
    }

    /// <summary>Puts a picture that is in the store already at the head of the tag's page, or takes it away.</summary>
    public void Illustrate(int? pictureId, DateTimeOffset at)
    {
        if (PictureId == pictureId) return;

        PictureId = pictureId;
        changes.Add(Change.Of(ChangeKind.TagChanged, at));
    }
}

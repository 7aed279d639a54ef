using NewsSite.Domain.Changes;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;

namespace NewsSite.Domain.Authors;

/// <summary>A byline with a page of its own: a person or a desk. Not an account; guests have one too.</summary>
public sealed class Author
{
    private readonly List<Change> changes = [];

    private Author() { }

    public Author(string name, DateTimeOffset at, bool isDesk = false, string? slug = null)
    {
        Name = TextSanitizer.Line(name);
        IsDesk = isDesk;
        Slug = Language.Slug.Make(slug ?? Name);
        RuleViolation.ThrowIf(Slug.Length == 0, $"لا يصلح “{Name}” اسمًا لكاتب: لا حرف فيه ولا رقم.");
        SlugKey = Language.Slug.Key(Slug);
        changes.Add(Change.Of(ChangeKind.AuthorChanged, at));
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string SlugKey { get; private set; } = "";

    /// <summary>A group of people who sign together («فريق التحرير»): an organisation, not a person, to search engines.</summary>
    public bool IsDesk { get; private set; }

    /// <summary>What the author does, in a few words: «محررة الشؤون المحلية».</summary>
    public string? Role { get; private set; }

    public string? Description { get; private set; }

    public int? PictureId { get; private set; }

    public MediaItem? Picture { get; private set; }

    public IReadOnlyList<Change> Changes => changes;

    public void Introduce(string? role, string? description, DateTimeOffset at)
    {
        if (Role == role && Description == description) return;

        Role = role;
        Description = description;
        changes.Add(Change.Of(ChangeKind.AuthorChanged, at));
    }

    /// <summary>Puts a picture that is in the store already at the head of the author's page, or takes it away.</summary>
    public void Illustrate(int? pictureId, DateTimeOffset at)
    {
        if (PictureId == pictureId) return;

        PictureId = pictureId;
        changes.Add(Change.Of(ChangeKind.AuthorChanged, at));
    }
}

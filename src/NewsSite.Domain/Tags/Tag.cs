using NewsSite.Domain.Changes;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;

namespace NewsSite.Domain.Tags;

/// <summary>
/// A topic. Two tags whose slugs fold to one key cannot both exist («أوكرانيا», «اوكرانيا»). One that was merged or deleted stays as a closed row that no
/// list shows, so that changes and old revisions still name it.
/// </summary>
public sealed class Tag
{
    public const int MaxName = 100;

    public const int MaxDescription = 1000;

    private readonly List<Change> changes = [];

    private Tag() { }

    public Tag(string name, DateTimeOffset at, string? slug = null)
    {
        Name = TextSanitizer.Line(name);
        Slug = Language.Slug.Make(slug ?? Name);
        RuleViolation.ThrowIfAny(ReasonsNotToUse(Name, Slug));
        SlugKey = Language.Slug.Key(Slug);
        Noticed(at);
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>The folded slug: unique, what an address is looked up by, and the order of the desk's list. A closed tag's is no address.</summary>
    public string SlugKey { get; private set; } = "";

    public string? Description { get; private set; }

    public int? PictureId { get; private set; }

    public MediaItem? Picture { get; private set; }

    /// <summary>Since when the tag is no more; null while it is.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What a closed tag was merged into; null when it was deleted.</summary>
    public int? HeirId { get; private set; }

    public Tag? Heir { get; private set; }

    public IReadOnlyList<Change> Changes => changes;

    public bool IsClosed => ClosedAt is not null;

    public void Describe(string? description, DateTimeOffset at)
    {
        if (Description == description) return;

        Description = description;
        Noticed(at);
    }

    /// <summary>A null <paramref name="slug"/> is made of the name.</summary>
    public void Rename(string name, string? slug, DateTimeOffset at)
    {
        var line = TextSanitizer.Line(name);
        var address = Language.Slug.Make(slug ?? line);
        if (Name == line && Slug == address) return;
        RuleViolation.ThrowIfAny(ReasonsNotToUse(line, address));

        Name = line;
        Slug = address;
        SlugKey = Language.Slug.Key(address);
        Noticed(at);
    }

    /// <summary>Puts a picture that is in the store already at the head of the tag's page, or takes it away.</summary>
    public void Illustrate(int? pictureId, DateTimeOffset at)
    {
        if (PictureId == pictureId) return;

        PictureId = pictureId;
        Noticed(at);
    }

    /// <summary>What is said of its picture is said otherwise now.</summary>
    public void ShowPictureAnew(DateTimeOffset at) => Noticed(at);

    /// <summary>Ends the tag for good: merged into <paramref name="heir"/>, or deleted (null). Its rows of stories are moved by whoever saves.</summary>
    public void Close(Tag? heir, DateTimeOffset at)
    {
        if (IsClosed) return;
        RuleViolation.ThrowIf(heir == this, "لا يُدمج الوسم في نفسه.");
        RuleViolation.ThrowIf(heir is { IsClosed: true }, $"الوسم “{heir?.Name}” لم يعد موجودًا.");

        heir?.Noticed(at);
        Heir = heir;
        HeirId = heir?.Id;
        ClosedAt = at;
        // No slug holds a slash, so the one it had is free.
        SlugKey = FormattableString.Invariant($"/{Id}");
        changes.Add(Change.Of(ChangeKind.TagClosed, at));
    }

    private void Noticed(DateTimeOffset at)
    {
        if (!changes.Exists(c => c.Id == 0 && c.At == at)) changes.Add(Change.Of(ChangeKind.TagChanged, at));
    }

    private static IEnumerable<string> ReasonsNotToUse(string name, string slug)
    {
        if (slug.Length == 0) yield return $"لا يصلح “{name}” وسمًا: لا حرف فيه ولا رقم.";
    }
}

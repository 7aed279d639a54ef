using NewsSite.Domain.Changes;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;

namespace NewsSite.Domain.Authors;

/// <summary>
/// A byline with a page of its own: a person or a desk. Not an account; guests have one too. One that was merged stays as a closed row that no list
/// shows, so that changes and old revisions still name it.
/// </summary>
public sealed class Author
{
    public const int MaxName = 100;

    public const int MaxRole = 200;

    public const int MaxDescription = 2000;

    private readonly List<Change> changes = [];

    private Author() { }

    public Author(string name, DateTimeOffset at, bool isDesk = false, string? slug = null)
    {
        Name = TextSanitizer.Line(name);
        IsDesk = isDesk;
        Slug = Language.Slug.Make(slug ?? Name);
        RuleViolation.ThrowIfAny(ReasonsNotToUse(Name, Slug));
        SlugKey = Language.Slug.Key(Slug);
        Noticed(at);
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>The folded slug: unique, what an address is looked up by, and the order of the desk's list. A closed author's is no address.</summary>
    public string SlugKey { get; private set; } = "";

    /// <summary>A group of people who sign together («فريق التحرير»): an organisation, not a person, to search engines.</summary>
    public bool IsDesk { get; private set; }

    /// <summary>What the author does, in a few words: «محررة الشؤون المحلية».</summary>
    public string? Role { get; private set; }

    public string? Description { get; private set; }

    public int? PictureId { get; private set; }

    public MediaItem? Picture { get; private set; }

    /// <summary>Signs no new stories any more: the page says so to readers and stays.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Since when the author is no more; null while there is one.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whom a closed author was merged into; null when it was deleted.</summary>
    public int? HeirId { get; private set; }

    public Author? Heir { get; private set; }

    public IReadOnlyList<Change> Changes => changes;

    public bool IsClosed => ClosedAt is not null;

    public void Introduce(string? role, string? description, DateTimeOffset at)
    {
        if (Role == role && Description == description) return;

        Role = role;
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

    /// <summary>Whether it is a desk that signs, or a person.</summary>
    public void SignAs(bool desk, DateTimeOffset at)
    {
        if (IsDesk == desk) return;

        IsDesk = desk;
        Noticed(at);
    }

    public void Retire(bool retired, DateTimeOffset at)
    {
        if (IsRetired == retired) return;

        IsRetired = retired;
        Noticed(at);
    }

    /// <summary>Puts a picture that is in the store already at the head of the author's page, or takes it away.</summary>
    public void Illustrate(int? pictureId, DateTimeOffset at)
    {
        if (PictureId == pictureId) return;

        PictureId = pictureId;
        Noticed(at);
    }

    /// <summary>What is said of the picture is said otherwise now.</summary>
    public void ShowPictureAnew(DateTimeOffset at) => Noticed(at);

    /// <summary>Ends the author's page for good: merged into <paramref name="heir"/>, or deleted (null). The bylines are moved by whoever saves.</summary>
    public void Close(Author? heir, DateTimeOffset at)
    {
        if (IsClosed) return;
        RuleViolation.ThrowIf(heir == this, "لا يُدمج الكاتب في نفسه.");
        RuleViolation.ThrowIf(heir is { IsClosed: true }, $"الكاتب “{heir?.Name}” لم يعد موجودًا.");

        heir?.Noticed(at);
        Heir = heir;
        HeirId = heir?.Id;
        ClosedAt = at;
        // No slug holds a slash, so the one it had is free.
        SlugKey = FormattableString.Invariant($"/{Id}");
        changes.Add(Change.Of(ChangeKind.AuthorClosed, at));
    }

    private void Noticed(DateTimeOffset at)
    {
        if (!changes.Exists(c => c.Id == 0 && c.At == at)) changes.Add(Change.Of(ChangeKind.AuthorChanged, at));
    }

    private static IEnumerable<string> ReasonsNotToUse(string name, string slug)
    {
        if (slug.Length == 0) yield return $"لا يصلح “{name}” اسمًا لكاتب: لا حرف فيه ولا رقم.";
    }
}

using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Web.Notes;
using NewsSite.Web.Stories;
using NewsSite.Web.Unsaved;

namespace NewsSite.Web.Editing;

/// <summary>A story as its page at the desk shows it: as the store has it, what may be done with it, and what was typed into the forms of the page.</summary>
public sealed class StoryAtDesk(Article story, Rights rights, StoryForm saved, string lastBy, IReadOnlyList<CategoryChoice> categories)
{
    public Article Story => story;

    public Rights Rights => rights;

    public Revision Copy => story.Revisions.Single(r => r.Number == story.LatestRevision);

    /// <summary>The working copy as the store has it.</summary>
    public StoryForm Saved { get; } = saved;

    /// <summary>Who saved the working copy.</summary>
    public string LastBy => lastBy;

    public IReadOnlyList<CategoryChoice> Categories => categories;

    public bool MayEdit => Rights.MayEdit(story) && story.Status != ArticleStatus.Trashed;

    public bool MayPublish => Rights.MayPublish(story, Copy.Category.Section.Id);

    /// <summary>Whether the working copy stands in no further section, beyond those where readers find the story already, in which they may not publish.</summary>
    public bool MayShowEverywhere => Copy.FurtherCategories.All(c => Rights.MayPublishIn(c.Section.Id) || (story.LiveRevision is not null && story.FurtherCategories.Any(f => f.CategoryId == c.Id)));

    /// <summary>What the fields show.</summary>
    public StoryForm Form { get; set; } = saved;

    /// <summary>Why the text was changed, as typed.</summary>
    public string? Note { get; set; }

    /// <summary>Typed for a lead picture of which nothing is said yet; null where the request itself brings it.</summary>
    public string? LeadAltText { get; set; }

    /// <summary>Whether readers are to be told of it as an update, as ticked.</summary>
    public bool Substantial { get; set; } = story.WillAnnounceUpdate;

    /// <summary>The window in which it is typed.</summary>
    public TypedIn Window { get; set; } = new TypedIn().Named();

    /// <summary>The number of the revision that the form began from.</summary>
    public int StartedFrom { get; set; } = story.LatestRevision;

    /// <summary>When it was typed, where it was taken from what was not saved.</summary>
    public DateTimeOffset? TypedAgainAt { get; set; }

    public Conflict? Conflict { get; set; }

    /// <summary>The act whose form was refused; its form is shown open, with <see cref="Typed"/> in it.</summary>
    public StoryAct? Tried { get; set; }

    public string? Typed { get; set; }

    /// <summary>The moment that was typed with it.</summary>
    public string? TypedAt { get; set; }

    /// <summary>Whether it was called an update that readers are told of.</summary>
    public bool TypedSubstantial { get; set; }

    /// <summary>The note that was refused, as typed.</summary>
    public NoteForm? RefusedNote { get; set; }

    /// <summary>Makes what is sent from this page once one sending.</summary>
    public Guid FormKey { get; } = Guid.NewGuid();

    public string Address => AddressOf(story.Id);

    public static string AddressOf(int id) => FormattableString.Invariant($"/admin/articles/{id}");

    /// <summary>Whether an editor may write in that section: contributors write for any, editors where they publish.</summary>
    public bool MayEditIn(int sectionId) => Rights.Role == Role.Contributor || Rights.MayPublishIn(sectionId);

    /// <summary>Whether the page has the form of that act.</summary>
    public bool Offers(StoryAct act) => Tried == act || (MayPublish && act switch
    {
        StoryAct.Schedule => story.Status is ArticleStatus.Draft or ArticleStatus.InReview or ArticleStatus.Scheduled || (story.IsPublished && story.HasUnpublishedChanges),
        StoryAct.Return => story.Status is ArticleStatus.InReview or ArticleStatus.Scheduled || (story.IsPublished && story.ScheduledFor is not null),
        StoryAct.Correct or StoryAct.Withdraw => story.IsPublished,
        StoryAct.WithdrawLater => story.IsPublished || story.Status == ArticleStatus.Scheduled,
        StoryAct.StayLive => story.WithdrawAt is not null,
        StoryAct.Trash => story.Status != ArticleStatus.Trashed,
        StoryAct.Restore => story.Status == ArticleStatus.Trashed,
        _ => false,
    });

    /// <summary>What was typed into that act's form, when it is the one that was refused.</summary>
    public string? TypedInto(StoryAct act) => Tried == act ? Typed : null;
}

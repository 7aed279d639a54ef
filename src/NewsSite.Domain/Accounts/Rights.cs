using NewsSite.Domain.Articles;
using NewsSite.Domain.Media;

namespace NewsSite.Domain.Accounts;

/// <summary>
/// What an account may do. <paramref name="SectionIds"/> are the top-level categories that an editor is confined to; empty means all. Pages ask before
/// they offer an act and again before they do it.
/// </summary>
public sealed record Rights(EditorId Who, Role Role, IReadOnlySet<int> SectionIds)
{
    /// <summary>Categories, tags, bylines, people, settings of the site.</summary>
    public bool MayRunTheHouse => Role == Role.Admin;

    /// <summary>Speak for the whole site: arrange its front page, put «عاجل» above all pages. Not for editors who are confined to sections.</summary>
    public bool MayPublishEverywhere => Role == Role.Admin || (Role == Role.Editor && SectionIds.Count == 0);

    /// <summary>Decide what readers see in a section: publish, schedule, correct, withdraw.</summary>
    public bool MayPublishIn(int sectionId) => Role switch
    {
        Role.Admin => true,
        Role.Editor => SectionIds.Count == 0 || SectionIds.Contains(sectionId),
        _ => false,
    };

    /// <summary>Decide what readers see of that story. One that moves between sections is subject to both.</summary>
    public bool MayPublish(Article story, int targetSectionId) => MayPublishIn(story.SectionId) && MayPublishIn(targetSectionId);

    /// <summary>Change the text: an editor's in the sections, a contributor's own as long as readers have not seen it.</summary>
    public bool MayEdit(Article story) =>
        MayPublishIn(story.SectionId)
        || (story.CreatedBy == Who && story.PublishedAt is null && story.Status is ArticleStatus.Draft or ArticleStatus.InReview);

    /// <summary>Say what a picture shows, and take it away: editors any; a contributor their own as long as readers do not see it.</summary>
    public bool MayDescribe(MediaItem picture, bool readersSeeIt) => Role != Role.Contributor || (picture.UploadedBy == Who && !readersSeeIt);
}

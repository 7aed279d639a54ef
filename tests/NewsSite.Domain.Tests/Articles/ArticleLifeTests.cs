using CsCheck;
using NewsSite.Domain.Articles;
using NewsSite.Testing;

namespace NewsSite.Domain.Tests.Articles;

/// <summary>What holds of every story, whatever is done to it, in whatever order, by whomever.</summary>
public sealed class ArticleLifeTests
{
    private const int Lives = 3_000;

    private static readonly LifeCast Cast = new([Newsroom.Politics()], [1, 2, 3], [4, 5], [6, 7]);

    [Fact]
    public void No_revision_is_lost_or_changed() => AfterEveryAct((before, act, story) =>
    {
        Assert.Equal(Enumerable.Range(1, story.LatestRevision), story.Revisions.Select(r => r.Number));
        Assert.Equal(before.Revisions, story.Revisions.Take(before.Revisions.Count).Select(StoryState.Of));
        Assert.Equal(story.Revisions.Count - before.Revisions.Count, act.Writes && before.Status != ArticleStatus.Trashed ? 1 : 0);
    });

    [Fact]
    public void Readers_see_one_revision_whole_and_another_only_when_it_is_published() => AfterEveryAct((before, act, story) =>
    {
        if (story.LiveRevision is { } live) Assert.Equal(StoryState.TextOf(story.Revisions.Single(r => r.Number == live)), StoryState.LiveText(story));
        else Assert.Equal("404", before.Seen);

        Assert.True(story.LiveRevision >= (before.Live ?? 0) || before.Live is null, "An older revision came back without an act of its own.");
        if (!act.Publishes) Assert.Equal(before.Live, story.LiveRevision);
        else if (story.LiveRevision != before.Live) Assert.Equal((ArticleStatus.Published, story.LatestRevision), (story.Status, story.LiveRevision));
    });

    [Fact]
    public void A_text_that_may_not_be_published_is_never_live() => AfterEveryAct((_, _, story) =>
    {
        if (story.IsPublished) Assert.False(string.IsNullOrWhiteSpace(story.Headline) || string.IsNullOrWhiteSpace(story.Html), StoryState.LiveText(story));
    });

    [Fact]
    public void The_date_of_the_first_publication_stays_and_no_other_date_is_before_it() => AfterEveryAct((before, act, story) =>
    {
        if (before.PublishedAt is not null) Assert.Equal(before.PublishedAt, story.PublishedAt);
        Assert.Equal(story.PublishedAt is null, story.LiveRevision is null);
        Assert.True(story.PublishedAt is null || story.PublishedAt <= act.At);
        Assert.True(story.UpdatedAt is null || (story.PublishedAt <= story.UpdatedAt && story.UpdatedAt <= act.At));
    });

    [Fact]
    public void Only_a_scheduled_story_and_a_live_one_with_changes_have_a_moment() => AfterEveryAct((_, _, story) =>
    {
        Assert.Equal(story.Status switch
        {
            ArticleStatus.Scheduled => true,
            ArticleStatus.Published => story.ScheduledFor is not null && story.HasUnpublishedChanges,
            _ => false,
        }, story.ScheduledFor is not null);
        Assert.True(!story.WillAnnounceUpdate || (story.HasUnpublishedChanges && story.Status switch
        {
            ArticleStatus.Published => story.ScheduledFor is not null,
            ArticleStatus.Withdrawn or ArticleStatus.Trashed => true,
            _ => false,
        }));
    });

    [Fact]
    public void Only_what_is_or_will_be_on_the_site_has_a_moment_to_leave_it_which_is_after_it_comes() => AfterEveryAct((_, _, story) =>
    {
        if (story.WithdrawAt is null) return;

        Assert.True(story.Status is ArticleStatus.Published or ArticleStatus.Scheduled, $"{story.Status}");
        Assert.True(story.ScheduledFor is null || story.ScheduledFor < story.WithdrawAt);
    });

    [Fact]
    public void Changes_wait_from_the_newest_revision_until_it_is_published() => AfterEveryAct((_, _, story) =>
        Assert.Equal(story.LiveRevision is not null && story.HasUnpublishedChanges ? story.ChangedAt : null, story.UnpublishedSince));

    [Fact]
    public void Its_stations_form_a_chain_from_the_draft_to_where_it_stands() => AfterEveryAct((before, act, story) =>
    {
        Assert.Equal([ArticleStatus.Draft, .. story.Transitions.Select(t => t.To)], [.. story.Transitions.Select(t => t.From), story.Status]);
        Assert.All(story.Transitions, t => Assert.NotEqual(t.From, t.To));
        Assert.InRange(story.Transitions.Count - before.Transitions, 0, 1);
        if (story.Transitions.Count > before.Transitions) Assert.Equal((act.By, act.At), (story.Transitions[^1].By, story.Transitions[^1].At));
    });

    [Fact]
    public void What_readers_can_notice_is_in_the_change_feed_and_nothing_else() => AfterEveryAct((before, act, story) =>
    {
        if (StoryState.SeenByReaders(story) != before.Seen) Assert.True(story.Changes.Count > before.Changes);
        if (story.PublishedAt is null) Assert.Empty(story.Changes);
        Assert.All(story.Changes.Skip(before.Changes), change => Assert.Equal(act.At, change.At));
    });

    [Fact]
    public void Lists_hold_it_at_its_date_while_readers_can_see_it() => AfterEveryAct((_, _, story) =>
    {
        DateTimeOffset? listed = story.IsPublished ? story.PublishedAt : null;
        Assert.All(story.Tags, tag => Assert.Equal(listed, tag.ListedAt));
        Assert.All(story.Bylines, byline => Assert.Equal(listed, byline.ListedAt));
    });

    [Fact]
    public void A_refused_act_leaves_everything_as_it_was() => AfterEveryAct((before, act, story) =>
    {
        if (!before.WasDone) Assert.Equal(before.All, StoryState.Of(story));
    });

    [Fact]
    public void An_act_that_is_repeated_at_once_changes_nothing() => AfterEveryAct((before, act, story) =>
    {
        if (!before.WasDone || act.Writes) return;

        var once = StoryState.Of(story);
        act.TryOn(story, Cast);
        Assert.Equal(once, StoryState.Of(story));
    });

    /// <summary>Leads many stories through lives of their own, and looks after each act.</summary>
    private static void AfterEveryAct(Action<Before, LifeAct, Article> look) =>
        StoryLife.Acts(most: 30).Sample(
            acts =>
            {
                var story = new Article(StoryLife.Content(1, Cast), Newsroom.Maria, Newsroom.Monday);
                foreach (var act in acts)
                {
                    var before = new Before(story);
                    look(before with { WasDone = act.TryOn(story, Cast) }, act, story);
                }
            },
            iter: Lives,
            print: acts => string.Join('\n', acts.AsEnumerable()));

    /// <summary>The story as it was before an act.</summary>
    private sealed record Before(
        IReadOnlyList<string> Revisions, int? Live, ArticleStatus Status, DateTimeOffset? PublishedAt, int Transitions, int Changes, string Seen, string All)
    {
        public Before(Article story)
            : this(
                [.. story.Revisions.Select(StoryState.Of)], story.LiveRevision, story.Status, story.PublishedAt, story.Transitions.Count, story.Changes.Count,
                StoryState.SeenByReaders(story), StoryState.Of(story))
        { }

        public bool WasDone { get; init; }
    }
}

using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Changes;
using static NewsSite.Testing.Newsroom;

namespace NewsSite.Domain.Tests.Articles;

public class ArticleTests
{
    [Fact]
    public void A_new_article_is_a_draft_with_one_revision_that_no_reader_sees()
    {
        var story = Draft();

        Assert.Equal(ArticleStatus.Draft, story.Status);
        Assert.Equal(1, Assert.Single(story.Revisions).Number);
        Assert.Null(story.LiveRevision);
        Assert.Empty(story.Changes);
    }

    [Fact]
    public void Publishing_twice_keeps_the_first_date_and_records_one_change()
    {
        var story = PublishedStory(at: Monday);

        story.Publish(by: Salim, at: Tuesday);

        Assert.Equal(Monday, story.PublishedAt);
        Assert.Equal(Maria, story.PublishedBy);
        Assert.Equal(ChangeKind.ArticlePublished, Assert.Single(story.Changes).Kind);
    }

    [Fact]
    public void A_reason_that_is_given_twice_is_given_once()
    {
        var story = Draft();

        Assert.Equal((true, false), (story.Explain("طلب المراجع", Maria, Monday), story.Explain("طلب المراجع", Maria, Monday)));
        Assert.Equal("طلب المراجع", Assert.Single(story.Revisions).Note);
        Assert.True(story.Explain("طلب المراجع", Salim, Tuesday));
        Assert.Equal((2, Salim), (story.LatestRevision, story.Revisions[^1].By));
    }

    [Fact]
    public void A_story_that_readers_had_elsewhere_keeps_its_date_and_the_act_keeps_its_moment()
    {
        var story = Draft(Content() with { TagIds = [7] });

        story.Publish(by: Salim, at: Wednesday, publishedAt: Monday);

        Assert.Equal(Monday, story.PublishedAt);
        Assert.Equal(Monday, Assert.Single(story.Tags).ListedAt);
        Assert.Equal(Wednesday, Assert.Single(story.Transitions).At);
        Assert.Equal(Wednesday, Assert.Single(story.Changes).At);
    }

    [Fact]
    public void A_date_of_publication_that_is_still_to_come_is_refused()
    {
        var story = Draft();

        Assert.Throws<RuleViolation>(() => story.Publish(by: Maria, at: Monday, publishedAt: Tuesday));
        Assert.Equal((ArticleStatus.Draft, null), (story.Status, story.PublishedAt));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(+3)]
    public void A_later_publication_does_not_look_at_the_date(int days)
    {
        var story = PublishedStory(at: Monday);
        story.Revise(Content("عنوان مصحح"), by: Salim, at: Tuesday);

        story.Publish(by: Salim, at: Tuesday, publishedAt: Monday.AddDays(days));

        Assert.Equal((Monday, 2), (story.PublishedAt, story.LiveRevision));
    }

    [Fact]
    public void Editing_a_live_story_changes_nothing_for_readers_until_it_is_published_again()
    {
        var story = PublishedStory(content: Content("العنوان الأول"));

        story.Revise(Content("العنوان الثاني"), by: Salim, at: Tuesday);

        Assert.Equal("العنوان الأول", story.Headline);
        Assert.True(story.HasUnpublishedChanges);

        story.Publish(by: Salim, at: Wednesday);

        Assert.Equal("العنوان الثاني", story.Headline);
        Assert.Equal(2, story.LiveRevision);
        Assert.Equal(Monday, story.PublishedAt);
        Assert.Equal([ChangeKind.ArticlePublished, ChangeKind.ArticleRevised], story.Changes.Select(c => c.Kind));
    }

    [Fact]
    public void Publishing_a_revision_does_not_announce_an_update_by_itself()
    {
        var story = PublishedStory();
        story.Revise(Content("عنوان مصحح"), by: Maria, at: Tuesday);

        story.Publish(by: Maria, at: Tuesday);
        Assert.Null(story.UpdatedAt);

        story.AnnounceUpdate(Tuesday);
        Assert.Equal(Tuesday, story.UpdatedAt);
    }

    [Fact]
    public void An_update_cannot_be_announced_before_the_publication() =>
        Assert.Throws<RuleViolation>(() => PublishedStory(at: Tuesday).AnnounceUpdate(Monday));

    [Fact]
    public void An_update_of_the_past_is_told_now_and_one_of_the_future_is_not()
    {
        var story = PublishedStory(at: Monday);

        story.AnnounceUpdate(Wednesday, updatedAt: Tuesday);

        Assert.Equal((Tuesday, Wednesday), (story.UpdatedAt, story.Changes[^1].At));
        Assert.Throws<RuleViolation>(() => story.AnnounceUpdate(Tuesday, updatedAt: Wednesday));
    }

    [Fact]
    public void A_story_without_headline_or_body_says_why_it_may_not_be_published()
    {
        var story = Draft(Content(headline: " ") with { Rendered = new RenderedBody("", 1, 0) });

        Assert.Equal(["لا عنوان للمقال.", "متن المقال فارغ."], story.ReasonsNotToPublish());
        Assert.Throws<RuleViolation>(() => story.Publish(Maria, Monday));
        Assert.Equal(ArticleStatus.Draft, story.Status);
    }

    [Theory]
    [InlineData("عنوان\u202E", "متن")]
    [InlineData("عنوان", "متن `exe\u2067`")]
    public void What_hides_its_direction_is_not_published_whatever_the_newsroom_checks(string headline, string body)
    {
        var story = Draft(Content(headline, body: body));

        Assert.Equal(["في النص محارف خفية تقلب اتجاهه. احفظ المقال من جديد لتُزال."], story.ReasonsNotToPublish());
        Assert.Throws<RuleViolation>(() => story.Publish(by: Maria, at: Monday));
    }

    [Fact]
    public void Withdrawing_hides_the_story_from_its_lists_and_publishing_again_brings_it_back_to_its_place()
    {
        var story = PublishedStory(at: Monday, content: Content() with { TagIds = [7], AuthorIds = [3] });
        Assert.Equal(Monday, Assert.Single(story.Tags).ListedAt);

        story.Withdraw("سُحب لخطأ في المصدر.", by: Salim, at: Tuesday);

        Assert.Equal(ArticleStatus.Withdrawn, story.Status);
        Assert.Null(Assert.Single(story.Tags).ListedAt);
        Assert.Null(Assert.Single(story.Bylines).ListedAt);

        story.Publish(by: Salim, at: Wednesday);

        Assert.Equal(Monday, story.PublishedAt);
        Assert.Equal(Monday, Assert.Single(story.Tags).ListedAt);
        Assert.Null(story.WithdrawalNote);
        Assert.Equal([ChangeKind.ArticlePublished, ChangeKind.ArticleWithdrawn, ChangeKind.ArticlePublished], story.Changes.Select(c => c.Kind));
    }

    [Fact]
    public void Every_transition_is_recorded_with_who_when_from_and_to()
    {
        var story = Draft();

        story.SubmitForReview(by: Maria, at: Monday);
        story.Schedule(goLive: Wednesday, by: Salim, at: Tuesday);
        story.Publish(by: Salim, at: Wednesday);

        Assert.Equal(
            [
                (ArticleStatus.Draft, ArticleStatus.InReview, Maria, Monday),
                (ArticleStatus.InReview, ArticleStatus.Scheduled, Salim, Tuesday),
                (ArticleStatus.Scheduled, ArticleStatus.Published, Salim, Wednesday),
            ],
            story.Transitions.Select(t => (t.From, t.To, t.By, t.At)));
    }

    [Fact]
    public void Only_what_readers_can_notice_is_a_change()
    {
        var story = Draft();

        story.SubmitForReview(by: Maria, at: Monday);
        story.ReturnToDraft(by: Salim, at: Tuesday);
        story.Trash(by: Salim, at: Wednesday);

        Assert.Empty(story.Changes);
    }

    [Fact]
    public void A_live_story_that_moves_tells_what_it_left()
    {
        var story = PublishedStory(content: Content() with { TagIds = [7, 8], AuthorIds = [3] });
        story.Revise(Content() with { TagIds = [8], AuthorIds = [4] }, by: Maria, at: Tuesday);

        story.Publish(by: Maria, at: Tuesday);

        var left = story.Changes.Where(c => c.Kind == ChangeKind.ArticleLeft).ToList();
        Assert.Equal([7], left.Select(c => c.TagId).OfType<int>());
        Assert.Equal([3], left.Select(c => c.AuthorId).OfType<int>());
    }

    [Fact]
    public void A_trashed_story_comes_back_without_going_live()
    {
        var published = PublishedStory();
        published.Trash(by: Maria, at: Tuesday);
        published.Restore(by: Maria, at: Wednesday);
        Assert.Equal(ArticleStatus.Withdrawn, published.Status);

        var draft = Draft();
        draft.Trash(by: Maria, at: Tuesday);
        draft.Restore(by: Maria, at: Wednesday);
        Assert.Equal(ArticleStatus.Draft, draft.Status);
    }

    [Fact]
    public void Readers_are_told_when_a_withdrawn_storys_address_is_lost_and_when_it_comes_back()
    {
        var story = PublishedStory();
        story.Withdraw(note: null, by: Maria, at: Tuesday);
        var before = story.Changes.Count;

        story.Trash(by: Maria, at: Wednesday);
        Assert.Equal(before + 1, story.Changes.Count);

        story.Restore(by: Maria, at: Wednesday);
        Assert.Equal(before + 2, story.Changes.Count);
    }

    [Fact]
    public void A_trashed_story_takes_no_text_and_no_publication()
    {
        var story = Draft();
        story.Trash(by: Maria, at: Monday);

        Assert.Throws<RuleViolation>(() => story.Revise(Content(), by: Maria, at: Tuesday));
        Assert.Throws<RuleViolation>(() => story.Publish(by: Maria, at: Tuesday));
    }

    [Fact]
    public void A_schedule_lies_in_the_future()
    {
        Assert.Throws<RuleViolation>(() => Draft().Schedule(goLive: Monday, by: Maria, at: Tuesday));
        Assert.Throws<RuleViolation>(() => PublishedStory().Schedule(goLive: Wednesday, by: Maria, at: Tuesday));
    }

    [Fact]
    public void Lists_keep_the_editors_order_and_hold_nothing_twice()
    {
        var story = Draft(Content() with { ReadAlsoIds = [9, 4, 9, 6], TagIds = [2, 1, 2] });

        Assert.Equal([9, 4, 6], story.ReadAlso.OrderBy(r => r.Position).Select(r => r.TargetId));
        Assert.Equal([2, 1], story.Tags.OrderBy(t => t.Position).Select(t => t.TagId));
    }

    [Fact]
    public void The_changes_of_a_live_story_can_be_scheduled_and_readers_keep_the_old_text_till_then()
    {
        var story = PublishedStory(at: Monday);
        story.Revise(Content("عنوان جديد", story.Category), Maria, Monday.AddHours(1));

        story.Schedule(Tuesday, Maria, Monday.AddHours(2));
        story.PublishIfDue(EditorId.Scheduler, Tuesday.AddSeconds(-1));
        Assert.Equal((ArticleStatus.Published, "تأجيل الاجتماع إلى الخميس"), (story.Status, story.Headline));
        story.PublishIfDue(EditorId.Scheduler, Tuesday);

        Assert.Equal("عنوان جديد", story.Headline);
        Assert.Equal((Monday, null), (story.PublishedAt, story.ScheduledFor));
    }

    [Fact]
    public void A_scheduled_update_that_is_called_important_is_told_with_its_minute_even_when_it_comes_late()
    {
        var story = UpdateScheduledFor(Tuesday);
        story.AnnounceScheduledUpdate(true);

        // Whoever moves it to another hour does not change what it is.
        story.Schedule(Tuesday.AddHours(1), Maria, Monday.AddHours(3));
        Assert.Null(story.UpdatedAt);
        story.PublishIfDue(EditorId.Scheduler, Wednesday);

        Assert.Equal(Tuesday.AddHours(1), story.UpdatedAt);
        Assert.False(story.WillAnnounceUpdate);
    }

    [Fact]
    public void A_scheduled_update_is_not_told_of_by_itself()
    {
        var story = UpdateScheduledFor(Tuesday);

        story.PublishIfDue(EditorId.Scheduler, Tuesday);

        Assert.Null(story.UpdatedAt);
    }

    [Fact]
    public void What_was_said_of_a_scheduled_update_goes_with_its_schedule()
    {
        var story = UpdateScheduledFor(Tuesday);
        story.AnnounceScheduledUpdate(true);
        story.CancelScheduledUpdate();

        story.Schedule(Wednesday, Maria, Tuesday);

        Assert.False(story.WillAnnounceUpdate);
    }

    [Fact]
    public void An_important_update_whose_story_is_thrown_away_stays_important_and_waits_for_an_editor()
    {
        var story = UpdateScheduledFor(Wednesday);
        story.AnnounceScheduledUpdate(true);

        story.Trash(Maria, Tuesday);
        story.Restore(Maria, Tuesday);
        story.PublishIfDue(EditorId.Scheduler, Wednesday);

        Assert.Equal((ArticleStatus.Withdrawn, null, true), (story.Status, story.ScheduledFor, story.WillAnnounceUpdate));
        Assert.Equal(2, story.LatestRevision);
        story.Publish(Maria, Wednesday);
        Assert.False(story.WillAnnounceUpdate);
    }

    [Fact]
    public void A_late_update_does_not_hide_the_date_of_a_later_correction()
    {
        var story = UpdateScheduledFor(Tuesday);
        story.AnnounceScheduledUpdate(true);
        story.Correct("ورد الاسم خطأ.", Maria, Tuesday.AddHours(1));

        story.PublishIfDue(EditorId.Scheduler, Wednesday);

        Assert.Equal(Tuesday.AddHours(1), story.UpdatedAt);
    }

    [Fact]
    public void A_first_publication_is_no_update()
    {
        var story = Draft();
        story.Schedule(Tuesday, Maria, Monday);

        Assert.Throws<RuleViolation>(() => story.AnnounceScheduledUpdate(true));
    }

    [Fact]
    public void A_scheduled_story_that_is_published_late_bears_the_date_it_was_scheduled_for()
    {
        var story = Draft();
        story.Schedule(Tuesday, Maria, Monday);

        story.PublishIfDue(EditorId.Scheduler, Wednesday);

        Assert.Equal(Tuesday, story.PublishedAt);
        Assert.Equal(Wednesday, story.Transitions[^1].At);
    }

    [Fact]
    public void What_was_taken_from_the_schedule_is_not_published()
    {
        var story = Draft();
        story.Schedule(Tuesday, Maria, Monday);
        story.ReturnToDraft(Maria, Monday);

        story.PublishIfDue(EditorId.Scheduler, Wednesday);

        Assert.False(story.IsPublished);
    }

    [Fact]
    public void A_live_story_without_changes_has_nothing_to_schedule() =>
        Assert.Throws<RuleViolation>(() => PublishedStory().Schedule(Wednesday, Maria, Tuesday));

    [Fact]
    public void A_correction_is_told_once_and_moves_the_date_of_the_update()
    {
        var story = PublishedStory(at: Monday);

        story.Correct("ورد الاسم خطأ.", Maria, Tuesday);
        story.Correct("ورد الاسم خطأ.", Maria, Wednesday);

        Assert.Equal(Tuesday, Assert.Single(story.Corrections).At);
        Assert.Equal(Tuesday, story.UpdatedAt);
        Assert.Throws<RuleViolation>(() => story.Correct(" ", Maria, Wednesday));
        Assert.Throws<RuleViolation>(() => Draft().Correct("خطأ.", Maria, Tuesday));
    }

    [Fact]
    public void A_revision_remembers_when_readers_first_got_it()
    {
        var story = PublishedStory(at: Monday);
        story.Revise(Content(category: story.Category), Maria, Tuesday);
        story.Withdraw(null, Maria, Tuesday);
        story.Publish(Maria, Wednesday);

        Assert.Equal([Monday, Wednesday], story.Revisions.Select(r => r.PublishedAt));
    }

    [Fact]
    public void A_revision_has_a_name_or_none_and_no_long_one()
    {
        var revision = Draft().Revisions[0];
        revision.Call("قبل رد الوزارة");
        Assert.Equal("قبل رد الوزارة", revision.Name);

        revision.Call(" ");

        Assert.Null(revision.Name);
        Assert.Throws<RuleViolation>(() => revision.Call(new string('ن', 81)));
    }

    private static Article UpdateScheduledFor(DateTimeOffset goLive)
    {
        var story = PublishedStory(at: Monday);
        story.Revise(Content("عنوان جديد", story.Category), Maria, Monday.AddHours(1));
        story.Schedule(goLive, Maria, Monday.AddHours(2));
        return story;
    }
}

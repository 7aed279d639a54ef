using NewsSite.Domain.Accounts;
using NewsSite.Domain.Notes;
using NewsSite.Testing;

namespace NewsSite.Domain.Tests.Notes;

public sealed class StoryNoteTests
{
    private static readonly EditorId Karim = new("karim");

    [Fact]
    public void A_note_waits_for_those_it_mentions_until_it_is_settled_and_again_when_it_is_reopened()
    {
        var note = Note();
        Assert.Equal([(Newsroom.Salim, Newsroom.Monday)], note.Mentions.Select(m => (m.Who, m.OpenSince)));

        note.Settle(Newsroom.Salim, Newsroom.Tuesday);
        Assert.Equal((false, Newsroom.Salim, null), (note.IsOpen, note.SettledBy, note.Mentions[0].OpenSince));

        note.Reopen();
        Assert.Equal((true, null, Newsroom.Monday), (note.IsOpen, note.SettledBy, note.Mentions[0].OpenSince));
    }

    [Fact]
    public void Settling_twice_keeps_who_was_first()
    {
        var note = Note();
        note.Settle(Newsroom.Salim, Newsroom.Tuesday);

        note.Settle(Karim, Newsroom.Wednesday);

        Assert.Equal((Newsroom.Salim, Newsroom.Tuesday), (note.SettledBy, note.SettledAt));
    }

    [Fact]
    public void Nobody_mentions_themselves_and_nobody_twice() =>
        Assert.Equal([Newsroom.Salim], new StoryNote(1, "نص", [Newsroom.Maria, Newsroom.Salim, Newsroom.Salim], Newsroom.Maria, Newsroom.Monday).Mentions.Select(m => m.Who));

    [Fact]
    public void It_is_settled_by_its_writer_by_whom_it_mentions_and_by_whoever_edits_the_story()
    {
        var note = Note();

        Assert.True(note.MayBeSettledBy(Newsroom.Maria, mayEditStory: false));
        Assert.True(note.MayBeSettledBy(Newsroom.Salim, mayEditStory: false));
        Assert.True(note.MayBeSettledBy(Karim, mayEditStory: true));
        Assert.False(note.MayBeSettledBy(Karim, mayEditStory: false));
    }

    [Fact]
    public void An_empty_note_and_one_that_is_too_long_are_none()
    {
        Assert.Throws<RuleViolation>(() => new StoryNote(1, " ", [], Newsroom.Maria, Newsroom.Monday));
        Assert.Throws<RuleViolation>(() => new StoryNote(1, new string('ن', 2001), [], Newsroom.Maria, Newsroom.Monday));
    }

    private static StoryNote Note() => new(1, "راجع الرقم.", [Newsroom.Salim], Newsroom.Maria, Newsroom.Monday);
}

using System.Reflection;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Changes;
using static NewsSite.Testing.Newsroom;

namespace NewsSite.Domain.Tests.Categories;

public class CategoryTests
{
    [Fact]
    public void A_child_lies_in_its_parents_section_and_address()
    {
        var sport = new Category("رياضة", CategoryColour.Amber, Monday);
        var football = new Category("كرة القدم", CategoryColour.Amber, Monday, sport);

        Assert.Same(sport, football.Section);
        Assert.Same(sport, sport.Section);
        Assert.StartsWith(sport.AddressKey + "/", football.AddressKey, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tree_has_two_levels()
    {
        var football = new Category("كرة القدم", CategoryColour.Amber, Monday, new Category("رياضة", CategoryColour.Amber, Monday));

        Assert.Throws<RuleViolation>(() => new Category("الدوري", CategoryColour.Amber, Monday, football));
    }

    [Theory]
    [InlineData("")]
    [InlineData("؟!")]
    [InlineData("2026")]
    [InlineData("admin")]
    [InlineData("latest")]
    [InlineData("about")]
    public void A_name_that_cannot_be_an_address_is_refused(string name) =>
        Assert.Throws<RuleViolation>(() => new Category(name, CategoryColour.Amber, Monday));

    [Fact]
    public void A_rename_changes_the_address_of_the_children_too()
    {
        var sport = new Category("رياضة", CategoryColour.Green, Monday);
        var swimming = new Category("سباحة", CategoryColour.Green, Monday);
        swimming.MoveUnder(sport, 1, Monday);
        Join(sport, swimming);

        sport.Rename("ملاعب", null, Tuesday);

        Assert.Equal(("ملاعب", "ملاعب/سباحه"), (sport.AddressKey, swimming.AddressKey));
        Assert.Equal(ChangeKind.CategoryChanged, swimming.Changes[^1].Kind);
    }

    [Fact]
    public void Saying_what_is_already_so_is_no_change()
    {
        var sport = new Category("رياضة", CategoryColour.Green, Monday);

        sport.Rename("رياضة", null, Tuesday);
        sport.Paint(CategoryColour.Green, Tuesday);
        sport.Hide(false, Tuesday);
        sport.PlaceAt(0, Tuesday);
        sport.MoveUnder(null, 9, Tuesday);

        Assert.Single(sport.Changes);
    }

    [Fact]
    public void A_merger_into_a_section_that_has_such_a_child_is_refused_because_two_would_have_one_address()
    {
        var (sport, arena) = (new Category("رياضة", CategoryColour.Green, Monday), new Category("ملاعب", CategoryColour.Rust, Monday));
        Join(sport, new Category("سباحة", CategoryColour.Green, Monday, sport));
        Join(arena, new Category("سباحة", CategoryColour.Green, Monday, arena));

        Assert.Contains("سباحة", Assert.Throws<RuleViolation>(() => sport.Close(arena, Tuesday)).Message, StringComparison.Ordinal);
        Assert.False(sport.IsClosed);
    }

    [Fact]
    public void A_closed_category_closes_once_and_takes_nothing_in()
    {
        var (sport, arena) = (new Category("رياضة", CategoryColour.Green, Monday), new Category("ملاعب", CategoryColour.Rust, Monday));

        sport.Close(arena, Tuesday);
        sport.Close(null, Wednesday);

        Assert.Equal((Tuesday, arena), (sport.ClosedAt, sport.Heir));
        Assert.Throws<RuleViolation>(() => arena.Close(sport, Wednesday));
        Assert.Throws<RuleViolation>(() => arena.MoveUnder(sport, 1, Wednesday));
        Assert.Throws<RuleViolation>(() => arena.Close(arena, Wednesday));
    }

    /// <summary>As the store loads them.</summary>
    private static void Join(Category parent, Category child) =>
        ((List<Category>)typeof(Category).GetField("children", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(parent)!).Add(child);
}

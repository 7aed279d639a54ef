using NewsSite.Domain.Categories;
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
}

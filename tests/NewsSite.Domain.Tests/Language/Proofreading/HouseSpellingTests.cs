using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Domain.Tests.Language.Proofreading;

public class HouseSpellingTests
{
    private static readonly ProofreadingChoices House = new()
    {
        House = new([("جوجل", "غوغل", null), ("القدس الغربية", "القدس", "قرار المجلس"), ("الدولة العبرية", "إسرائيل", null), ("إرهابي", "مسلح", null), ("جيش الدفاع", null, "كلمة دعاية"), ("whatsapp", "WhatsApp", null), ("الكيان", "إسرائيل", null), ("المغدور", "القتيل", null)]),
    };

    [Theory]
    [InlineData("قالت جوجل", "غوغل")]
    [InlineData("قالت وجوجل", "وغوغل")]
    [InlineData("قالت لجوجل", "لغوغل")]
    [InlineData("قالت وبجوجل", "وبغوغل")]
    [InlineData("قالت جـوجـل", "غوغل")]
    [InlineData("قالت جُوجِل", "غوغل")]
    [InlineData("وصل الإرهابي", "المسلح")]
    [InlineData("وصل للإرهابي", "للمسلح")]
    [InlineData("وصل وبالإرهابي", "وبالمسلح")]
    [InlineData("في القدس الغربية", "القدس")]
    [InlineData("إلى للقدس الغربية", "للقدس")]
    [InlineData("في بالدولة العبرية", "بإسرائيل")]
    [InlineData("في للكيان", "لإسرائيل")]
    [InlineData("في للمغدور", "للقتيل")]
    [InlineData("عبر Whatsapp", "WhatsApp")]
    [InlineData("عبر WhatsApp")]
    [InlineData("عبر وWhatsApp")]
    [InlineData("قالت جوجلي")]
    [InlineData("قالت شجوجل")]
    [InlineData("في القدس، الغربية")]
    [InlineData("https://example.com/جوجل")]
    public void A_preferred_spelling_is_offered_with_what_stands_before_the_word(string text, string? fix = null) =>
        Assert.Equal(fix is null ? [] : [$"H01 {text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]} → {fix}"], Proofreader.Read(text, House).Select(f => $"{f.Rule.Id} {f.Text} → {f.Fix}"));

    [Fact]
    public void A_banned_word_is_pointed_at_with_the_newsrooms_reason()
    {
        var finding = Assert.Single(Proofreader.Read("أعلن وجيش الدفاع بدء العملية", House));

        Assert.Equal(("H02", "وجيش الدفاع", null, "كلمة دعاية"), (finding.Rule.Id, finding.Text, finding.Fix, finding.Reason));
    }

    [Fact]
    public void The_newsrooms_word_goes_before_a_rule_of_ours() =>
        Assert.Equal(["H01 الى", "O01 اذا"], Proofreader.Read("الى اذا", new() { House = new([("الى", "صوب", null)]) }).Select(f => $"{f.Rule.Id} {f.Text}"));

    [Fact]
    public void A_rule_that_is_off_finds_nothing_but_what_forbids_publishing_is_never_off()
    {
        var off = new ProofreadingChoices { RulesOff = ProofreadingRules.All.Select(rule => rule.Id).ToHashSet(), House = House.House };

        Assert.Equal(["C01"], Proofreader.Read("الى جوجل ، ثم \u202Eقال", off).Select(f => f.Rule.Id));
    }
}

using NewsSite.Domain.Language;

namespace NewsSite.Domain.Tests.Language;

public class BeginningTests
{
    [Theory]
    [InlineData("قال الوزير", 10, "قال الوزير")]
    [InlineData("قال الوزير أمس", 10, "قال الوزير…")]
    [InlineData("قال الوزير أمس", 9, "قال…")]
    [InlineData("قال الوزير، أمس", 12, "قال الوزير…")]
    [InlineData("قَالَ الْوَزِيرُ أَمْسِ", 10, "قَالَ الْوَزِيرُ…")]
    [InlineData("عائلة 👩‍👩‍👧 سعيدة", 7, "عائلة 👩‍👩‍👧…")]
    [InlineData("وسيستعملونها غدا", 4, "وسيستعملونها…")]
    [InlineData("وسيستعملونها", 4, "وسيستعملونها")]
    [InlineData("", 4, "")]
    public void A_text_is_shortened_between_words(string text, int length, string beginning) => Assert.Equal(beginning, Beginning.Of(text, length));
}

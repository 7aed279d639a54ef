using NewsSite.Domain.Language;

namespace NewsSite.Domain.Tests.Language;

public class NearNameTests
{
    [Theory]
    [InlineData("أوكرانيا", "اوكرانيا")]
    [InlineData("الانتخابات الأمريكيّة", "انتخابات امريكيه")]
    [InlineData("مصطفى", "مصطفي")]
    [InlineData("قـــمّة", "قمه")]
    [InlineData("كوفيد 19", "كوفيد-١٩")]
    [InlineData("كوفيد19", "كوفيد 19")]
    public void Spellings_of_one_name_are_near(string one, string other) => Assert.Equal(NearName.Key(one), NearName.Key(other));

    [Theory]
    [InlineData("سوريا", "سوريون")]
    [InlineData("ألم", "م")]
    [InlineData("البا", "با")]
    public void Other_names_are_not(string one, string other) => Assert.NotEqual(NearName.Key(one), NearName.Key(other));
}

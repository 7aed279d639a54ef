using NewsSite.Web.Accounts;

namespace NewsSite.Web.Tests.Accounts;

public sealed class PasswordStrengthTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("passwordpassword")]
    [InlineData("iloveyouforever")]
    [InlineData("qwertyuiop12")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("012345678901")]
    [InlineData("9876543210abc")]
    [InlineData("aaaaabbbbbccccc")]
    [InlineData("ضصثقفغعهخحجد")]
    [InlineData("سلمى العلي 12")]
    [InlineData("salma@news.example")]
    [InlineData("Salma.News.2026")]
    public void What_a_guesser_tries_first_is_not_enough(string password) => Assert.False(PasswordStrength.IsEnough(password, "سلمى العلي salma@news.example"));

    [Theory]
    [InlineData("قهوة الجسر قبل الفجر")]
    [InlineData("عبارة طويلة للدخول")]
    [InlineData("correct horse battery staple")]
    [InlineData("t9!vQ2mzR#7pLx")]
    [InlineData("سلمى تحب قطار المساء")]
    public void A_phrase_of_ones_own_is_enough(string password) => Assert.True(PasswordStrength.IsEnough(password, "سلمى العلي salma@news.example"));
}

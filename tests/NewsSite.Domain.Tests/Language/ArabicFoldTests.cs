using CsCheck;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Tests.Language;

public class ArabicFoldTests
{
    [Theory]
    [InlineData("أحمد إبراهيم آسيا ٱلله", "احمد ابراهيم اسيا الله")]
    [InlineData("إلى المدرسة", "الي المدرسه")]
    [InlineData("الى المدرسه", "الي المدرسه")]
    [InlineData("مسؤول شؤون رئيس", "مسءول شءون رءيس")]
    [InlineData("مُحَمَّدٌ", "محمد")]
    [InlineData("عـــاجل", "عاجل")]
    [InlineData("هٰذا الرحمٰن", "هذا الرحمن")]
    [InlineData("کییف", "كييف")]
    [InlineData("گوگل پوتين چاد ڤيلا ژاك", "كوكل بوتين جاد فيلا زاك")]
    [InlineData("ہ ھ ە ۀ", "ه ه ه ه")]
    [InlineData("ﻻ ﷲ", "لا الله")]
    [InlineData("٢٠٢٦ ۱۴", "2026 14")]
    [InlineData("CNN Café Łódź STRAẞE", "cnn cafe lodz strasse")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ا\u0654حمد e\u0301", "احمد e")]
    [InlineData("مح\u200Cم\u200Dد\u202E\u200F", "محمد")]
    [InlineData("مقررًا", "مقرر")]
    [InlineData("مقرراً", "مقرر")]
    [InlineData("مقـررًا، أيضًا.", "مقرر، ايض.")]
    [InlineData("حقًّا", "حقا")]
    [InlineData("معًا", "معا")]
    [InlineData("مقررًان", "مقرران")]
    [InlineData("كتابا", "كتابا")]
    [InlineData("ولداﹰ", "ولد")]
    [InlineData("", "")]
    public void Spellings_of_one_word_fold_to_one_form(string text, string expected) => Assert.Equal(expected, ArabicFold.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Gen.OneOf(Gen.Char["ابةىأؤكیگ\u0627\u064B\u0651\u0640\u0654\u200C\u200D aZÉßıİ٣۴ \uFEFB\uFE71\uFE70\u0301\uD83D\uDE00"], Gen.Char).Array[0, 30].Select(chars => new string(chars))
            .Sample(text => ArabicFold.Fold(ArabicFold.Fold(text)) == ArabicFold.Fold(text));

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        using var turkish = new ThreadCulture("tr-TR");
        Assert.Equal("istanbul", ArabicFold.Fold("ISTANBUL"));
    }
}

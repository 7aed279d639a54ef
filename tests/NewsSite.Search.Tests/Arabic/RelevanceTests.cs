namespace NewsSite.Search.Tests.Arabic;

/// <summary>Labelled examples: what a reader types, a title that must be found, and one that looks alike and must not be.</summary>
public class RelevanceTests
{
    [Theory]
    [InlineData("احمد", "أحمد الشرع يلقي كلمة", "حمدًا لله على السلامة")] // alef
    [InlineData("إقتصاد", "اقتصاد تركيا ينمو", "مقتصد في النفقات")] // alef
    [InlineData("الأردن", "حدود الاردن مغلقة", "ورد الحديقة")] // alef
    [InlineData("آسيا", "بطولة اسيا للناشئين", "أسى العائلات")] // alef
    [InlineData("مستشفي", "مستشفى الشفاء يستغيث", "شفاء المريض")] // yeh
    [InlineData("مصطفي", "مصطفى مدبولي يفتتح المعرض", "صفوة اللاعبين")] // yeh
    [InlineData("علی", "الإمام علي في الوجدان", "عالية المقام")] // yeh
    [InlineData("الحكومه", "الحكومة تقر الموازنة", "حكم المباراة")] // teh
    [InlineData("جامعة", "جامعه القاهرة تعلن النتائج", "جمعية خيرية")] // teh
    [InlineData("مدرب", "المُدَرِّبُ يستقيل", "درب طويل")] // tashkeel
    [InlineData("مُنتخَب", "المنتخب يتأهل", "نخبة الفنانين")] // tashkeel
    [InlineData("حـصـري", "لقاء حصري مع النجم", "حصار المدينة")] // tatweel
    [InlineData("مؤقتا", "إغلاق المعبر مؤقتًا", "وقت الراحة")] // tanwin
    [InlineData("يومي", "يعمل يوميًا حتى المساء", "أم كلثوم")] // tanwin
    [InlineData("سنويا", "يزداد سنويًا بنسبة كبيرة", "سنّ القوانين")] // tanwin
    [InlineData("سفينة", "السفينة تغرق", "سفر طويل")] // article
    [InlineData("المطار", "مطار بيروت يعاود العمل", "أمطار غزيرة")] // article
    [InlineData("المانيا", "ألمانيا تفوز بالكأس", "مانيا جديدة")] // article-hamza
    [InlineData("ألعاب", "دورة الألعاب الأولمبية", "عاب عليه خصومه")] // article-hamza
    [InlineData("وزارة", "الوزارة تنفي الشائعات", "زيارة رسمية")] // waw-root
    [InlineData("الوفد", "وفد رفيع يصل الدوحة", "فدية المخطوفين")] // waw-root
    [InlineData("وسيلة", "الوسائل الحديثة للنقل", "سيلان الدم")] // waw-root
    [InlineData("وزيرة", "لقاء وزيرها مع السفير", "زير نساء")] // waw-root
    [InlineData("واحد", "الواحد والعشرون من مارس", "حادث أليم")] // waw-root
    [InlineData("طهران", "بين الرياض وطهران", "طهاة ماهرون")] // conj
    [InlineData("الكويت", "قطر والكويت توقعان", "كي تعود")] // conj
    [InlineData("وزير", "رئيس ووزير في مأدبة", "زيارة ودية")] // conj
    [InlineData("تركيا", "زلزال جديد بتركيا", "تركة الميت")] // prep
    [InlineData("دمشق", "رحلات لدمشق من جديد", "مشقة السفر")] // prep
    [InlineData("موسكو", "زيارة لموسكو الشهر المقبل", "مسكوكات قديمة")] // prep
    [InlineData("ألمانيا", "حريق بألمانيا", "أمانة المدينة")] // prep
    [InlineData("وزارة", "موظف بوزارة الصحة", "بوز التمثال")] // prep
    [InlineData("القدس", "للقدس مكانة", "قدوس")] // prep
    [InlineData("المغرب", "كالمغرب في المونديال", "غريب الأطوار")] // prep
    [InlineData("العراق", "وبالعراق تنتهي الجولة", "عرق الجبين")] // prep
    [InlineData("حرية", "حرية الصحافة أولا", "قوة بحرية في المتوسط")] // prep-neg
    [InlineData("عيد", "إجازة عيد الأضحى", "قرية بعيدة")] // prep-neg
    [InlineData("بنان", "أغنية بنان الجديدة", "لبنان يترقب")] // prep-neg
    [InlineData("مهندس", "المهندسون يضربون", "هندسة المباني")] // plural
    [InlineData("لاعب", "اللاعبين يعودون", "لعبة جديدة")] // plural
    [InlineData("مؤتمر", "مؤتمرات المناخ", "مؤامرة فاشلة")] // plural
    [InlineData("شاحنة", "قافلة شاحنات", "شحن البضائع")] // plural
    [InlineData("قرار", "قرارين دفعة واحدة", "قارورة ماء")] // dual
    [InlineData("مدينة", "المدينتين التوأم", "دين عام")] // dual
    [InlineData("رجل", "اعتقال رجلان", "رحيل الفنان")] // dual
    [InlineData("منزل", "منزلها دمر", "نازلة صحية")] // pronoun
    [InlineData("سياسة", "سياستهم الخارجية", "سائس الخيل")] // pronoun
    [InlineData("قانون", "قانونه المثير", "قناة السويس")] // pronoun
    [InlineData("بيت", "بيتها في الجبل", "بات في العراء")] // pronoun
    [InlineData("حكومة", "حكومتنا تفي بوعدها", "حاكم ولاية")] // pronoun
    [InlineData("وزراء", "وزراؤه يستقيلون", "زراعة القمح")] // pronoun
    [InlineData("مصري", "المنتخب المصري", "مصير اللاجئين")] // nisba
    [InlineData("سعودي", "السعوديون يحتفلون", "سعادة غامرة")] // nisba
    [InlineData("اقتصادي", "الأزمة الاقتصادية", "قصد الشارع")] // nisba
    [InlineData("لبناني", "اللبنانيين في المهجر", "لبن رائب")] // nisba
    [InlineData("مسئول", "مسؤول رفيع يصرح", "سؤال صعب")] // hamza-seat
    [InlineData("شئون", "وزارة الشؤون البلدية", "شنّ هجوما")] // hamza-seat
    [InlineData("هيئة", "هيئه الرقابة", "هاوية")] // hamza-seat
    [InlineData("BBC", "قالت (BBC) إن", "بيت القصيد")] // latin
    [InlineData("cnn", "تصريح لـCNN أمس", "كنز مدفون")] // latin
    [InlineData("café", "Cafe في وسط المدينة", "كاف")] // latin
    [InlineData("٢٠٢٦", "كأس العالم 2026", "كأس العالم 2022")] // digits
    [InlineData("19", "كوفيد-١٩ يعود", "119 قتيلا")] // digits
    [InlineData("5", "مجموعة ٥ دول", "25 دولة")] // digits
    [InlineData("ایران", "إيران والاتفاق", "يران")] // lookalike
    [InlineData("پاريس", "باريس تستضيف القمة", "فارس بلا جواد")] // lookalike
    [InlineData("گوگل", "كوكل تطلق خدمة", "كوكب جديد")] // lookalike
    [InlineData("جوجل", "غوغل تحدث محركها", "جولة جديدة")] // translit
    [InlineData("أميركا", "انتخابات أمريكا", "أمير منطقة")] // translit
    [InlineData("انتخابات الرئاسة", "مرشحو الرئاسة في انتخابات مبكرة", "انتخابات البلدية")] // multi
    [InlineData("سعر الذهب", "أسعار الذهب تقفز", "سعر النفط")] // multi
    [InlineData("\"البنك المركزي\"", "البنك المركزي يرفع الفائدة", "المركزي يعلم البنك")] // phrase
    [InlineData("«حقوق الإنسان»", "منظمة حقوق الإنسان", "الإنسان له حقوق")] // phrase
    [InlineData("قطر", "قطر تتوسط", "قطار سريع")] // negative
    [InlineData("حرب", "أهوال الحرب", "حربوي")] // negative
    [InlineData("كلية", "كلية الطب", "كلام عابر")] // negative
    [InlineData("عمان", "سلطنة عمان", "عام جديد")] // negative
    [InlineData("سلطان", "السلطان يستقبل", "سلطة محلية")] // negative
    [InlineData("إلى", "من هنا إلى هناك", "آلة موسيقية")] // stop
    [InlineData("الحرب على غزة", "الحرب في غزة", "الحرب على المخدرات")] // stop
    [InlineData("ترامب؟!", "«ترامب»: سنرى", "ترميم")] // punct
    [InlineData("[النفط]: أوبك+", "أوبك تخفض إنتاج النفط", "نفوط")] // punct
    [InlineData("AND OR مصر", "And or مصر", "مصر وحدها")] // punct
    [InlineData("مدن", "مدينة ساحلية", "مدنيون")] // broken
    [InlineData("رئيس", "قمة الرؤساء", "رئة اصطناعية")] // broken
    [InlineData("صاروخ", "إطلاق صواريخ", "صراخ الأطفال")] // broken
    [InlineData("قوانين", "قانون العمل", "قناعة")] // broken
    [InlineData("الأسلحة", "سلاح جديد", "سلحفاة")] // broken
    [InlineData("رسمي", "قال رسميا إنه باق", "رسوم جمركية")] // adverb
    public void A_search_finds_the_word_and_not_its_neighbour(string typed, string match, string neighbour)
    {
        using var titles = new Titles(match, neighbour);
        Assert.Equal([match], titles.Find(typed));
    }
}

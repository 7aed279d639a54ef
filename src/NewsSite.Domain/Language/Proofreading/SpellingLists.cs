using System.Collections.Frozen;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>The words that the spelling rules know. Each is a judgement about news in Arabic, tried on thousands of articles; house words belong in the house list.</summary>
internal static class SpellingLists
{
    /// <summary>O01: common words without their hamza, and common misspellings. «ايضًا» is what T02 leaves of «ايضاً».</summary>
    public static readonly FrozenDictionary<string, string> Misspelt = Pairs(
        """
        اذا=إذا الى=إلى او=أو ايضا=أيضًا اكثر=أكثر اكبر=أكبر اول=أول الان=الآن امس=أمس اعلن=أعلن اعلنت=أعلنت اكد=أكد اكدت=أكدت اضاف=أضاف اضافت=أضافت
        اشار=أشار اشارت=أشارت اوضح=أوضح اوضحت=أوضحت اسرائيل=إسرائيل الاسرائيلي=الإسرائيلي الاسرائيلية=الإسرائيلية ايران=إيران الايراني=الإيراني
        الايرانية=الإيرانية امريكا=أمريكا الامريكي=الأمريكي الامريكية=الأمريكية اوكرانيا=أوكرانيا اوروبا=أوروبا الاوروبي=الأوروبي الاردن=الأردن
        الامارات=الإمارات الاسلام=الإسلام الاسلامي=الإسلامي الاسلامية=الإسلامية الاعلام=الإعلام الانسان=الإنسان الامن=الأمن الامم=الأمم الارض=الأرض
        الاول=الأول الاولى=الأولى الاسبوع=الأسبوع الاخير=الأخير الاخيرة=الأخيرة الاسرى=الأسرى الاطفال=الأطفال الازمة=الأزمة لان=لأن شئ=شيء لاكن=لكن هاذا=هذا
        ذالك=ذلك ايضًا=أيضًا
        """);

    /// <summary>Words that only look like «و» or «ف» before one of <see cref="Misspelt"/>: a person unnamed, the letter waw, the FAO, a foul.</summary>
    public static readonly FrozenSet<string> NotMisspelt = Words("فلان واو فاو فاول");

    /// <summary>O02: nouns and verbs of five and six letters, and the ten nouns, which begin with a connecting alef; without their article.</summary>
    public static readonly FrozenSet<string> ConnectingAlef = Words(
        """
        إجتماع إنتخابات إتفاق إقتصاد إقتصادي إقتصادية إحتلال إتصال إتصالات إنطلاق إرتفاع إنخفاض إختيار إحتجاج إحتجاجات إسم إبن إثنين إمرأة إتحاد إلتقى إعتقل
        إعتقال إنفجار إقتراح إعتماد إنتهاء إنسحاب إبنة إبنت
        """);

    /// <summary>What may follow a noun of <see cref="ConnectingAlef"/>.</summary>
    public static readonly FrozenSet<string> Endings = Words("ات اته اتها اتهم اتنا ي ية يا يون يين يات ه ها هم هما نا ان ين ا اً ًا");

    /// <summary>«إست…» is a connecting alef but in these beginnings of foreign words, and in إستبرق.</summary>
    public static readonly string[] HamzaAfterAll = ["إستاد", "إستراتيج", "إستون", "إسترلين", "إستنبول", "إستانبول", "إستبرق", "إستيفان", "إستيبان"];

    /// <summary>O03: what rightly ends in heh after the article.</summary>
    public static readonly FrozenSet<string> RightlyHeh = Words(
        """
        الله الوجه المياه الشبه الانتباه الاتجاه الفقه التنبيه التوجيه التشبيه الكره السفه المشتبه المتشابه النزيه الفواكه الإله الشفاه المكروه التشابه
        الترفيه الرفاه النبيه الأوجه التافه المشوه التشويه التنويه التمويه التنزيه السفيه المنتزه المتنزه الموجه المنزه المتوجه المواجه الجباه الاشتباه
        الأشباه التائه الجنيه التوجه المتجه الأفواه المنبه الشبيه الوجيه الكريه الفقيه المعتوه المجابه اللاه التفوه التنزه الأفقه العته المؤله الأوبه السفاه
        البله الوله التأوه المتأوه المشبوه الاكراه الإكراه المنتبه المتنبه التأله المموه المرفه المكره الآله الكنه الاستكراه التموه التفقه المتفقه المتسفه
        الأبله الأكره الاوجه الدكتوراه الوجوه التيه الجاه الشاه الإليزيه البورتريه الباليه الكاراتيه الشياه الشلاه الشره النابه الكاره الفاره المشابه المتفوه
        المنوه التنبه البوفيه الكافيه الأتيليه الاتيليه الشانزليزيه الكابينيه السوفليه التقاه التقطه التمسه التزمه التهمه
        """);

    /// <summary>Nouns of the shape «الت□ا□ه» that do end in teh marbuta; the others are a verbal noun and its pronoun («التزامه»).</summary>
    public static readonly FrozenSet<string> TehAfterAll = Words("التجاره التلاوه التعاسه التفاهه");

    /// <summary>O04: yeh and alef maqsura in each other's place.</summary>
    public static readonly FrozenDictionary<string, string> YehMixed = Pairs(
        """
        فى=في التى=التي الذى=الذي هى=هي إلي=إلى حتي=حتى المصرى=المصري الحالى=الحالي الماضى=الماضي الثانى=الثاني العربى=العربي الدولى=الدولي السعودى=السعودي
        العراقى=العراقي السورى=السوري الليبى=الليبي الفلسطينى=الفلسطيني اللبنانى=اللبناني المغربى=المغربي الإسرائيلى=الإسرائيلي الأمريكى=الأمريكي
        الروسى=الروسي النادى=النادي الأهلى=الأهلي
        """);

    /// <summary>«علي» is a name but before these words.</summary>
    public static readonly FrozenSet<string> AfterAla = Words("أن الرغم مدى");

    /// <summary>«فان» before these is the Dutch «van».</summary>
    public static readonly FrozenSet<string> AfterVan = Words("دايك غوخ جوخ خال باستن نيستلروي بيرسي دير دن دي ديك هوف بيتهوفن روسم آيك");

    private static FrozenSet<string> Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

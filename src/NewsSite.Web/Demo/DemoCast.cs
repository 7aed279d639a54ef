using NewsSite.Domain.Categories;

namespace NewsSite.Web.Demo;

/// <summary>The invented newsroom's categories, bylines and introduced topics, in order.</summary>
internal static class DemoCast
{
    public static readonly IReadOnlyList<Section> Sections =
    [
        new("محليات", CategoryColour.Crimson, "أخبار مدينة الريحان وأحيائها وما حولها."),
        new("اقتصاد", CategoryColour.Ocean, "الأسواق والأعمال ومعاش الناس."),
        new("تقنية", CategoryColour.Indigo, "ما يتغيّر في الأجهزة والبرامج، وما يعنيه ذلك لنا."),
        new("علوم وبيئة", CategoryColour.Green, "البحث العلمي والمناخ والطبيعة."),
        new("صحة", CategoryColour.Teal, "العيش الصحي وخدمات الرعاية."),
        new("ثقافة", CategoryColour.Violet, "الكتب والمسرح والسينما والتراث.", "كتب", "مسرح وسينما"),
        new("رياضة", CategoryColour.Amber, "الملاعب والمضامير واللاعبون.", "كرة القدم", "ألعاب أخرى"),
        new("منوعات", CategoryColour.Rust, "سفر وطعام وحِرف وبيوت."),
    ];

    public static readonly IReadOnlyList<Byline> Authors =
    [
        new("فريق التحرير", true, "غرفة الأخبار", "يكتب باسم الفريق محررون يتابعون أخبار اليوم من غرفة الأخبار."),
        new("القسم العلمي", true, "العلوم والبيئة والصحة", "يتابع القسم ما يُنشر من أبحاث، ويشرحه لغير المتخصصين."),
        new("نورة الصالح", false, "محررة الشؤون المحلية", "تكتب عن الأحياء وأهلها وخدماتها، وتهتم بذاكرة المدينة القديمة."),
        new("كريم منصور", false, "محرر الاقتصاد والتقنية", "يكتب عن الأسواق الصغيرة وعن التقنية حين تصل إلى أيدي الناس."),
        new("هدى الشامي", false, "محررة الثقافة والمنوعات", "تكتب عن الكتب والمسرح، وعن الحِرف التي ما زالت حيّة."),
        new("ياسر البدري", false, "محرر الرياضة", "يغطي مباريات المدينة وسباقاتها، ويكتب عن الرياضة في الحياة اليومية."),
    ];

    /// <summary>The stories carry more tags than these; most tags of a real newsroom say nothing about themselves either.</summary>
    public static readonly IReadOnlyList<Topic> Topics =
    [
        new("مدينة الريحان", CategoryColour.Crimson, "مدينة متخيلة على البحر، فيها تجري أخبار هذا الموقع التجريبي كلها."),
        new("البيئة", CategoryColour.Green, "الهواء والماء والشجر، ومن يعتني بها."),
        new("التراث", CategoryColour.Violet, "ما بقي من المباني والحِرف والحكايات، وما يُبذل ليبقى."),
    ];

    internal sealed record Section(string Name, CategoryColour Colour, string Description, params string[] Children);

    internal sealed record Byline(string Name, bool IsDesk, string Role, string Description);

    internal sealed record Topic(string Name, CategoryColour Colour, string Description);
}

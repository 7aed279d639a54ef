namespace NewsSite.Web.FrontMatter;

/// <summary>What YamlDotNet says of a header that it cannot read, for people who write stories and not YAML.</summary>
internal static class YamlFault
{
    private const string DuplicateKey = "Duplicate key ";

    /// <summary>A part of the parser's sentence and what it mostly comes from; the first that fits.</summary>
    private static readonly (string Part, string Reason)[] Reasons =
    [
        ("found invalid mapping", "نقطتان (:) في غير موضعهما. ضع القيمة بين علامتي اقتباس، أو أزل المسافات من أول السطر"),
        ("a quoted scalar, found unexpected", "علامة اقتباس لم تُغلق"),
        ("found wrong indentation", "علامة اقتباس لم تُغلق"),
        ("did not find expected key", "علامة اقتباس لم تُغلق، أو نص زائد بعد القيمة"),
        ("did not find expected ','", "قائمة لم تُغلق بقوس، أو عناصر لا تفصلها فاصلة لاتينية (,)"),
        ("cannot start any token", "لا تبدأ القيمة بهذا الرمز. ضعها بين علامتي اقتباس"),
        ("tab", "مسافة بمفتاح Tab. اكتب مسافات عادية"),
        ("a quoted scalar", "شرطة مائلة (\\) بين علامتي اقتباس مزدوجتين. استعمل علامة الاقتباس المفردة"),
        ("expected node content", "قيمة ناقصة، أو قوس أو فاصلة في غير موضعها"),
        ("could not find expected ':'", "سطر بلا نقطتين (:) بعد اسم الحقل"),
        ("expected '-' indicator", "قائمة فيها سطر لا يبدأ بشرطة (-)"),
        ("sequence entries are not allowed", "عنصر قائمة (-) على سطر اسم الحقل. ضعه في سطر بعده"),
        ("expected <document", "سطر لا يبدأ من حيث تبدأ الحقول"),
        ("block scalar", "نص بعد | أو > على السطر نفسه"),
        ("tag", "لا تبدأ القيمة بعلامة التعجب. ضعها بين علامتي اقتباس"),
        ("anchor", "لا تبدأ القيمة بالرمز & أو *. ضعها بين علامتي اقتباس"),
    ];

    public static string OpenList => Sentence("قائمة لم تُغلق بقوس");

    public static string Twice(string field) => Sentence($"الحقل “{field}” مكرر");

    /// <summary>The parser's own words when there are none for it here.</summary>
    public static string InArabic(string message) =>
        message.StartsWith(DuplicateKey, StringComparison.Ordinal)
            ? Twice(message[DuplicateKey.Length..])
            : Sentence(Reasons.FirstOrDefault(r => message.Contains(r.Part, StringComparison.Ordinal)).Reason ?? message);

    private static string Sentence(string reason) => $"YAML غير صحيح: {reason}";
}

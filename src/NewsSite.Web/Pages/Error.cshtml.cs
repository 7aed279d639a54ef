using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsSite.Web.Pages;

/// <summary>What a reader sees instead of a page that cannot be shown. Answers every method, because any request can fail.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    /// <summary>Whoever asks for this page itself finds nothing: it stands only in the place of another.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) Status = Response.StatusOfFault();
        else if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null) Response.StatusCode = Status = StatusCodes.Status404NotFound;
    }

    /// <summary>Without it Razor Pages answers OPTIONS itself, with 200 and no page.</summary>
    public void OnOptions()
    {
    }

    public string Title => Status switch
    {
        400 => "طلب غير مفهوم",
        401 => "انتهت جلستك",
        404 => "الصفحة غير موجودة",
        405 => "طريقة الطلب غير مسموحة",
        410 => "الصفحة أُزيلت",
        414 => "العنوان أطول من اللازم",
        403 => "لا يُسمح لك بهذا",
        429 => "محاولات كثيرة",
        503 => "الموقع غير متاح الآن",
        _ => "حدث خطأ",
    };

    public string Sentence => Status switch
    {
        400 => "لم نفهم العنوان المطلوب. ربما نُقص منه شيء عند نسخه.",
        401 => "ادخل من جديد ثم أعد ما كنت تفعله.",
        404 => "ربما تغيّر العنوان أو كُتب خطأ. جرّب الصفحة الرئيسية أو آخر الأخبار.",
        405 => "هذه الصفحة للقراءة فقط.",
        410 => "كانت هنا صفحة وأُزيلت. جرّب الصفحة الرئيسية أو آخر الأخبار.",
        414 => "العنوان المطلوب أطول مما يقبله الموقع. جرّب الصفحة الرئيسية أو آخر الأخبار.",
        403 => "حسابك لا يتيح هذه الصفحة أو هذا العمل. اطلبه من مدير الموقع إن احتجت إليه.",
        429 => "وصلت من جهازك محاولات كثيرة في وقت قصير. انتظر دقيقة ثم أعد المحاولة.",
        503 => "نعمل على إعادة الخدمة. أعد المحاولة بعد قليل.",
        _ => "تعذّر عرض الصفحة، وقد سُجّل ما حدث. أعد المحاولة بعد قليل.",
    };
}

using NewsSite.Domain.Audit;

namespace NewsSite.Web.Auditing;

/// <summary>What the newsroom calls the acts.</summary>
public static class ActNames
{
    public static string InArabic(this Act act) => act switch
    {
        Act.SignedIn => "دخل",
        Act.SignInRefused => "رُفض دخوله",
        Act.SignedOut => "خرج",
        Act.AccountOpened => "فُتح حساب",
        Act.AccountChanged => "عُدّل حساب",
        Act.AccountClosed => "أُغلق حساب",
        Act.PasswordChanged => "تغيّرت كلمة مرور",
        Act.Refused => "رُفض عمل",
        Act.PasswordResetAsked => "طُلب رابط كلمة مرور",
        Act.SecondFactorSet => "فُعّلت الخطوة الثانية",
        Act.SecondFactorRemoved => "أُزيلت الخطوة الثانية",
        Act.RecoveryCodesMade => "صُنعت رموز استرداد",
        Act.RecoveryCodeUsed => "استُعمل رمز استرداد",
        Act.PasskeyAdded => "أُضيف مفتاح مرور",
        Act.PasskeyRemoved => "أُزيل مفتاح مرور",
        Act.SessionEnded => "أُنهيت جلسات",
        Act.AuditExported => "صُدّر السجل",
        Act.StoryBegun => "بُدئ مقال",
        Act.StoryRevised => "عُدّل مقال",
        Act.StorySubmitted => "أُرسل مقال إلى المراجعة",
        Act.StoryReturned => "أُعيد مقال إلى المسودات",
        Act.StoryPublished => "نُشر مقال",
        Act.StoryScheduled => "جُدول مقال",
        Act.StoryWithdrawn => "سُحب مقال",
        Act.StoryTrashed => "نُقل مقال إلى المهملات",
        Act.StoryRestored => "استُعيد مقال",
        Act.StoryCorrected => "صُحّح مقال",
        Act.CategoryChanged => "عُدّل قسم",
        Act.TagChanged => "عُدّل وسم",
        Act.AuthorChanged => "عُدّل كاتب",
        Act.FrontArranged => "رُتّبت الواجهة",
        Act.FrontScheduled => "جُدولت الواجهة",
        Act.FrontRestored => "استُعيدت الواجهة",
        Act.FrontCancelled => "أُلغي تغيير للواجهة",
        Act.BreakingShown => "نُشر عاجل",
        Act.BreakingRevised => "عُدّل عاجل",
        Act.BreakingEnded => "أُنهي عاجل",
        Act.NoteWritten => "كُتبت ملاحظة",
        Act.NoteSettled => "أُغلقت ملاحظة",
        Act.NoteReopened => "أُعيد فتح ملاحظة",
        Act.ChecksChanged => "عُدّلت الفحوص",
        Act.PreviewLinkMade => "صُنع رابط معاينة",
        Act.PreviewLinkRevoked => "أُلغي رابط معاينة",
        Act.PreviewLinkVisited => "فُتح رابط معاينة",
        Act.RevisionNamed => "سُمّيت نسخة",
        _ => act.ToString(),
    };
}

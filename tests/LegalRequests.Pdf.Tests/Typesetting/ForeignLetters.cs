using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Typesetting;

/// <summary>Fictitious letters in other languages, composed.</summary>
internal static class ForeignLetters
{
    public const string Arabic = "يرجى الاتصال بمكتب السجلات على الرقم {0} أو الكتابة إلى {1} قبل يوم الجلسة. لا تُسلَّم السجلات إلا بأمر من المحكمة، ولكم الحق في الاعتراض.";
    public const string Chinese = "本机构已收到法院签发的传票，要求提供与您有关的记录。根据法律，您有权在指定日期之前提出异议；如有疑问，请致电本机构的记录办公室（电话：555-0199），或发送电子邮件至records@sample.example。我们将在收到法院的进一步命令之前，妥善保管所有记录，不会向任何一方披露。";
    public const string Vietnamese = "Kính gửi bà Nguyễn Thị Ánh: cơ quan chúng tôi đã nhận được trát đòi hồ sơ của tòa án. Quý vị có quyền phản đối trước ngày xét xử.";
    public const string Spanish = "Estimada señora Núñez: ¿recibió usted la citación? La agencia protegerá su información según la ley; podrá oponerse antes del día señalado.";

    public static string ArabicSentence(string telephone) => Arabic
        .Replace("{0}", Isolates.Around(telephone, "ar"), StringComparison.Ordinal)
        .Replace("{1}", Isolates.Around("records@sample.example", "ar"), StringComparison.Ordinal);

    public static DocumentFacts Facts(string language) => new($"SAMPLE {language}", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), language, "SAMPLE Agency");

    public static PdfInspection Compose(string language, params IReadOnlyList<Block> blocks) =>
        new(PdfInspection.Written(stream => DocumentComposer.Compose(stream, Facts(language), blocks)));

    public static IReadOnlyList<Block> ArabicLetter() =>
    [
        new Heading(1, "إشعار إلى صاحب السجلات – SAMPLE"),
        new KeyValues([new("المحكمة", "محكمة المقاطعة SAMPLE"), new("رقم القضية", "26-CV-0001"), new("الهاتف", "(212) 555-0199")]),
        new Paragraph(ArabicSentence("555-0199")),
        new ItemList([[new Paragraph("تقديم اعتراض مكتوب")], [new Paragraph("طلب نسخة من 12 صفحة")]], 1),
        new Table(
            [new TableColumn("الرقم"), new TableColumn("المستند", 2), new TableColumn("الصفحات")],
            [[new TableCell("SAMPLE-000001"), new TableCell("ملاحظات الحالة"), new TableCell("4")], [new TableCell("SAMPLE-000005"), new TableCell("رسالة (نسخة)"), new TableCell("8")]]),
        new SignatureLine("أمين السجلات SAMPLE", "التاريخ"),
    ];

    public static IReadOnlyList<Block> ChineseLetter() =>
    [
        new Heading(1, "关于传票的通知 – SAMPLE"),
        new KeyValues([new("法院", "SAMPLE 县高等法院"), new("案号", "26-CV-0001")]),
        new Paragraph([new TextRun(Chinese), new TextRun("请在截止日期之前答复。", Bold: true)]),
        new ItemList([[new Paragraph("提交书面异议")], [new Paragraph("索取副本")]]),
    ];

    public static IReadOnlyList<Block> MixedLetter() =>
    [
        new Heading(1, "Notice to the record holder – SAMPLE"),
        new Paragraph(Spanish),
        new Paragraph(Vietnamese),
        new Paragraph("The client " + Isolates.Around("محمد الأحمد", "en") + ", 555-0199, was served; so was " + Isolates.Around("王小明", "en") + " (26-CV-0001)."),
        new Paragraph(ArabicSentence("(212) 555-0199")),
        new Paragraph(Chinese),
        new Table([new TableColumn("Number"), new TableColumn("Name", 2), new TableColumn("Note", 2)], [[new TableCell("1"), new TableCell("محمد الأحمد"), new TableCell("Client, 2026-03-02")], [new TableCell("2"), new TableCell("王小明"), new TableCell("证人（未成年）")]]),
    ];
}

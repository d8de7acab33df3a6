using LegalRequests.Pdf.Incoming;

namespace LegalRequests.Pdf.Reading;

/// <summary>Why a file is not taken in.</summary>
public enum IntakeRefusal
{
    Empty,
    NotAPdf,
    PasswordNeeded,
    PasswordWrong,
    NoPages,
    TooManyPages,
    Damaged,
    TooSlow,
    TooLarge,
    SandboxMissing,
    ToolMissing,

    /// <summary>A picture has more pixels than are taken in.</summary>
    TooManyPixels,

    /// <summary>A file that is so damaged that its pages must be taken as pictures has more of them than are drawn.</summary>
    TooManyDamagedPages,

    /// <summary>A file of an office program.</summary>
    OfficeFile,

    /// <summary>A telephone's photo in a form that is not read here.</summary>
    PhonePhoto,

    /// <summary>Outlook's own packing of a mail.</summary>
    OutlookPack,

    /// <summary>A message that is signed or encrypted as a whole.</summary>
    SealedMail,
}

/// <summary>What may be taken in.</summary>
public sealed record IntakeLimits
{
    /// <summary>Bytes of the file as it came; the same limit belongs on the upload stream.</summary>
    public long FileBytes { get; init; } = 2L << 30;

    public int Pages { get; init; } = 10_000;

    /// <summary>Pages of a damaged file that are drawn, when it cannot be taken in but as pictures.</summary>
    public int PicturedPages { get; init; } = 300;

    /// <summary>Pixels of all these pages together.</summary>
    public long PicturedPixels { get; init; } = 1_500_000_000;

    /// <summary>Pixels of one picture, looked at before anything of it is decoded.</summary>
    public long PicturePixels { get; init; } = 60_000_000;

    /// <summary>Bytes of a picture that is not a TIFF, or of a message with all its attachments.</summary>
    public long FileInMemory { get; init; } = 128L << 20;

    /// <summary>For each tool that reads the whole file.</summary>
    public TimeSpan WallClock { get; init; } = TimeSpan.FromMinutes(3);
}

/// <summary>
/// Either <see cref="Pdf"/>, or <see cref="Refusal"/> with a <see cref="Sentence"/> the person can act on.
/// </summary>
public sealed record IntakeResult
{
    IntakeResult(NormalisedPdf? pdf, IntakeRefusal? refusal, string sentence)
    {
        Pdf = pdf;
        Refusal = refusal;
        Sentence = sentence;
    }

    public NormalisedPdf? Pdf { get; }

    public IntakeRefusal? Refusal { get; }

    public string Sentence { get; }

    /// <summary>What the file was before it became a PDF.</summary>
    public FileKind CameAs { get; init; } = FileKind.Pdf;

    /// <summary>What a person should know of a file that was taken in.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What hung on a mail that was taken apart, in order.</summary>
    public IReadOnlyList<AttachedFile> Attached { get; init; } = [];

    /// <summary>The same result after its file was moved.</summary>
    internal IntakeResult At(string path) => new(Pdf is null ? null : Pdf with { Path = path }, Refusal, Sentence)
    {
        CameAs = CameAs,
        Findings = Findings,
        Attached = Attached,
    };

    internal static IntakeResult Of(NormalisedPdf pdf) => new(pdf, null, "");

    internal static IntakeResult Refused(IntakeRefusal refusal, string? toolSentence = null) =>
        new(null, refusal, SentenceFor(refusal, toolSentence));

    static string SentenceFor(IntakeRefusal refusal, string? toolSentence) => refusal switch
    {
        IntakeRefusal.Empty => "The file is empty. Ask the sender for it again.",
        IntakeRefusal.NotAPdf => "This file cannot be read here. Add a PDF, a TIFF, JPEG or PNG picture, or a mail saved as .eml.",
        IntakeRefusal.PasswordNeeded => "The PDF is locked. Type its password.",
        IntakeRefusal.PasswordWrong => "The PDF does not open with this password. Check it with the sender.",
        IntakeRefusal.NoPages => "The PDF has no pages. Ask the sender for it again.",
        IntakeRefusal.TooManyPages => "The PDF has more pages than can be taken in at once. Split it into parts.",
        IntakeRefusal.Damaged => "The PDF is damaged and cannot be repaired. Ask for a new copy, or print and scan it.",
        IntakeRefusal.TooSlow => "The PDF takes too long to read. Print it to a new PDF and add that.",
        IntakeRefusal.TooLarge => "The file is larger than can be taken in. Split it into parts.",
        IntakeRefusal.TooManyDamagedPages => "The PDF is damaged, and longer than can be taken in as pictures. Ask for a new copy, or print and scan it.",
        IntakeRefusal.TooManyPixels => "The picture has more pixels than can be taken in. Scan it at 300 dots an inch and add that.",
        IntakeRefusal.OfficeFile => "This is a file of Word, Excel or Outlook. Save it as PDF (a mail as .eml) and add that.",
        IntakeRefusal.PhonePhoto => "This photo is in a form that only phones read. Save it as JPEG and add that.",
        IntakeRefusal.OutlookPack => "This is winmail.dat, a packing that only Outlook opens. Ask the sender to send the files themselves.",
        IntakeRefusal.SealedMail => "This message is signed or encrypted as a whole (S/MIME). Open it in your mail program, save it as PDF or .eml, and add that.",
        _ => toolSentence ?? "No foreign file can be opened on this machine.",
    };
}

namespace LegalRequests.Mail;

/// <summary>Why a mail is sent. Each kind has one template, <c>templates/mail/deadline-soon.md</c> for <see cref="DeadlineSoon"/>.</summary>
public enum MailKind
{
    DeadlineSoon,
    DeadlineToday,
    DeadlineLate,
    DeadlineChanged,

    /// <summary>New rules, or a new day in a calendar, would change dates of several requests. Its number is that of the change.</summary>
    RulesChanged,

    /// <summary>The safe day went by unsaid, as in a pause of the program; the end itself is still ahead.</summary>
    SafeDayPassed,

    /// <summary>To a supervisor: the date is near and nobody has opened the request.</summary>
    DeadlineUnopened,

    /// <summary>Many notices about dates to one person, in one mail.</summary>
    DeadlineDigest,
    TaskAssigned,
    SentBack,
    CounselSigned,
    ClientAnswered,

    /// <summary>Who was to say what became of recalled pages, or of a court's sealed copy, has not.</summary>
    AnswerOverdue,
}

/// <summary>The words and file names of the kinds.</summary>
public static class MailKindWords
{
    /// <summary>For people, such as <c>deadline soon</c>.</summary>
    public static string Words(this MailKind kind) => Split(kind, ' ');

    /// <summary>Name of its template without the ending, such as <c>deadline-soon</c>.</summary>
    public static string TemplateName(this MailKind kind) => Split(kind, '-');

    /// <summary>What a line of a digest says of a notice.</summary>
    public static string Line(this MailKind kind) => kind switch
    {
        MailKind.DeadlineLate => "a deadline has passed",
        MailKind.SafeDayPassed => "the safe day has passed",
        MailKind.DeadlineToday => "the safe day",
        MailKind.DeadlineUnopened => "a deadline is near and nobody has opened the request",
        MailKind.DeadlineSoon => "a deadline is near",
        MailKind.DeadlineChanged => "a date may have to change",
        _ => kind.Words(),
    };

    private static string Split(MailKind kind, char between) =>
        string.Concat(kind.ToString().Select((letter, at) =>
            char.IsUpper(letter) && at > 0 ? $"{between}{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}

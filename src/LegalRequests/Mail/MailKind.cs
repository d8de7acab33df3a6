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
    TaskAssigned,
    SentBack,
    CounselSigned,
    ClientAnswered,
}

/// <summary>The words and file names of the kinds.</summary>
public static class MailKindWords
{
    /// <summary>For people, such as <c>deadline soon</c>.</summary>
    public static string Words(this MailKind kind) => Split(kind, ' ');

    /// <summary>Name of its template without the ending, such as <c>deadline-soon</c>.</summary>
    public static string TemplateName(this MailKind kind) => Split(kind, '-');

    private static string Split(MailKind kind, char between) =>
        string.Concat(kind.ToString().Select((letter, at) =>
            char.IsUpper(letter) && at > 0 ? $"{between}{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}

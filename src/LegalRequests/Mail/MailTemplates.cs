using System.Globalization;
using System.Text.RegularExpressions;
using HandlebarsDotNet;

namespace LegalRequests.Mail;

/// <summary>A mail template that may not be used; the message names the file, the line and what is wrong.</summary>
public sealed class MailTemplateException(string message) : Exception(message);

/// <summary>
/// The fixed texts of mails: <c>templates/mail/*.md</c>, a line <c>Subject: …</c> without any field, an empty line, the
/// text. A text may use <c>number</c>, <c>link</c>, <c>kind</c>, <c>date</c> and <c>notices</c>, the lines of a digest, and
/// ask <c>#if date</c> and <c>#if unverified</c>; nothing else.
/// </summary>
public sealed partial class MailTemplates
{
    private const string SubjectMark = "Subject: ";
    private const int MostNotices = 100;

    private static readonly string[] Allowed = ["number", "link", "kind", "date", "notices", "#if date", "#if unverified", "else", "/if"];

    private readonly Dictionary<MailKind, (string Subject, Func<object, string> Body)> templates = [];

    /// <summary>Reads the templates of all kinds.</summary>
    /// <param name="folder">The folder <c>templates/mail</c>.</param>
    /// <exception cref="MailTemplateException">One is missing, or says more than a mail may.</exception>
    public MailTemplates(string folder)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });

        foreach (var kind in Enum.GetValues<MailKind>())
        {
            var file = $"{kind.TemplateName()}.md";
            var path = Path.Combine(folder, file);

            if (!File.Exists(path))
            {
                throw new MailTemplateException($"The mail template {file} is missing in templates/mail.");
            }

            var (subject, body) = Check(file, File.ReadAllText(path).ReplaceLineEndings("\n"));
            var compiled = handlebars.Compile(body);
            templates[kind] = (subject, model => compiled(model));
        }
    }

    /// <summary>Renders a mail.</summary>
    /// <param name="siteAddress">What links begin with.</param>
    /// <param name="notices">What a digest tells, in order.</param>
    public (string Subject, string Body) Render(OutboxMail mail, string siteAddress, IReadOnlyList<OutboxMail>? notices = null)
    {
        var (subject, body) = templates[mail.Kind];
        var site = siteAddress.TrimEnd('/');
        var model = new Dictionary<string, object>
        {
            ["number"] = mail.Number,
            ["link"] = site + mail.Link,
            ["kind"] = mail.Kind.Words(),
            ["date"] = DayOf(mail),
            ["notices"] = NoticesOf(notices ?? [], site),
            ["unverified"] = mail.Unverified,
        };
        return (subject, body(model).Trim() + "\n");
    }

    private static string NoticesOf(IReadOnlyList<OutboxMail> notices, string site)
    {
        var lines = notices.Take(MostNotices).Select(it =>
            $"- {it.Number}: {it.Kind.Line()}{(it.Day is null ? "" : $", {DayOf(it)}")}{(it.Unverified ? " (not yet verified by your counsel)" : "")}\n  {site}{it.Link}");
        var more = notices.Count > MostNotices ? $"\n- and {notices.Count - MostNotices} more on the docket" : "";
        return string.Join('\n', lines) + more;
    }

    private static string DayOf(OutboxMail mail) => mail.Day?.ToString("MMM d, yyyy (ddd)", CultureInfo.InvariantCulture) ?? "";

    private static (string Subject, string Body) Check(string file, string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);

        if (!text.StartsWith(SubjectMark, StringComparison.Ordinal) || end < 0 || text.IndexOf('\n', StringComparison.Ordinal) != end)
        {
            throw new MailTemplateException($"{file}:1: begin with one line \"Subject: …\" and an empty line.");
        }

        if (text[..end].Contains('{', StringComparison.Ordinal))
        {
            throw new MailTemplateException($"{file}:1: the subject is the same for every request; it may not use a field.");
        }

        foreach (Match field in Mustache().Matches(text))
        {
            if (field.Groups["inner"].Success && Allowed.Contains(field.Groups["inner"].Value.Trim()))
            {
                continue;
            }

            var line = text.AsSpan(0, field.Index).Count('\n') + 1;
            throw new MailTemplateException($"{file}:{line}: {field.Value} is not allowed; a mail may use number, link, kind, date and notices.");
        }

        return (text[SubjectMark.Length..end].Trim(), text[(end + 2)..]);
    }

    [GeneratedRegex(@"\{\{\{.*?\}\}\}|\{\{(?<inner>[^{}]*)\}\}|\{\{|\}\}", RegexOptions.Singleline)]
    private static partial Regex Mustache();
}

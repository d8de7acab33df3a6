using LegalRequests.Mail;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Mail;

public sealed class MailTemplatesTests : IDisposable
{
    private static readonly string Shipped = RepositoryRoot.PathOf("templates/mail");

    private readonly string folder = Directory.CreateTempSubdirectory("legalrequests-templates-").FullName;

    public MailTemplatesTests()
    {
        foreach (var file in Directory.EnumerateFiles(Shipped))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Hello {{clientName}}", "mail.md:3: {{clientName}} is not allowed")]
    [InlineData("One\n\n{{number}} {{{caption}}}", "mail.md:5: {{{caption}}} is not allowed")]
    [InlineData("{{#each number}}x{{/each}}", "{{#each number}} is not allowed")]
    [InlineData("{{> other}}", "{{> other}} is not allowed")]
    [InlineData("{{lookup this \"number\"}}", "is not allowed")]
    [InlineData("{{this}}", "{{this}} is not allowed")]
    [InlineData("{{!-- }} {{court --}}", "is not allowed")]
    [InlineData("{{number", "{{ is not allowed")]
    public void A_field_that_could_carry_a_name_or_a_text_is_refused(string body, string message)
    {
        File.WriteAllText(Path.Combine(folder, "sent-back.md"), $"Subject: Something\n\n{body}\n");

        var refused = Should.Throw<MailTemplateException>(() => new MailTemplates(folder));

        refused.Message.ShouldContain(message.Replace("mail.md", "sent-back.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Subject: Request {{number}}\n\nText")]
    [InlineData("Something\n\nText")]
    [InlineData("Subject: One\nBcc: x@y.example\n\nText")]
    [InlineData("Subject: One")]
    public void A_template_begins_with_one_fixed_subject_line(string text)
    {
        File.WriteAllText(Path.Combine(folder, "sent-back.md"), text);

        Should.Throw<MailTemplateException>(() => new MailTemplates(folder)).Message.ShouldStartWith("sent-back.md:1: ");
    }

    [Fact]
    public void A_missing_template_is_told()
    {
        File.Delete(Path.Combine(folder, "sent-back.md"));

        Should.Throw<MailTemplateException>(() => new MailTemplates(folder)).Message.ShouldContain("sent-back.md is missing");
    }

    [Fact]
    public void A_link_is_not_escaped_and_a_date_is_written_out()
    {
        var templates = new MailTemplates(Shipped);

        var (subject, body) = templates.Render(MailOf(MailKind.DeadlineToday, new DateOnly(2026, 7, 16)), "https://requests.agency.example/");

        subject.ShouldBe("A deadline is today");
        body.ShouldContain("request LR-2026-0007: Jul 16, 2026 (Thu).");
        body.ShouldContain("https://requests.agency.example/requests/LR-2026-0007\n");
    }

    [Fact]
    public void Every_kind_renders_without_a_date_as_well()
    {
        var templates = new MailTemplates(Shipped);

        foreach (var kind in Enum.GetValues<MailKind>())
        {
            var (subject, body) = templates.Render(MailOf(kind, null), "https://requests.agency.example", [MailOf(MailKind.DeadlineLate, null)]);

            subject.ShouldNotBeEmpty();
            body.ShouldContain("LR-2026-0007");
            body.ShouldNotContain("{{");
        }
    }

    [Fact]
    public void Every_kind_about_a_date_says_when_the_rule_is_not_verified()
    {
        var templates = new MailTemplates(Shipped);
        MailKind[] dated = [.. Enum.GetValues<MailKind>().Where(kind => $"{kind}".StartsWith("Deadline", StringComparison.Ordinal) || kind == MailKind.SafeDayPassed)];

        foreach (var kind in dated.Except([MailKind.DeadlineDigest]))
        {
            templates.Render(MailOf(kind, null, unverified: true), "").Body.ShouldContain("not yet verified by your counsel", customMessage: $"{kind}");
            templates.Render(MailOf(kind, null), "").Body.ShouldNotContain("verified", customMessage: $"{kind}");
        }

        dated.Length.ShouldBe(7);
    }

    [Fact]
    public void A_digest_tells_each_notice_on_a_line_of_its_own_and_at_most_100()
    {
        var day = new DateOnly(2026, 7, 16);
        var many = Enumerable.Range(0, 103).Select(_ => MailOf(MailKind.DeadlineLate, day, unverified: true)).ToList();

        var (_, body) = new MailTemplates(Shipped).Render(MailOf(MailKind.DeadlineDigest, null), "https://requests.agency.example", many);

        body.ShouldContain("- LR-2026-0007: a deadline has passed, Jul 16, 2026 (Thu) (not yet verified by your counsel)\n  https://requests.agency.example/requests/LR-2026-0007\n");
        body.Split("- LR-2026-0007").Length.ShouldBe(101);
        body.ShouldContain("- and 3 more on the docket");
    }

    private static OutboxMail MailOf(MailKind kind, DateOnly? day, bool unverified = false) => new()
    {
        Unverified = unverified,
        DedupeKey = "key",
        Recipient = "a@agency.example",
        Kind = kind,
        Number = "LR-2026-0007",
        Link = "/requests/LR-2026-0007",
        Day = day,
    };
}

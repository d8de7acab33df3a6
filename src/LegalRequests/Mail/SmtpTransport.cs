using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;
using Microsoft.Extensions.Options;

namespace LegalRequests.Mail;

/// <summary>Delivers to the configured SMTP server (RFC 5321), one connection a mail.</summary>
public sealed class SmtpTransport(IOptions<MailSettings> options) : IMailTransport
{
    private const string NotTrusted = "mail.certificate";

    // What says that this recipient or text will never be taken (RFC 5321 4.2.3).
    private static readonly HashSet<int> NeverTaken = [550, 551, 552, 553, 554];

    // RFC 4954 section 6. The client goes on after a refused sign-in, so that most servers say 530 to the sender's address.
    private static readonly HashSet<int> AboutSignIn = [530, 534, 535, 538];

    public async Task<DeliveryAnswer> DeliverAsync(ReadyMail mail, CancellationToken cancellation)
    {
        var settings = options.Value;
        using var message = MessageOf(mail, settings);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls == MailTls.StartTls };

        if (!string.IsNullOrEmpty(settings.User))
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));

        try
        {
            await client.SendMailAsync(message, limit.Token).WaitAsync(limit.Token);
            return new(DeliveryResult.Accepted);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(DeliveryResult.Unreachable, "mail.timeout");
        }
        catch (SmtpException failed)
        {
            return AnswerTo(failed, settings);
        }
        catch (AuthenticationException)
        {
            return new(DeliveryResult.Unreachable, NotTrusted);
        }
        catch (Exception broken) when (broken is IOException or InvalidOperationException)
        {
            return new(DeliveryResult.Unreachable, "mail.connection-lost");
        }
    }

    private static DeliveryAnswer AnswerTo(SmtpException failed, MailSettings settings)
    {
        var code = (int)failed.StatusCode;

        if (code < 0)
        {
            return new(DeliveryResult.Unreachable, failed.InnerException switch
            {
                AuthenticationException => NotTrusted,

                // The client says this of a server that does not offer STARTTLS, before it sends anything.
                null when settings.Tls == MailTls.StartTls => "mail.no-starttls",
                _ => "mail.unreachable",
            });
        }

        if (AboutSignIn.Contains(code))
        {
            return new(DeliveryResult.Unreachable, string.IsNullOrEmpty(settings.User) ? "mail.sign-in-needed" : "mail.sign-in-refused");
        }

        var result = NeverTaken.Contains(code) ? DeliveryResult.Rejected : DeliveryResult.TryLater;
        return new(result, $"mail.smtp-{code}");
    }

    private static MailMessage MessageOf(ReadyMail mail, MailSettings settings)
    {
        foreach (var header in new[] { mail.MessageId, mail.Recipient, mail.Subject, settings.From ?? "" })
        {
            if (header.AsSpan().ContainsAny('\r', '\n'))
            {
                throw new ArgumentException("A mail header may not hold a line break.", nameof(mail));
            }
        }

        var message = new MailMessage(settings.From ?? "", mail.Recipient)
        {
            Subject = mail.Subject,
            // The client sends lines as they are, and a bare line feed ends none (RFC 5321 2.3.8): a server may refuse the mail.
            Body = mail.Body.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = Ascii.IsValid(mail.Body) ? TransferEncoding.SevenBit : TransferEncoding.QuotedPrintable,
            SubjectEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}

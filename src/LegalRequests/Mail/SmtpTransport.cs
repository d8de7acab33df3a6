using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace LegalRequests.Mail;

/// <summary>Delivers to the configured SMTP server (RFC 5321), one connection a mail.</summary>
public sealed class SmtpTransport(IOptions<MailSettings> options) : IMailTransport
{
    // What says that this recipient or text will never be taken (RFC 5321 4.2.3); 530 and 535 are about our own sign-in.
    private static readonly HashSet<int> NeverTaken = [550, 551, 552, 553, 554];

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
            return AnswerTo(failed);
        }
        catch (Exception broken) when (broken is IOException or InvalidOperationException or System.Security.Authentication.AuthenticationException)
        {
            return new(DeliveryResult.Unreachable, "mail.connection-lost");
        }
    }

    private static DeliveryAnswer AnswerTo(SmtpException failed)
    {
        var code = (int)failed.StatusCode;

        if (code < 0)
        {
            return new(DeliveryResult.Unreachable, "mail.unreachable");
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
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = Ascii.IsValid(mail.Body) ? TransferEncoding.SevenBit : TransferEncoding.QuotedPrintable,
            SubjectEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}

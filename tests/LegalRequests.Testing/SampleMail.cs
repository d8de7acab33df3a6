using System.Text;

namespace LegalRequests.Testing;

/// <summary>Fictitious mails with attachments.</summary>
public static class SampleMail
{
    /// <summary>The fields above the body, their line ends with them; the type of the body is still to follow.</summary>
    public const string Head = "From: SAMPLE Clerk <clerk@sample.example>\r\nTo: records@agency.example\r\nDate: Fri, 2 Jan 2026 10:00:00 -0800\r\nSubject: SAMPLE subpoena\r\nMIME-Version: 1.0\r\n";

    /// <summary>A mail of these parts in base64; one with a name is marked as attached.</summary>
    public static byte[] Of(params (string Type, string Name, byte[] Body)[] parts)
    {
        var text = new StringBuilder(Head).Append("Content-Type: multipart/mixed; boundary=\"SAMPLE-b\"\r\n\r\n");

        foreach (var (type, name, body) in parts)
        {
            text.Append("--SAMPLE-b\r\nContent-Type: ").Append(type).Append("\r\nContent-Transfer-Encoding: base64\r\n");

            if (name.Length > 0)
            {
                text.Append("Content-Disposition: attachment; filename=\"").Append(name).Append("\"\r\n");
            }

            text.Append("\r\n").Append(Convert.ToBase64String(body, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("--SAMPLE-b--\r\n").ToString());
    }
}

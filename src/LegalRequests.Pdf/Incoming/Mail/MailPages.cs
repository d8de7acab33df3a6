using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Incoming.Mail;

/// <summary>What became of a file that hung on a message.</summary>
/// <param name="Name">As the sender named it.</param>
/// <param name="Fate">A sentence part, such as <c>3 pages, below</c>.</param>
sealed record MailFile(string Name, string Fate);

/// <summary>Sets a message as pages: who wrote to whom and when, its text, and the list of its files.</summary>
static class MailPages
{
    const int LongestField = 2000;
    const int MostListed = 300;
    static readonly string[] Shown = ["From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Subject"];

    /// <returns>How many different characters were replaced by a sign.</returns>
    public static int Write(Stream output, MailMessage message, IReadOnlyList<MailFile> files, bool isInner)
    {
        List<Block> blocks = [new Heading(1, isInner ? "Attached e-mail message" : "E-mail message"), new KeyValues([.. Fields(message.Head)]), new Typesetting.Rule()];
        if (message.Encrypted)
            blocks.Add(new Paragraph("The content of this message is encrypted. It cannot be read here."));
        else if (message.Text.Length == 0)
            blocks.Add(new Paragraph("The message has no text."));
        blocks.AddRange(Paragraphs(message.Text));
        if (message.Cut)
            blocks.Add(new Paragraph("The message goes on. The rest was not taken in."));
        if (files.Count > 0)
        {
            blocks.Add(new Typesetting.Rule());
            blocks.Add(new Heading(2, files.Count == 1 ? "1 attached file" : string.Create(CultureInfo.InvariantCulture, $"{files.Count} attached files")));
            blocks.Add(Listed(files));
        }

        return Set(output, blocks);
    }

    /// <summary>Sets an attached text file; gives the same count.</summary>
    public static int WriteText(Stream output, string name, string text) =>
        Set(output, [new Heading(1, $"Attached text: {NameOf(new MailFile(name, ""))}"), .. Paragraphs(text)]);

    static int Set(Stream output, List<Block> blocks)
    {
        var design = new PageDesign { MissingGlyphs = MissingGlyphs.Replace };
        var facts = new DocumentFacts("E-mail message", DateTimeOffset.UnixEpoch);
        return DocumentComposer.Compose(output, facts, blocks, design).MissingCharacters.Count;
    }

    static IEnumerable<KeyValuePair<string, string>> Fields(MailPart head)
    {
        var any = false;
        foreach (var name in Shown)
        {
            var value = Printable(head.Field(name).ReplaceLineEndings(" ")).Trim();
            if (value.Length == 0)
                continue;
            any = true;
            yield return KeyValuePair.Create(name, value[..Math.Min(value.Length, LongestField)]);
        }

        if (!any)
            yield return KeyValuePair.Create("From", "Not stated");
    }

    static IEnumerable<Block> Paragraphs(string text)
    {
        var lines = new StringBuilder();
        foreach (var line in Printable(text.ReplaceLineEndings("\n")).Split('\n').Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Append(lines.Length > 0 ? "\n" : "").Append(line.TrimEnd());
            }
            else if (lines.Length > 0)
            {
                yield return new Paragraph(lines.ToString());
                lines.Clear();
            }
        }
    }

    static Table Listed(IReadOnlyList<MailFile> files) => new(
        [new TableColumn("No.", 0.5), new TableColumn("File", 4), new TableColumn("What became of it", 4)],
        [.. files.Take(MostListed).Select((file, index) => (IReadOnlyList<TableCell>)
            [new TableCell((index + 1).ToString(CultureInfo.InvariantCulture)), new TableCell(NameOf(file)), new TableCell(file.Fate)])]);

    static string NameOf(MailFile file)
    {
        var name = Printable(file.Name.ReplaceLineEndings(" ")).Trim();
        return name.Length == 0 ? "Without a name" : name[..Math.Min(name.Length, 200)];
    }

    // Marks that turn the order of letters round would let a text show other than it says.
    static string Printable(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value == '\n' || category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                plain.Append(rune);
            else if (rune.Value == '\t')
                plain.Append(' ');
        }

        return plain.ToString();
    }
}

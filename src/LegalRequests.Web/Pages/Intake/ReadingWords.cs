using System.Globalization;
using LegalRequests.Boards;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Incoming;

namespace LegalRequests.Web.Pages.Intake;

/// <summary>What is said of the reading of a file, and of what was found in it.</summary>
public static class ReadingWords
{
    private const int MostRanges = 12;

    /// <summary>How far it is, in one sentence.</summary>
    public static string Progress(ReadingCard reading) => reading.Done
        ? NotRead(reading) is { Count: > 0 } missing ? $"The words of {(missing.Count == 1 ? "page" : "pages")} {Ranges(missing)} could not be read." : "The words of all pages are read."
        : string.Create(CultureInfo.InvariantCulture, $"Reading page {Math.Min(reading.PagesRead + 1, reading.PageCount)} of {reading.PageCount}, you can leave this page.");

    /// <summary>What was found in the file, then what is to be known of its pages.</summary>
    public static IReadOnlyList<string> All(ReadingCard reading) => [.. Findings(reading), .. Notes(reading)];

    /// <summary>A sentence for each kind of page that was not simply read from its text.</summary>
    public static IEnumerable<string> Notes(ReadingCard reading)
    {
        foreach (var (reason, pages) in reading.PagesFor.OrderBy(pair => pair.Key))
        {
            if (NoteOn(reason, pages.Count == 1) is { } note)
            {
                yield return $"{(pages.Count == 1 ? "Page" : "Pages")} {Ranges(pages)} {note}";
            }
        }
    }

    /// <summary>What was found in the file as it came, one sentence each.</summary>
    public static IEnumerable<string> Findings(ReadingCard reading)
    {
        if (KindWord(reading.CameAs) is { } kind)
        {
            yield return $"This came as {kind}. The pages here were made from it; the file as it came is kept unchanged.";
        }

        foreach (var found in reading.Findings)
        {
            yield return Sentence(found);
        }
    }

    /// <summary>Page numbers as people write them: <c>2, 4 to 7</c>.</summary>
    public static string Ranges(IReadOnlyList<int> numbers)
    {
        var ranges = new List<string>();

        for (var at = 0; at < numbers.Count;)
        {
            var last = at;

            while (last + 1 < numbers.Count && numbers[last + 1] == numbers[last] + 1)
            {
                last++;
            }

            ranges.Add(last == at ? $"{numbers[at]}" : $"{numbers[at]} {(last == at + 1 ? "and" : "to")} {numbers[last]}");
            at = last + 1;
        }

        var more = ranges.Count > MostRanges ? " and others" : "";
        return string.Join(", ", ranges.Take(MostRanges)) + more;
    }

    private static IReadOnlyList<int> NotRead(ReadingCard reading) => reading.PagesFor.GetValueOrDefault(TextReason.NotRead, []);

    private static string? NoteOn(TextReason reason, bool one) => reason switch
    {
        TextReason.Scan => one ? "is a scan: its words were recognized from the picture." : "are scans: their words were recognized from the picture.",
        TextReason.LayerIsPart => one ? "has text over a picture: the rest was recognized from the picture." : "have text over a picture: the rest was recognized from the picture.",
        TextReason.LayerLies => one ? "says other than it shows: its words were recognized from the picture." : "say other than they show: their words were recognized from the picture.",
        TextReason.LayerUnseen => one ? "holds text that nobody sees: it was left out." : "hold text that nobody sees: it was left out.",
        TextReason.Blank => one ? "is blank." : "are blank.",
        TextReason.NotRead => one ? "could not be read as text. Read it on its picture." : "could not be read as text. Read them on their pictures.",
        _ => null,
    };

    private static string? KindWord(FileKind kind) => kind switch
    {
        FileKind.Jpeg => "a JPEG picture",
        FileKind.Png => "a PNG picture",
        FileKind.Tiff => "a TIFF scan",
        FileKind.Email => "a mail",
        _ => null,
    };

    /// <summary>A finding as a sentence.</summary>
    public static string Sentence(Finding found) => found.Code switch
    {
        FindingCode.Attachments => $"This PDF has {Count(found, "attachment")}; {(found.Count == 1 ? "it was" : "they were")} not taken in.",
        FindingCode.Portfolio => $"This PDF is a portfolio of {Count(found, "file")}; only its cover is here. Open it and add the files one by one.",
        FindingCode.HiddenLayers => $"This PDF has {Count(found, "hidden layer")}; what stands there is not on these pages.",
        FindingCode.Layers => $"This PDF has {Count(found, "layer")}; all are shown.",
        FindingCode.FormWithoutPages => "This PDF is a form that only Adobe Reader can draw; its page says \"Please wait\". Open it there, print it to a new PDF and add that.",
        FindingCode.FormWithPages => "This PDF is an Adobe form. Check that these pages show what was filled in.",
        FindingCode.Scripts => $"This PDF has {Count(found, "script")}; {(found.Count == 1 ? "it was" : "they were")} not run.",
        FindingCode.Signatures => $"This PDF has {Count(found, "digital signature")}; {(found.Count == 1 ? "it was" : "they were")} not checked.",
        FindingCode.NotSearched => "This file could not be searched for attachments, layers and scripts.",
        FindingCode.TakenAsPictures => "This file is damaged; its pages are taken as pictures. Compare them with the paper itself, or ask for a new copy.",
        FindingCode.PagesNotDrawn => $"{Count(found, "page")} of this damaged file could not be drawn and {(found.Count == 1 ? "is" : "are")} missing here. Ask for a new copy.",
        FindingCode.MailFilesTaken => found.Count == 1 ? "1 attached file follows the message." : $"{found.Count} attached files follow the message.",
        FindingCode.MailFilesApart => found.Count == 1 ? "1 attached file is a document of its own." : $"{found.Count} attached files are documents of their own.",
        FindingCode.MailFilesNotRead => $"{Count(found, "attached file")} could not be read; see the list on the message's page.",
        FindingCode.MailFilesLocked => $"{Count(found, "attached PDF")} {(found.Count == 1 ? "is" : "are")} locked. Add the mail again with the password, or the file by itself.",
        FindingCode.MailWithoutText => "The message has no text.",
        FindingCode.MailFormatted => "The message was formatted; only its text is here. Pictures and links were not opened.",
        FindingCode.MailEncrypted => "The message is encrypted and cannot be read here. Ask the sender for it in clear.",
        FindingCode.MailLettersReplaced => $"{Count(found, "character")} of the message cannot be shown here and {(found.Count == 1 ? "is" : "are")} replaced by a sign.",
        _ => "The message was longer than is taken in; its end is missing.",
    };

    private static string Count(Finding found, string thing) => found.Count == 1 ? $"1 {thing}" : $"{found.Count} {thing}s";
}

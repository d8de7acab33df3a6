using LegalRequests.Intake;
using LegalRequests.Pdf.Incoming;

namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>Holds what the decisions say about the attachments of a mail against what hangs on it.</summary>
internal static class AttachmentMatch
{
    /// <summary>For each attachment in its order the entry of its name; null where there is none. Of two of one name each takes its own.</summary>
    internal static IReadOnlyList<DocumentPart?> InOrder(DocumentPart mail, ReceivedPdf file)
    {
        var left = mail.Attachments.ToList();
        var found = new List<DocumentPart?>();

        foreach (var came in file.Attached)
        {
            var part = left.Find(it => it.File == came.FileName);
            found.Add(part);

            if (part is not null)
            {
                left.Remove(part);
            }
        }

        return found;
    }

    /// <summary>A sentence for each that does not agree, also on mails that hang on the mail. Nothing is passed over.</summary>
    internal static IReadOnlyList<string> Faults(DocumentPart mail, ReceivedPdf file)
    {
        var matched = InOrder(mail, file);
        var unknown = mail.Attachments.Where(part => !matched.Any(it => ReferenceEquals(it, part)));
        return
        [
            .. file.Attached.Zip(matched).SelectMany(it => Faults(it.First, it.Second)),
            .. unknown.Select(part => $"No {part.File} hangs on {mail.File}."),
        ];
    }

    private static IEnumerable<string> Faults(ReceivedAttachment came, DocumentPart? part)
    {
        var name = came.FileName.Length == 0 ? "A file without a name" : came.FileName;

        if (came.Fate == AttachedFate.NotShown)
        {
            return part is null ? [] : [$"{name} is no record: {came.Words} Take its entry out."];
        }

        if (came.File is null)
        {
            return part is { NotOpened.Length: > 0 } ? [] : [$"{name} could not be opened. {came.Words} Say under its entry, as not_opened, what it is; if it is a record, add it as PDF."];
        }

        if (came.File.Locked)
        {
            return [$"{name} is locked by a password. Unlock it and add it as a record of its own, and take it out of the mail."];
        }

        if (part is null)
        {
            return [$"Nothing is decided about {name}. Add an entry under attachments for it."];
        }

        return part.NotOpened.Length > 0 ? [$"{name} was opened. Say what becomes of it instead of not_opened."] : Faults(part, came.File);
    }
}

using LegalRequests.Boards;
using LegalRequests.Records;

namespace LegalRequests.Web.Pages.Records;

/// <summary>How the office speaks of files that hung on a mail.</summary>
public static class AttachmentWords
{
    /// <summary>Which file of which mail: <c>2 of 3 attached to document 4: notes.doc</c>.</summary>
    public static string Name(AttachmentCard file) =>
        file.FileName.Length == 0 ? Which(file) : $"{Which(file)}: {file.FileName}";

    public static string Which(AttachmentCard file) => $"{file.Place} of {file.Count} attached to document {file.MailPosition}";

    /// <summary>What became of it, and what is known of one that was not opened.</summary>
    public static string Fate(AttachmentCard file) => file switch
    {
        { State: AttachmentState.Document } => $"Document {file.Position}.",
        { State: AttachmentState.Waiting } => "It waits for its password.",
        { State: AttachmentState.ThrownAway } => "It was locked, and was thrown away. It is still in the mail, which is kept as it came.",
        { Settled: { } settled } => $"{file.Words} {settled.By}: {settled.Note}{string.Concat(file.Before.Select(said => $" (before, {said.By}: {said.Note})"))}",
        { State: AttachmentState.NotOpened } => $"{file.Words} It is kept in the mail as it came.",
        _ => file.Words,
    };

    public static string State(AttachmentCard file) => file switch
    {
        { State: AttachmentState.Document } => "A document",
        { State: AttachmentState.Waiting } => "Locked",
        { State: AttachmentState.ThrownAway } => "Thrown away",
        { State: AttachmentState.NotShown } => "No page",
        { Settled: not null } => "Explained",
        _ => "Not opened",
    };
}

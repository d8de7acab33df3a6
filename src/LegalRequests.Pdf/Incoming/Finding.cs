namespace LegalRequests.Pdf.Incoming;

/// <summary>What was found in a file that a person should know, though it was taken in.</summary>
public enum FindingCode
{
    /// <summary>Files within the PDF; they were not taken in.</summary>
    Attachments,

    /// <summary>A PDF that is a cover for a collection of files.</summary>
    Portfolio,

    /// <summary>Layers that are not shown, and so are not on the pages.</summary>
    HiddenLayers,

    /// <summary>Layers, all of them shown.</summary>
    Layers,

    /// <summary>A form whose pages exist only in Adobe's reader: the page shows a notice to wait.</summary>
    FormWithoutPages,

    /// <summary>A form of that kind with pages that may not show what was filled in.</summary>
    FormWithPages,

    /// <summary>Scripts; they were not run.</summary>
    Scripts,

    /// <summary>Digital signatures; they were not checked.</summary>
    Signatures,

    /// <summary>The file could not be searched for such things.</summary>
    NotSearched,

    /// <summary>The file is damaged beyond rewriting; so many pages were taken as pictures.</summary>
    TakenAsPictures,

    /// <summary>Pages of such a file that could not be drawn and are missing.</summary>
    PagesNotDrawn,

    /// <summary>The pages of a message are followed by those of so many attached files.</summary>
    MailFilesTaken,

    /// <summary>So many files that were attached to the message are documents of their own.</summary>
    MailFilesApart,

    /// <summary>Attached files of a kind that is not read, or damaged; they are listed on the message's page.</summary>
    MailFilesNotRead,

    /// <summary>Attached files that are locked by a password.</summary>
    MailFilesLocked,

    /// <summary>The message has no text.</summary>
    MailWithoutText,

    /// <summary>The message is formatted; its text alone was taken.</summary>
    MailFormatted,

    /// <summary>The message is encrypted, so that its text cannot be read here.</summary>
    MailEncrypted,

    /// <summary>Characters that cannot be printed here were replaced by a sign.</summary>
    MailLettersReplaced,

    /// <summary>The message was longer, or had more parts, than is taken.</summary>
    MailCut,
}

/// <summary>A finding, with how many there are; 1 where there is nothing to count.</summary>
public readonly record struct Finding(FindingCode Code, int Count = 1);

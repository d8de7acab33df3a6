using LegalRequests.Redaction.Finding;

namespace LegalRequests.Redaction.Reviewing;

/// <summary>What looks covered too little or too much. The first five are too little.</summary>
public enum ReviewKind
{
    /// <summary>A word of the request's list can be read, though the page goes.</summary>
    ProtectedReadable,

    /// <summary>A suggestion that nobody accepted or dismissed.</summary>
    SuggestionOpen,

    /// <summary>The same words lie under a box elsewhere.</summary>
    CoveredElsewhere,

    /// <summary>A box covers the word only in part: its other letters may be read beside it.</summary>
    WordCut,

    /// <summary>A page whose words are not read: nothing is known of it.</summary>
    NotRead,

    /// <summary>The box's reason is in no pack.</summary>
    ReasonUnknown,

    /// <summary>No suggestion and no word of the list explains the box.</summary>
    NotExplained,

    VeryLarge,

    /// <summary>Nothing of the page can be read, though it goes.</summary>
    PageCovered,

    /// <summary>Boxes on a page that is kept back anyway.</summary>
    PageNotSent,
}

/// <summary>One line of the log of over- and under-redaction.</summary>
/// <param name="Text">The words it is about; empty where it is about the page.</param>
/// <param name="Detail">A number or a code that tells more; empty where there is none.</param>
public sealed record ReviewFinding(ReviewKind Kind, SearchableFile File, int Page, string Text, string Detail = "")
{
    /// <summary>Somebody said that it is on purpose.</summary>
    public const string Meant = "meant";

    public bool IsUnder => Kind <= ReviewKind.NotRead;
}

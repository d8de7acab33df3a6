using LegalRequests.Pdf.Reading;
using LegalRequests.Requests;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>What a suggested box would cover.</summary>
public enum SuggestionKind
{
    /// <summary>A word of the request's own list.</summary>
    Protected,
    SocialSecurity,
    Telephone,
    Email,
    Address,
    BirthDate,

    /// <summary>A record, case, insurance, licence or plate number, or the address of a device.</summary>
    Number,

    /// <summary>A bank account or a card.</summary>
    Account,

    /// <summary>A person who is not the one whose record it is.</summary>
    Person,
}

/// <summary>A word of the request's list, and what kind of word it is.</summary>
public sealed record ProtectedWord(ProtectedKind Kind, string Value);

/// <summary>A stretch of a text that may have to be covered.</summary>
public sealed record TextFind(SuggestionKind Kind, string ReasonCode, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A box that a person may draw.</summary>
/// <param name="Page">1-based.</param>
/// <param name="Boxes">One for each line, points of the displayed page.</param>
public sealed record RedactionSuggestion(SuggestionKind Kind, string ReasonCode, string Text, int Page, IReadOnlyList<PageBox> Boxes);

using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>What can be read from a paper; the names of those that the form asks for are the names of its fields.</summary>
public enum PaperField
{
    Instrument,
    Court,
    Forum,
    State,
    CaseNumber,
    Caption,
    ClientName,
    IssuedBy,
    ReplyTo,
    ItemsRequested,
    CommandsTestimony,
    IssuedOn,
    ComplianceOn,
    ComplianceTime,
    ServedOn,
    Hearing,
    Signature,
}

/// <summary>What a paper seems to say, to be checked by a person against the place that it was read from.</summary>
/// <param name="Value">As the form's field takes it: a name of the enumeration, a day as year-month-day, an hour as HH:mm, or text.</param>
/// <param name="Page">1-based.</param>
/// <param name="Boxes">Points of the displayed page.</param>
public sealed record PaperSuggestion(PaperField Field, string Value, int Page, IReadOnlyList<PageBox> Boxes);

/// <summary>Something about the paper that a person should look at before relying on it.</summary>
/// <param name="Code">Stable, such as <c>two-return-dates</c>.</param>
/// <param name="Page">1-based.</param>
public sealed record PaperNote(string Code, string Sentence, int Page, IReadOnlyList<PageBox> Boxes);

/// <summary>All that was read from a paper. A field without a suggestion was not read with confidence.</summary>
public sealed record PaperReading(IReadOnlyList<PaperSuggestion> Suggestions, IReadOnlyList<PaperNote> Notes)
{
    public PaperSuggestion? Of(PaperField field) => Suggestions.FirstOrDefault(suggestion => suggestion.Field == field);
}

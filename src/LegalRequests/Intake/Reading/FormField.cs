namespace LegalRequests.Intake.Reading;

/// <summary>What the printed label of a form's cell asks for.</summary>
internal enum FormLabel
{
    /// <summary>Something that no suggestion needs; it ends the cell before it.</summary>
    Other,
    CaseNumber,
    CaseName,
    Plaintiff,
    Defendant,
    Requester,
    Name,
    DateAndTime,
    Date,
    Due,
    Issued,
    Time,
    Items,
    County,
    Court,
}

/// <summary>A label of a form with what stands in its cell: after it, beside it or under it.</summary>
internal sealed record FormField(FormLabel Label, PaperCell Place, IReadOnlyList<PaperCell> Values)
{
    public string Text => Paper.Clean(string.Join(' ', Values.Select(value => value.Text)));
}

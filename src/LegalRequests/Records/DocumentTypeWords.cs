namespace LegalRequests.Records;

/// <summary>The words for kinds of documents: neutral, since the other side reads them.</summary>
public static class DocumentTypeWords
{
    public static string Of(DocumentType type) => type switch
    {
        DocumentType.Assessment => "Assessment",
        DocumentType.ProgressNote => "Progress note",
        DocumentType.PsychotherapyNote => "Session note",
        DocumentType.TreatmentPlan => "Service plan",
        DocumentType.Correspondence => "Correspondence",
        DocumentType.Report => "Report",
        DocumentType.CourtPaper => "Court paper",
        DocumentType.ContactLog => "Contact log",
        DocumentType.Form => "Form",
        DocumentType.Financial => "Financial record",
        DocumentType.FromOtherProvider => "Record from another provider",
        DocumentType.Supervision => "Supervision record",
        _ => "Other record",
    };
}

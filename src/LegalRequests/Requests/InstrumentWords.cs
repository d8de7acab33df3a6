namespace LegalRequests.Requests;

/// <summary>The words for instruments in letters and on pages, in lower case where they stand in a sentence.</summary>
public static class InstrumentWords
{
    public static string Of(Instrument instrument) => instrument switch
    {
        Instrument.CivilSubpoena => "subpoena for records",
        Instrument.TestimonySubpoena => "subpoena to testify",
        Instrument.TrialSubpoena => "trial subpoena",
        Instrument.CriminalSubpoena => "criminal subpoena for records",
        Instrument.GrandJurySubpoena => "grand jury subpoena",
        Instrument.AdministrativeSubpoena => "administrative subpoena",
        Instrument.ImmigrationSubpoena => "immigration subpoena",
        Instrument.CourtOrder => "court order",
        Instrument.PartTwoOrder => "order under 42 CFR Part 2",
        Instrument.SoOrderedSubpoena => "so-ordered subpoena",
        Instrument.SearchWarrant => "search warrant",
        Instrument.Authorization => "request with the client's authorization",
        Instrument.AccessRequest => "client's own request for the record",
        Instrument.PublicRecordsRequest => "public-records request",
        Instrument.ForeignSubpoena => "out-of-state subpoena",
        _ => "informal request",
    };
}

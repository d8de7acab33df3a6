using LegalRequests.Requests;

namespace LegalRequests.Validity;

/// <summary>What is known when it is asked whether a paper binds.</summary>
/// <param name="Domesticated">The out-of-state subpoena was issued again by a court here.</param>
/// <param name="HasSubpoenaBeside">A second served paper lies with it.</param>
/// <param name="HasAuthorization">The client's authorization lies with it.</param>
public sealed record BindingFacts(Instrument Instrument, bool Domesticated, bool HasSubpoenaBeside, bool HasAuthorization);

/// <summary>Whether a kind of paper can compel, or permit, an answer at all. A subpoena, an order and a permission are three things.</summary>
public static class BindingForce
{
    /// <summary>Null when it can; otherwise why it cannot, in a sentence that a person can act on.</summary>
    public static string? WhyNot(BindingFacts facts)
    {
        if (facts.HasAuthorization)
        {
            return null;
        }

        return facts.Instrument switch
        {
            Instrument.InformalRequest =>
                "A letter or a call compels nothing. Without the client's authorization among the papers it does not bind.",
            Instrument.ForeignSubpoena when !facts.Domesticated =>
                "A subpoena from another state binds only after a court here has issued it again (check F21).",
            Instrument.PartTwoOrder when !facts.HasSubpoenaBeside =>
                "An order under 42 CFR Part 2 permits and does not compel. Add the subpoena that came with it to the papers.",
            Instrument.PublicRecordsRequest =>
                "A public-records request does not reach client files by itself. Counsel answers it.",
            _ => null,
        };
    }

    /// <summary>True for papers that only a person who is counsel may call binding: their force depends on more than their face.</summary>
    public static bool NeedsCounsel(Instrument instrument) =>
        instrument is Instrument.AdministrativeSubpoena
            or Instrument.ImmigrationSubpoena
            or Instrument.SearchWarrant
            or Instrument.SoOrderedSubpoena
            or Instrument.PartTwoOrder;
}

using LegalRequests.Privilege;

namespace LegalRequests.Web.Pages.Privilege;

/// <summary>What the assessment form sends.</summary>
public sealed class AssessInput
{
    public Guid CommandId { get; set; }

    /// <summary>Which button was pressed: <c>preview</c>, <c>next</c>, or nothing for a plain save.</summary>
    public string? Then { get; set; }

    public string? AssessedAs { get; set; }

    public string? Ground { get; set; }

    public string? Holder { get; set; }

    public string? LogDescription { get; set; }

    public string? Rationale { get; set; }

    /// <summary>One a page, in order; empty where the page goes with its document.</summary>
    public List<string>? Fates { get; set; }

    public AssessedAs? Assessed => Parse<AssessedAs>(AssessedAs);

    /// <summary>Null while nobody said what the document is.</summary>
    public AssessDocument.Form? ToForm(Guid requestId, Guid documentId) => Assessed is { } assessed
        ? new AssessDocument.Form(requestId, documentId, assessed, Rationale ?? "", Ground, Parse<PrivilegeHolder>(Holder), LogDescription, PageFates())
        : null;

    /// <summary>What was stored, so that the page shows the answer given before.</summary>
    public static AssessInput Of(Boards.AssessmentView view)
    {
        var usual = Usual(view.Last?.AssessedAs);
        return new AssessInput
        {
            AssessedAs = view.Last?.AssessedAs.ToString(),
            Ground = view.Claim?.Ground,
            Holder = view.Claim?.Holder.ToString(),
            LogDescription = view.Claim?.LogDescription,
            Rationale = view.Last?.Rationale,
            Fates = [.. view.Pages.Select(page => page.Fate is { } fate && fate != usual ? fate.ToString() : "")],
        };
    }

    private Dictionary<int, PageFate> PageFates() => (Fates ?? [])
        .Select((text, index) => (Number: index + 1, Fate: Parse<PageFate>(text)))
        .Where(it => it.Fate is not null)
        .ToDictionary(it => it.Number, it => it.Fate ?? PageFate.Produce);

    private static PageFate? Usual(AssessedAs? assessed) => assessed switch
    {
        LegalRequests.Privilege.AssessedAs.Privileged => PageFate.Withhold,
        LegalRequests.Privilege.AssessedAs.Confidential => PageFate.Produce,
        LegalRequests.Privilege.AssessedAs.NotResponsive => PageFate.NotResponsive,
        _ => null,
    };

    private static TEnum? Parse<TEnum>(string? text)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>(text, out var value) && Enum.IsDefined(value) ? value : null;
}

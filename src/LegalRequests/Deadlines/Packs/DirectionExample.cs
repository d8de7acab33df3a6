using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Deadlines.Packs;

/// <summary>A worked example of a direction.</summary>
/// <param name="DirectionId">The direction.</param>
/// <param name="Name">A sentence.</param>
/// <param name="Line">1-based line in the pack.</param>
/// <param name="Facts">Facts to read from.</param>
/// <param name="Speaks">Whether the direction must apply to them.</param>
public sealed record DirectionExample(string DirectionId, string Name, int Line, RequestFacts Facts, bool Speaks)
{
    internal static IReadOnlyList<DirectionExample> ReadAll(LawSections law, string jurisdiction, FactNames names) =>
    [
        .. from direction in law.Directions
           from test in direction.TestSheets
           select Read(test, direction, jurisdiction, names),
    ];

    private static DirectionExample Read(Sheet test, DirectionLaw direction, string jurisdiction, FactNames names)
    {
        var facts = ExampleSheet.ReadFacts(test, jurisdiction, direction.Applies, names);
        var example = new DirectionExample(direction.Id, test.Text("name"), test.Line, facts, test.YesNo("says") ?? true);
        if (!test.Has("says")) test.Complain(null, "field \"says\" is missing: does the direction apply to these facts, yes or no?");
        test.Close();
        return example;
    }
}

using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Guidance;

/// <summary>The outcome of one worked example of a direction.</summary>
/// <param name="Pack">Its pack.</param>
/// <param name="Example">The example.</param>
/// <param name="Spoke">Whether the direction spoke.</param>
public sealed record DirectionExampleRun(RulePack Pack, DirectionExample Example, bool Spoke)
{
    /// <summary>Whether it came out as the pack says.</summary>
    public bool Holds => Spoke == Example.Speaks;

    /// <summary>Runs every example of every pack that was read.</summary>
    public static IReadOnlyList<DirectionExampleRun> RunAll(RuleLibrary library)
    {
        var (calculator, reader) = (new DeadlineCalculator(library), new LawReader(library));

        return
        [
            .. from pack in library.Packs
               from example in pack.DirectionExamples
               let guidance = reader.Read(example.Facts, calculator.Compute(example.Facts))
               select new DirectionExampleRun(pack, example, guidance.Directions.Any(spoken => spoken.Law.Id == example.DirectionId)),
        ];
    }
}

using System.Runtime.CompilerServices;

namespace LegalRequests.Workflows.Drawing;

/// <summary>Draws a definition from its designer positions, with what is done, open and next.</summary>
public static class FlowDrawing
{
    // Finding ways for the arrows takes some milliseconds and depends on the definition alone.
    private static readonly ConditionalWeakTable<WorkflowDefinition, FlowLayout> Layouts = [];

    /// <summary>The drawing as shapes.</summary>
    public static FlowPicture Picture(WorkflowDefinition definition, FlowProgress progress)
    {
        var layout = Layouts.GetValue(definition, FlowLayout.Of);
        var steps = definition.Steps.Select(step => new DrawnStep(
            step.Id,
            step.Kind,
            step.Label,
            step.Kind is StepKind.Start or StepKind.End ? [StepWords.Short(step)] : StepWords.Lines(step.Label),
            StepWords.Who(step),
            progress.StandingOf(step.Id),
            layout.Boxes[step.Id]));

        return new(definition.Name, Description(progress), layout.Width, layout.Height, [.. steps], layout.Arrows);
    }

    /// <summary>The drawing as a standalone SVG text without scripts and inline styles; equal input gives equal text.</summary>
    public static string Svg(WorkflowDefinition definition, FlowProgress progress) => SvgText.Of(Picture(definition, progress));

    private static string Description(FlowProgress progress)
    {
        var lines = progress.Lines();
        return lines.Count == 0
            ? "No step has been taken yet."
            : $"Done: {Named(StepStanding.Done)}. Now: {Named(StepStanding.Current)}. Next: {Named(StepStanding.Next)}.";

        string Named(StepStanding standing) =>
            string.Join(", ", lines.Where(line => line.Standing == standing).Select(line => line.Label).DefaultIfEmpty("nothing"));
    }
}

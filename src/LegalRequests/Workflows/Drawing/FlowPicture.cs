namespace LegalRequests.Workflows.Drawing;

/// <summary>A drawn definition: shapes and texts in pixels from the top left, ready for a component or a file.</summary>
public sealed record FlowPicture(
    string Title,
    string Description,
    double Width,
    double Height,
    IReadOnlyList<DrawnStep> Steps,
    IReadOnlyList<DrawnArrow> Arrows);

/// <summary>A step's box.</summary>
/// <param name="Id">The step's id.</param>
/// <param name="Kind">What kind of step it is.</param>
/// <param name="Label">Its whole label.</param>
/// <param name="Lines">The label on one or two lines that fit the box.</param>
/// <param name="Who">Whose turn it is; empty for start, end, fork and join.</param>
/// <param name="Standing">How it stands in the running request.</param>
/// <param name="Box">Where it lies.</param>
public sealed record DrawnStep(
    string Id,
    StepKind Kind,
    string Label,
    IReadOnlyList<string> Lines,
    string Who,
    StepStanding Standing,
    DrawnBox Box);

/// <summary>An arrow between two boxes.</summary>
/// <param name="From">The step it leaves.</param>
/// <param name="To">The step it enters.</param>
/// <param name="Path">SVG path data of the line.</param>
/// <param name="Head">SVG points of the arrow's head.</param>
/// <param name="Text">The outcome, or several; empty where a step has only one.</param>
/// <param name="TextBox">Where the text lies.</param>
public sealed record DrawnArrow(string From, string To, string Path, string Head, string Text, DrawnBox TextBox);

/// <summary>A rectangle in pixels.</summary>
public readonly record struct DrawnBox(double X, double Y, double Width, double Height)
{
    internal bool Touches(DrawnBox other) =>
        X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

    internal static DrawnBox Around(Spot a, Spot b) =>
        new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));

    internal DrawnBox Grown(double by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));
}

internal readonly record struct Spot(double X, double Y);

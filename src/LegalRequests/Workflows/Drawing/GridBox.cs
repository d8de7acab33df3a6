namespace LegalRequests.Workflows.Drawing;

/// <summary>A place on the grid, and the direction (0 down, 1 right, 2 up, 3 left) in which it was reached.</summary>
internal readonly record struct GridStep(int X, int Y, int Direction)
{
    public Spot Spot => new(X * FlowLayout.Unit, Y * FlowLayout.Unit);
}

/// <summary>A box on the grid; its edges belong to it.</summary>
internal sealed record GridBox(int Left, int Top, int Right, int Bottom)
{
    public static GridBox Of(DrawnBox box) => new(
        (int)(box.X / FlowLayout.Unit),
        (int)(box.Y / FlowLayout.Unit),
        (int)((box.X + box.Width) / FlowLayout.Unit),
        (int)((box.Y + box.Height) / FlowLayout.Unit));

    public int MiddleX => (Left + Right) / 2;

    public bool Holds(GridStep step) => step.X >= Left && step.X <= Right && step.Y >= Top && step.Y <= Bottom;

    /// <summary>Where arrows may leave, with how far that is from the middle of the side.</summary>
    public IEnumerable<(GridStep Port, double OffCentre)> Ports()
    {
        for (var x = Left + 1; x < Right; x++)
        {
            yield return (new(x, Bottom, 0), OffCentre(new(x, Bottom, 0)));
            yield return (new(x, Top, 2), OffCentre(new(x, Top, 2)));
        }

        for (var y = Top + 1; y < Bottom; y++)
        {
            yield return (new(Right, y, 1), OffCentre(new(Right, y, 1)));
            yield return (new(Left, y, 3), OffCentre(new(Left, y, 3)));
        }
    }

    /// <summary>An arrow that reaches this place in this direction has arrived.</summary>
    public bool IsEntry(GridStep step) => step.Direction switch
    {
        0 => step.Y == Top && step.X > Left && step.X < Right,
        1 => step.X == Left && step.Y > Top && step.Y < Bottom,
        2 => step.Y == Bottom && step.X > Left && step.X < Right,
        _ => step.X == Right && step.Y > Top && step.Y < Bottom,
    };

    public double OffCentre(GridStep step) =>
        step.Direction % 2 == 0 ? Math.Abs(step.X - ((Left + Right) / 2.0)) : Math.Abs(step.Y - ((Top + Bottom) / 2.0));

    public double DistanceTo(GridStep step) =>
        Math.Max(0, Math.Max(Left - step.X, step.X - Right)) + Math.Max(0, Math.Max(Top - step.Y, step.Y - Bottom));
}

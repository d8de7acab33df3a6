namespace LegalRequests.Workflows.Drawing;

/// <summary>Finds right-angled ways around boxes: short, with few bends, not on top of other arrows.</summary>
internal sealed class ArrowRouter
{
    private const double Bend = 5;
    private const double Crossing = 5;
    private const double OnTopOfAnother = 60;
    private const double OffCentre = 0.6;
    private const int Around = 4;

    private static readonly (int X, int Y)[] Directions = [(0, 1), (1, 0), (0, -1), (-1, 0)];

    private readonly Dictionary<string, GridBox> boxes;
    private readonly bool[,] blocked;
    private readonly int left;
    private readonly int top;
    private readonly int columns;
    private readonly int rows;
    private readonly Dictionary<(int X, int Y, bool Upright), List<(string To, int Direction)>> used = [];

    public ArrowRouter(IReadOnlyDictionary<string, DrawnBox> drawn)
    {
        boxes = drawn.ToDictionary(box => box.Key, box => GridBox.Of(box.Value));
        left = boxes.Values.Min(box => box.Left) - Around;
        top = boxes.Values.Min(box => box.Top) - Around;
        columns = boxes.Values.Max(box => box.Right) + Around - left + 1;
        rows = boxes.Values.Max(box => box.Bottom) + Around - top + 1;
        blocked = new bool[columns, rows];
        foreach (var box in boxes.Values)
        {
            for (var x = box.Left; x <= box.Right; x++)
            {
                for (var y = box.Top; y <= box.Bottom; y++) blocked[x - left, y - top] = true;
            }
        }
    }

    /// <summary>The corners of the arrow, in pixels, from the edge of the one box to the edge of the other.</summary>
    public IReadOnlyList<Spot> Route(ArrowWay way)
    {
        var steps = Search(boxes[way.From], boxes[way.To], way.To);
        foreach (var step in steps) Occupy(step, way.To);

        return Corners(steps);
    }

    private List<GridStep> Search(GridBox from, GridBox to, string target)
    {
        var cost = new Dictionary<GridStep, double>();
        var before = new Dictionary<GridStep, GridStep>();
        var open = new PriorityQueue<GridStep, double>();
        foreach (var (port, away) in from.Ports())
        {
            cost[port] = (away * OffCentre) + Taken(port, target);
            open.Enqueue(port, cost[port] + to.DistanceTo(port));
        }

        while (open.TryDequeue(out var step, out _))
        {
            if (to.IsEntry(step)) return Walked(step, before);

            for (var direction = 0; direction < Directions.Length; direction++)
            {
                if ((direction + 2) % 4 == step.Direction) continue;

                var next = new GridStep(step.X + Directions[direction].X, step.Y + Directions[direction].Y, direction);
                if (!IsFree(next, to)) continue;
                if (from.Holds(step) && direction != step.Direction) continue;

                var total = cost[step] + 1 + Taken(next, target) + (direction == step.Direction ? 0 : Bend + BendOn(step, target))
                    + (to.Holds(next) ? to.OffCentre(next) * OffCentre : 0);
                if (cost.TryGetValue(next, out var known) && known <= total) continue;

                cost[next] = total;
                before[next] = step;
                open.Enqueue(next, total + to.DistanceTo(next));
            }
        }

        // Boxes laid on top of each other leave no way; a straight line still shows what belongs together.
        return [new(from.MiddleX, from.Bottom, 0), new(to.MiddleX, to.Top, 0)];
    }

    private bool IsFree(GridStep step, GridBox to)
    {
        var x = step.X - left;
        var y = step.Y - top;
        if (x < 0 || y < 0 || x >= columns || y >= rows) return false;

        return !blocked[x, y] || to.IsEntry(step);
    }

    private double Taken(GridStep step, string target)
    {
        var upright = step.Direction % 2 == 0;
        var along = used.GetValueOrDefault((step.X, step.Y, upright), []).Any(other => other != (target, step.Direction));
        var across = used.GetValueOrDefault((step.X, step.Y, !upright), []).Any(other => other.To != target);
        return (along ? OnTopOfAnother : 0) + (across ? Crossing : 0);
    }

    private double BendOn(GridStep step, string target) =>
        used.GetValueOrDefault((step.X, step.Y, step.Direction % 2 != 0), []).Any(other => other.To != target) ? OnTopOfAnother : 0;

    private void Occupy(GridStep step, string target)
    {
        var place = (step.X, step.Y, step.Direction % 2 == 0);
        if (!used.TryGetValue(place, out var others)) used[place] = others = [];

        others.Add((target, step.Direction));
    }

    private static List<GridStep> Walked(GridStep last, Dictionary<GridStep, GridStep> before)
    {
        var steps = new List<GridStep> { last };
        while (before.TryGetValue(steps[^1], out var earlier)) steps.Add(earlier);

        steps.Reverse();
        return steps;
    }

    private static List<Spot> Corners(List<GridStep> steps)
    {
        var corners = new List<Spot> { steps[0].Spot };
        for (var i = 1; i < steps.Count - 1; i++)
        {
            if (steps[i + 1].Direction != steps[i].Direction) corners.Add(steps[i].Spot);
        }

        corners.Add(steps[^1].Spot);
        return corners;
    }
}

namespace LegalRequests.Workflows.Drawing;

/// <summary>Where boxes and arrows of a definition lie; the same for every request that runs it.</summary>
internal sealed record FlowLayout(double Width, double Height, IReadOnlyDictionary<string, DrawnBox> Boxes, IReadOnlyList<DrawnArrow> Arrows)
{
    private const double Margin = 20;

    /// <summary>Boxes are moved to whole units of this many pixels, on which the arrows run.</summary>
    public const int Unit = 20;

    /// <summary>Positions are drawn apart by the first of these that leaves room for arrows between boxes.</summary>
    private static readonly double[] Stretches = [1, 1.25, 1.5, 1.75, 2, 2.5, 3];

    public static FlowLayout Of(WorkflowDefinition definition)
    {
        var boxes = Spread(definition);
        var router = new ArrowRouter(boxes);
        var routes = ArrowWay.Between(definition)
            .OrderBy(way => Distance(boxes[way.From], boxes[way.To]))
            .Select(way => new RoutedWay(way, router.Route(way)))
            .ToList();

        var all = Bounds(boxes.Values, routes, ArrowText.Placed(routes, boxes.Values));
        var moved = boxes.ToDictionary(box => box.Key, box => box.Value with { X = box.Value.X - all.X, Y = box.Value.Y - all.Y });
        var movedRoutes = routes.ConvertAll(route => route with { Spots = [.. route.Spots.Select(spot => new Spot(spot.X - all.X, spot.Y - all.Y))] });
        return new(all.Width, all.Height, moved, ArrowText.Placed(movedRoutes, moved.Values));
    }

    private static DrawnBox Bounds(IEnumerable<DrawnBox> boxes, IReadOnlyList<RoutedWay> routes, IReadOnlyList<DrawnArrow> arrows)
    {
        var all = boxes
            .Concat(routes.SelectMany(route => route.Spots).Select(spot => new DrawnBox(spot.X, spot.Y, 0, 0)))
            .Concat(arrows.Where(arrow => arrow.Text.Length > 0).Select(arrow => arrow.TextBox))
            .ToList();

        var (left, top) = (Math.Floor(all.Min(box => box.X)), Math.Floor(all.Min(box => box.Y)));
        var (right, bottom) = (Math.Ceiling(all.Max(box => box.X + box.Width)), Math.Ceiling(all.Max(box => box.Y + box.Height)));
        return new DrawnBox(left, top, right - left, bottom - top).Grown(Margin);
    }

    private static Dictionary<string, DrawnBox> Spread(WorkflowDefinition definition)
    {
        var choices =
            from x in Stretches
            from y in Stretches
            orderby x * y, x
            select definition.Steps.ToDictionary(step => step.Id, step => BoxOf(step, x, y));
        return choices.FirstOrDefault(HasRoom) ?? choices.First();
    }

    private static bool HasRoom(Dictionary<string, DrawnBox> boxes)
    {
        var grown = boxes.Values.Select(box => box.Grown(Unit)).ToList();
        return grown.Index().All(box => grown.Skip(box.Index + 1).All(other => !box.Item.Touches(other)));
    }

    private static DrawnBox BoxOf(WorkflowStep step, double stretchX, double stretchY)
    {
        var (width, height) = step.Kind switch
        {
            StepKind.Start or StepKind.End => (80, 40),
            StepKind.Fork or StepKind.Join => (160, 20),
            _ => (160, 60),
        };

        return new(Whole(step.X * stretchX), Whole(step.Y * stretchY), width, height);
    }

    private static double Whole(double pixels) => Math.Round(Math.Clamp(pixels, -10_000, 10_000) / Unit) * Unit;

    private static double Distance(DrawnBox from, DrawnBox to) =>
        Math.Abs(from.X + (from.Width / 2) - to.X - (to.Width / 2)) + Math.Abs(from.Y + (from.Height / 2) - to.Y - (to.Height / 2));
}

/// <summary>All connections from one step to another, drawn as one arrow.</summary>
internal sealed record ArrowWay(string From, string To, string Text)
{
    public static IReadOnlyList<ArrowWay> Between(WorkflowDefinition definition) =>
    [
        .. definition.Connections
            .Where(connection => definition.Has(connection.From) && definition.Has(connection.To))
            .GroupBy(connection => (connection.From, connection.To))
            .Select(group => new ArrowWay(group.Key.From, group.Key.To, TextOf(definition.Step(group.Key.From), group))),
    ];

    private static string TextOf(WorkflowStep step, IEnumerable<FlowConnection> connections) =>
        step.Outcomes.Count < 2 || step.Kind == StepKind.Fork
            ? ""
            : string.Join(" / ", connections.Select(connection => StepWords.Spaced(connection.Port)));
}

internal sealed record RoutedWay(ArrowWay Way, IReadOnlyList<Spot> Spots);

using System.Globalization;
using System.Text;

namespace LegalRequests.Workflows.Drawing;

/// <summary>Turns routes into path data and finds a free place for each outcome's name, near the step it leaves.</summary>
internal static class ArrowText
{
    private const double LetterWidth = 6.1;
    private const double TextHeight = 16;
    private const double Corner = 8;
    private const double HeadLength = 9;
    private const double HeadHalfWidth = 4.5;

    public static IReadOnlyList<DrawnArrow> Placed(IReadOnlyList<RoutedWay> routes, IEnumerable<DrawnBox> boxes)
    {
        var taken = boxes.Select(box => box.Grown(1)).ToList();
        var lines = routes.SelectMany(Segments).Select(segment => DrawnBox.Around(segment.From, segment.To).Grown(0.5)).ToList();
        var arrows = new List<DrawnArrow>();
        foreach (var route in routes)
        {
            var text = new DrawnBox();
            if (route.Way.Text.Length > 0)
            {
                text = Places(route).DefaultIfEmpty((Box: new(route.Spots[0].X, route.Spots[0].Y, 0, 0), Along: 0)).MinBy(place => Cost(place.Box, place.Along, taken, lines)).Box;
                taken.Add(text);
            }

            arrows.Add(new(route.Way.From, route.Way.To, Path(route.Spots), Head(route.Spots), route.Way.Text, text));
        }

        return arrows;
    }

    private static double Cost(DrawnBox place, double along, List<DrawnBox> taken, List<DrawnBox> lines) =>
        (taken.Count(place.Touches) * 1000) + (lines.Count(place.Touches) * 200) + along;

    private static IEnumerable<(DrawnBox Box, double Along)> Places(RoutedWay route)
    {
        var width = (route.Way.Text.Length * LetterWidth) + 6;
        var walked = 0.0;
        foreach (var (from, to) in Segments(route))
        {
            var length = Math.Abs(from.X - to.X) + Math.Abs(from.Y - to.Y);
            for (var at = 10.0; at < length; at += 10)
            {
                var x = from.X + ((to.X - from.X) * at / length);
                var y = from.Y + ((to.Y - from.Y) * at / length);
                if (from.Y == to.Y)
                {
                    yield return (new(x - (width / 2), y - TextHeight - 1, width, TextHeight), walked + at);
                    yield return (new(x - (width / 2), y + 1, width, TextHeight), walked + at + 3);
                }
                else
                {
                    yield return (new(x + 3, y - (TextHeight / 2), width, TextHeight), walked + at);
                    yield return (new(x - 3 - width, y - (TextHeight / 2), width, TextHeight), walked + at + 3);
                }

                yield return (new(x - (width / 2), y - (TextHeight / 2), width, TextHeight), walked + at + 150);
            }

            walked += length;
        }
    }

    private static IEnumerable<(Spot From, Spot To)> Segments(RoutedWay route) => route.Spots.Zip(route.Spots.Skip(1));

    private static string Path(IReadOnlyList<Spot> spots)
    {
        var path = new StringBuilder(Text($"M{spots[0].X} {spots[0].Y}"));
        for (var i = 1; i < spots.Count - 1; i++)
        {
            var before = Towards(spots[i], spots[i - 1], Corner);
            var after = Towards(spots[i], spots[i + 1], Corner);
            path.Append(Text($"L{before.X} {before.Y}Q{spots[i].X} {spots[i].Y} {after.X} {after.Y}"));
        }

        var end = Towards(spots[^1], spots[^2], HeadLength - 1);
        return path.Append(Text($"L{end.X} {end.Y}")).ToString();
    }

    private static string Head(IReadOnlyList<Spot> spots)
    {
        var tip = spots[^1];
        var back = Towards(tip, spots[^2], HeadLength);
        var (sideX, sideY) = back.X == tip.X ? (HeadHalfWidth, 0.0) : (0.0, HeadHalfWidth);
        return Text($"{tip.X},{tip.Y} {back.X + sideX},{back.Y + sideY} {back.X - sideX},{back.Y - sideY}");
    }

    private static Spot Towards(Spot from, Spot to, double by)
    {
        var length = Math.Max(1, Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2)));
        var share = Math.Min(by, length) / length;
        return new(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

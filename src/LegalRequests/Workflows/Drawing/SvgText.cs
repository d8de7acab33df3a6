using System.Globalization;
using System.Net;
using System.Text;

namespace LegalRequests.Workflows.Drawing;

/// <summary>Writes a picture as SVG. Colours are attributes, so a page's style sheet may change them by class.</summary>
internal static class SvgText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private const string Font = "font-family=\"system-ui, 'Liberation Sans', Arial, sans-serif\"";

    public static string Of(FlowPicture picture)
    {
        var svg = new StringBuilder();
        svg.Append(Plain, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow\" role=\"img\" viewBox=\"0 0 {picture.Width} {picture.Height}\" width=\"{picture.Width}\" height=\"{picture.Height}\" {Font}>\n");
        svg.Append(Plain, $"<title>{Escaped(picture.Title)}</title>\n<desc>{Escaped(picture.Description)}</desc>\n");
        svg.Append(Plain, $"<rect class=\"flow-paper\" width=\"{picture.Width}\" height=\"{picture.Height}\" fill=\"#ffffff\"/>\n");
        foreach (var arrow in picture.Arrows) Line(svg, arrow);
        foreach (var arrow in picture.Arrows.Where(arrow => arrow.Text.Length > 0)) Label(svg, arrow);
        foreach (var step in picture.Steps) Step(svg, step);

        return svg.Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder svg, DrawnArrow arrow)
    {
        svg.Append(Plain, $"<path class=\"flow-arrow\" d=\"{arrow.Path}\" fill=\"none\" stroke=\"#6b7680\" stroke-width=\"1.5\"/>");
        svg.Append(Plain, $"<polygon class=\"flow-head\" points=\"{arrow.Head}\" fill=\"#6b7680\"/>\n");
    }

    private static void Label(StringBuilder svg, DrawnArrow arrow)
    {
        var box = arrow.TextBox;
        svg.Append(Plain, $"<rect class=\"flow-paper\" x=\"{box.X}\" y=\"{box.Y + 1}\" width=\"{box.Width}\" height=\"{box.Height - 2}\" rx=\"3\" fill=\"#ffffff\"/>");
        svg.Append(Plain, $"<text class=\"flow-outcome\" x=\"{box.X + (box.Width / 2)}\" y=\"{box.Y + 12}\" font-size=\"11.5\" text-anchor=\"middle\" fill=\"#3d4852\">{Escaped(arrow.Text)}</text>\n");
    }

    private static void Step(StringBuilder svg, DrawnStep step)
    {
        var colours = StepColours.Of(step.Standing);
        svg.Append(Plain, $"<g class=\"flow-step flow-{step.Kind.ToString().ToLowerInvariant()} flow-{step.Standing.ToString().ToLowerInvariant()}\">");
        svg.Append(Plain, $"<title>{Escaped(step.Label)}: {StandingWords(step.Standing)}</title>");
        switch (step.Kind)
        {
            case StepKind.Start or StepKind.End:
                Frame(svg, step.Box, colours, step.Box.Height / 2);
                Words(svg, step.Box, step.Lines[0], (step.Box.Height / 2) + 4.5, 12.5, "600", colours.Ink);
                break;
            case StepKind.Fork or StepKind.Join:
                Frame(svg, step.Box, colours, 4);
                Words(svg, step.Box, step.Lines[0], 14.5, 11.5, "400", colours.Ink);
                break;
            default:
                Frame(svg, step.Box, colours, 8);
                Task(svg, step, colours);
                break;
        }

        svg.Append("</g>\n");
    }

    private static void Task(StringBuilder svg, DrawnStep step, StepColours colours)
    {
        var top = step.Lines.Count == 1 ? 27 : 20;
        for (var line = 0; line < step.Lines.Count; line++) Words(svg, step.Box, step.Lines[line], top + (line * 15), 13, "600", colours.Ink);

        var who = step.Standing switch
        {
            StepStanding.Done => $"\u2713 {step.Who}",
            StepStanding.Current => $"\u25B6 {step.Who}",
            _ => step.Who,
        };
        Words(svg, step.Box, who, step.Lines.Count == 1 ? 45 : 51, 11, "400", colours.Muted);
    }

    private static void Frame(StringBuilder svg, DrawnBox box, StepColours colours, double corner)
    {
        var dash = colours.Dash.Length == 0 ? "" : $" stroke-dasharray=\"{colours.Dash}\"";
        svg.Append(Plain, $"<rect class=\"flow-box\" x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"{corner}\" fill=\"{colours.Fill}\" stroke=\"{colours.Stroke}\" stroke-width=\"{colours.StrokeWidth}\"{dash}/>");
    }

    private static void Words(StringBuilder svg, DrawnBox box, string words, double down, double size, string weight, string ink) =>
        svg.Append(Plain, $"<text class=\"flow-words\" x=\"{box.X + (box.Width / 2)}\" y=\"{box.Y + down}\" font-size=\"{size}\" font-weight=\"{weight}\" text-anchor=\"middle\" fill=\"{ink}\">{Escaped(words)}</text>");

    private static string StandingWords(StepStanding standing) => standing switch
    {
        StepStanding.Done => "done",
        StepStanding.Current => "open now",
        StepStanding.Next => "may come next",
        _ => "not reached",
    };

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>Colours of a step; contrast of text on its fill is at least 4.5 to 1.</summary>
internal sealed record StepColours(string Fill, string Stroke, double StrokeWidth, string Dash, string Ink, string Muted)
{
    public static StepColours Of(StepStanding standing) => standing switch
    {
        StepStanding.Done => new("#e6f2ea", "#3f7d54", 1.5, "", "#1d3526", "#2f5c40"),
        StepStanding.Current => new("#fff1cc", "#a15c00", 3, "", "#2b1c00", "#6b3f00"),
        StepStanding.Next => new("#ffffff", "#2b5c9e", 1.5, "5 3", "#16304f", "#2b5c9e"),
        _ => new("#f5f6f8", "#aab3bb", 1.25, "", "#39424a", "#5a646d"),
    };
}

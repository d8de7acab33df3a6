using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Testing;

/// <summary>Pages whose words stand side by side, without a file that holds them.</summary>
public static class SampleColumns
{
    /// <summary>So far is one line under the other, points.</summary>
    public const double LineStep = 14;

    private const double Width = 612;
    private const double Height = 792;

    /// <summary>Running text to stand beside another: no name, no number.</summary>
    public const string Prose = """
        The meeting began late and the group
        went on with what had been left open
        the week before. Nobody had read the
        paper, so it was read aloud from its
        first page to the last one and taken
        up again where a question was asked.
        """;

    /// <summary>A page of lines; texts of one level stand beside each other.</summary>
    /// <param name="columns">Where each text begins, points from the left and from the top, and its lines.</param>
    public static PaperPage Page(params (double Left, double Top, string Lines)[] columns) =>
        new(1, Width, Height, [.. columns.SelectMany(column => column.Lines.Split('\n').SelectMany((line, at) => SampleWords.Line(line, column.Left, column.Top + (LineStep * at))))]);

    /// <summary>The page as it lies after so many clockwise quarter turns.</summary>
    /// <param name="told">Its words tell how they lie; recognised words do not.</param>
    public static PaperPage Turned(this PaperPage page, int turns, bool told = true)
    {
        var lying = turns % 2 == 0 ? page : page with { Width = page.Height, Height = page.Width };
        return lying with { Words = [.. page.Words.Select(word => word with { Box = Turned(word.Box, lying, turns), Turn = told ? turns : null })] };
    }

    public static PageBox Turned(PageBox box, PaperPage lying, int turns) => PageTurn.LaidBack(box, lying, turns);
}

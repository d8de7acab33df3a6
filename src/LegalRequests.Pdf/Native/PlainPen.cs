using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Native;

/// <summary>The graphics state as far as it decides what can be seen; kept by q and brought back by Q.</summary>
readonly record struct PlainPen()
{
    /// <summary>From the space of the content to points of the displayed page.</summary>
    public Affine Space { get; init; } = Affine.Identity;

    /// <summary>Where anything can be painted.</summary>
    public PageBox Clip { get; init; }

    public double Width { get; init; } = 1;

    /// <summary>How light what is filled is, 0 to 1; and how many numbers its colour has.</summary>
    public double Fill { get; init; }

    public int FillInks { get; init; } = 1;

    public double Stroke { get; init; }

    public int StrokeInks { get; init; } = 1;

    public PlainFont? Font { get; init; }

    public double Thickness => Width * Math.Sqrt(Math.Abs((Space.A * Space.D) - (Space.B * Space.C)));

    /// <summary>How light a colour of one, three or four numbers is.</summary>
    public static double ShadeOf(IReadOnlyList<double> inks) => inks switch
    {
        [var grey] => grey,
        [var red, var green, var blue] => (0.299 * red) + (0.587 * green) + (0.114 * blue),
        [var cyan, var magenta, var yellow, var black] => (1 - black) * (1 - (0.299 * cyan) - (0.587 * magenta) - (0.114 * yellow)),
        _ => throw new NotUnderstoodException("A colour on the page is mixed in a way that is not read here."),
    };
}

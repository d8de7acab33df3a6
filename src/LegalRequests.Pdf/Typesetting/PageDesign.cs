namespace LegalRequests.Pdf.Typesetting;

/// <summary>Paper, margins and running lines of a composed document; points throughout.</summary>
public sealed record PageDesign
{
    /// <summary>Paper width: US Letter unless set.</summary>
    public double Width { get; init; } = 612;

    /// <summary>Paper height: US Letter unless set.</summary>
    public double Height { get; init; } = 792;

    /// <summary>Margin on all four sides; the running lines stand in it.</summary>
    public double Margin { get; init; } = 72;

    /// <summary>Size of the body text.</summary>
    public double TextSize { get; init; } = 10.5;

    /// <summary>Size of the text in tables.</summary>
    public double TableTextSize { get; init; } = 8.5;

    /// <summary>Line at the head of each page, or null. {page} and {pages} stand for the number and the count of pages.</summary>
    public string? Header { get; init; }

    /// <summary>Line at the foot of each page, or null.</summary>
    public string? Footer { get; init; } = "Page {page} of {pages}";

    /// <summary>What is done with characters that the fonts cannot draw.</summary>
    public MissingGlyphs MissingGlyphs { get; init; }

    /// <summary>Letter paper on its side, for wide tables.</summary>
    public static PageDesign Landscape { get; } = new() { Width = 792, Height = 612, Margin = 54 };

    internal double BodyWidth => Width - 2 * Margin;

    internal double BodyHeight => Height - 2 * Margin;
}

namespace LegalRequests.Pdf.Glyphs;

/// <summary>The graphics state as far as text needs it (ISO 32000-2, 9.3), kept by q and brought back by Q.</summary>
readonly record struct TextState()
{
    public Affine Space { get; init; } = Affine.Identity;

    public GlyphFont? Font { get; init; }

    public double Size { get; init; }

    public double CharacterGap { get; init; }

    public double WordGap { get; init; }

    /// <summary>Horizontal scaling, 1 for none.</summary>
    public double Stretch { get; init; } = 1;

    public double Leading { get; init; }

    public double Rise { get; init; }

    public int Mode { get; init; }
}

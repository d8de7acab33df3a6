namespace LegalRequests.Pdf.Glyphs;

/// <summary>
/// A transformation as PDF writes it (ISO 32000-2, 8.3.4): x' = A·x + C·y + E and y' = B·x + D·y + F.
/// </summary>
public readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    public static Affine Identity { get; } = new(1, 0, 0, 1, 0, 0);

    public static Affine Move(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>This transformation first, then the next.</summary>
    public Affine Then(Affine next) => new(
        A * next.A + B * next.C,
        A * next.B + B * next.D,
        C * next.A + D * next.C,
        C * next.B + D * next.D,
        E * next.A + F * next.C + next.E,
        E * next.B + F * next.D + next.F);

    public (double X, double Y) Map(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    public bool IsFinite => double.IsFinite(A + B + C + D + E + F);
}

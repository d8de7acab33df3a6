using System.Globalization;

namespace LegalRequests.Pdf.Objects;

/// <summary>One value of the PDF object model (ISO 32000-1, 7.3). Its kinds are closed: only this assembly adds any.</summary>
public abstract class PdfObject
{
    private protected PdfObject()
    {
    }

    internal abstract void WriteTo(ByteSink sink);
}

/// <summary>The null object.</summary>
public sealed class PdfNull : PdfObject
{
    /// <summary>The only instance.</summary>
    public static PdfNull Value { get; } = new();

    private PdfNull()
    {
    }

    internal override void WriteTo(ByteSink sink) => sink.Ascii("null");
}

/// <summary>true or false.</summary>
public sealed class PdfBoolean : PdfObject
{
    /// <summary>The value true.</summary>
    public static PdfBoolean True { get; } = new(true);

    /// <summary>The value false.</summary>
    public static PdfBoolean False { get; } = new(false);

    private PdfBoolean(bool value) => Value = value;

    /// <summary>The value itself.</summary>
    public bool Value { get; }

    internal override void WriteTo(ByteSink sink) => sink.Ascii(Value ? "true" : "false");
}

/// <summary>A number; whole numbers are written without a point, others with at most six decimals.</summary>
public sealed class PdfNumber : PdfObject
{
    // Widths, sizes and flags are small whole numbers nearly always; one object stands for each of them.
    private static readonly PdfNumber[] Small = [.. Enumerable.Range(0, 1025).Select(static value => new PdfNumber(value))];

    private PdfNumber(double value) => Value = value;

    /// <summary>The value itself, always finite.</summary>
    public double Value { get; }

    /// <summary>The number as an object.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static PdfNumber Of(double value)
    {
        if (value is >= 0 and <= 1024 && value == (int)value)
            return Small[(int)value];
        return double.IsFinite(value)
            ? new PdfNumber(value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A PDF number is finite.");
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    internal override void WriteTo(ByteSink sink) => sink.Real(Value);
}

/// <summary>A reference to an indirect object of the file being written or read; its generation is always 0 in what is written.</summary>
public sealed class PdfReference : PdfObject, IEquatable<PdfReference>
{
    internal PdfReference(int number) => Number = number;

    /// <summary>The object number, from 1.</summary>
    public int Number { get; }

    /// <inheritdoc/>
    public bool Equals(PdfReference? other) => other is not null && other.Number == Number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PdfReference);

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    internal override void WriteTo(ByteSink sink)
    {
        sink.Whole(Number);
        sink.Bytes(" 0 R"u8);
    }
}

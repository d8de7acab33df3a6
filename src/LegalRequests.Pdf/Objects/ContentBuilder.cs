using System.Buffers;

namespace LegalRequests.Pdf.Objects;

/// <summary>Writes the operators of a content stream into memory.</summary>
internal sealed class ContentBuilder
{
    private readonly ArrayBufferWriter<byte> _bytes = new(2048);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Writes an operator with its numbers before it, and a line end.</summary>
    public ContentBuilder Op(string name, params ReadOnlySpan<double> operands)
    {
        foreach (var operand in operands)
            Number(operand);
        return Raw(name).Raw("\n");
    }

    public ContentBuilder Number(double value)
    {
        var length = Decimals.Format(value, _bytes.GetSpan(32));
        _bytes.Advance(length);
        return Raw(" ");
    }

    public ContentBuilder Raw(string ascii)
    {
        var written = System.Text.Encoding.ASCII.GetBytes(ascii, _bytes.GetSpan(ascii.Length));
        _bytes.Advance(written);
        return this;
    }

    public ContentBuilder Append(ReadOnlySpan<byte> operators)
    {
        operators.CopyTo(_bytes.GetSpan(operators.Length));
        _bytes.Advance(operators.Length);
        return this;
    }

    public ContentBuilder Code(int code)
    {
        const string digits = "0123456789ABCDEF";
        var target = _bytes.GetSpan(4);
        for (var digit = 0; digit < 4; digit++)
            target[digit] = (byte)digits[(code >> (12 - 4 * digit)) & 15];
        _bytes.Advance(4);
        return this;
    }
}

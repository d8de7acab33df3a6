using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>Where the pen stands in one content stream, and the operators that only move it or set numbers.</summary>
sealed class ContentWalk(PdfDictionary resources, int depth)
{
    Affine text = Affine.Identity;
    Affine line = Affine.Identity;

    public PdfDictionary Resources { get; } = resources;

    public int Depth { get; } = depth;

    public TextState State { get; set; } = new();

    public Stack<TextState> Kept { get; } = new();

    /// <summary>From ems about a glyph to the space of the page; the glyph's origin is moved by these ems.</summary>
    public Affine Em(double x, double y)
    {
        var scale = new Affine(State.Size * State.Stretch, 0, 0, State.Size, 0, State.Rise);
        return Affine.Move(x, y).Then(scale).Then(text).Then(State.Space);
    }

    /// <summary>Moves the pen along its line, by units of text space before stretching.</summary>
    public void Step(double length, bool down) =>
        text = (down ? Affine.Move(0, length) : Affine.Move(length * State.Stretch, 0)).Then(text);

    /// <summary>What ' and " do before they show their text.</summary>
    public void NextLine(List<PdfObject> operands)
    {
        if (operands is [.., PdfNumber word, PdfNumber character, PdfString])
            State = State with { WordGap = word.Value, CharacterGap = character.Value };
        Down(0, -State.Leading);
    }

    /// <summary>Takes an operator that moves the pen or the space; false for any other.</summary>
    public bool Move(ReadOnlySpan<byte> word, List<PdfObject> operands)
    {
        switch (word)
        {
            case [(byte)'c', (byte)'m']:
                if (Matrix(operands) is { } space)
                    State = State with { Space = space.Then(State.Space) };
                return true;
            case [(byte)'B', (byte)'T']:
                text = line = Affine.Identity;
                return true;
            case [(byte)'T', (byte)'m']:
                if (Matrix(operands) is { } placed)
                    text = line = placed;
                return true;
            case [(byte)'T', (byte)'d' or (byte)'D']:
                if (operands is [.., PdfNumber x, PdfNumber y])
                {
                    State = word[1] == 'D' ? State with { Leading = -y.Value } : State;
                    Down(x.Value, y.Value);
                }

                return true;
            case [(byte)'T', (byte)'*']:
                Down(0, -State.Leading);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes an operator that sets one number; false for any other.</summary>
    public bool Set(ReadOnlySpan<byte> word, List<PdfObject> operands)
    {
        if (word.Length != 2 || word[0] != 'T' || operands is not [.., PdfNumber number])
            return false;
        State = word[1] switch
        {
            (byte)'c' => State with { CharacterGap = number.Value },
            (byte)'w' => State with { WordGap = number.Value },
            (byte)'z' => State with { Stretch = number.Value / 100 },
            (byte)'L' => State with { Leading = number.Value },
            (byte)'s' => State with { Rise = number.Value },
            (byte)'r' => State with { Mode = (int)number.Value },
            _ => State,
        };
        return word[1] != 'f';
    }

    /// <summary>The last six operands as a matrix, or null where they are none.</summary>
    public static Affine? Matrix(List<PdfObject> operands) =>
        operands is [.., PdfNumber a, PdfNumber b, PdfNumber c, PdfNumber d, PdfNumber e, PdfNumber f]
            ? new Affine(a.Value, b.Value, c.Value, d.Value, e.Value, f.Value)
            : null;

    void Down(double x, double y) => text = line = Affine.Move(x, y).Then(line);
}

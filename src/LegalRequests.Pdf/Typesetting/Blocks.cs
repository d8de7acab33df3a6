namespace LegalRequests.Pdf.Typesetting;

/// <summary>A piece of text in one weight.</summary>
/// <param name="Text">The text. A line feed begins a new line; other white space parts words.</param>
/// <param name="Bold">True for the bold font.</param>
/// <param name="Language">BCP 47 tag where it is not the document's language; letters of another writing need none.</param>
public sealed record TextRun(string Text, bool Bold = false, string? Language = null);

/// <summary>A part of a composed document that stands below the one before it.</summary>
public abstract record Block;

/// <summary>A heading of level 1 to 3. It is never left alone at the foot of a page.</summary>
public sealed record Heading(int Level, IReadOnlyList<TextRun> Runs) : Block
{
    /// <summary>A heading of plain text.</summary>
    public Heading(int level, string text)
        : this(level, [new TextRun(text)])
    {
    }
}

/// <summary>A paragraph, set flush left, or flush right where its text runs from right to left.</summary>
/// <param name="Runs">Its text.</param>
/// <param name="Indent">Points by which it is moved in where its lines begin.</param>
public sealed record Paragraph(IReadOnlyList<TextRun> Runs, double Indent = 0) : Block
{
    /// <summary>A paragraph of plain text.</summary>
    public Paragraph(string text)
        : this([new TextRun(text)])
    {
    }
}

/// <summary>A list.</summary>
/// <param name="Items">What stands in each item: paragraphs and inner lists.</param>
/// <param name="FirstNumber">The number of the first item, or null for bullets.</param>
public sealed record ItemList(IReadOnlyList<IReadOnlyList<Block>> Items, int? FirstNumber = null) : Block;

/// <summary>A table that may run over many pages; its header row is repeated on each.</summary>
/// <param name="Columns">Its columns, in reading order.</param>
/// <param name="Rows">Its rows; each has one cell a column.</param>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Weight">Its share of the width, measured against the other columns' weights.</param>
public sealed record TableColumn(string Title, double Weight = 1);

/// <summary>A cell of a table.</summary>
public sealed record TableCell(IReadOnlyList<TextRun> Runs)
{
    /// <summary>A cell of plain text.</summary>
    public TableCell(string text)
        : this([new TextRun(text)])
    {
    }
}

/// <summary>Facts with their names at the left, such as the court, the case and the date of service.</summary>
public sealed record KeyValues(IReadOnlyList<KeyValuePair<string, string>> Pairs) : Block;

/// <summary>A line to sign on, with words under it; its date line stands at the right.</summary>
/// <param name="Caption">Under the line: who signs, a line feed parting name and office.</param>
/// <param name="DateCaption">Under the date line, or null for none.</param>
public sealed record SignatureLine(string Caption, string? DateCaption = "Date") : Block;

/// <summary>A thin line across the page.</summary>
public sealed record Rule : Block;

/// <summary>Empty space of this many points; it is dropped at the foot of a page.</summary>
public sealed record Gap(double Points) : Block;

/// <summary>What follows begins on a new page.</summary>
public sealed record PageBreak : Block;

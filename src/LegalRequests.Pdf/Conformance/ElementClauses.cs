using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Conformance;

/// <summary>What each element of the structure must have: a known type, its place, headings in order, heads with a scope, pictures with words.</summary>
internal static class ElementClauses
{
    private static readonly HashSet<string> Known = [.. (
        "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
        + "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP "
        + "Figure Formula Form").Split(' ')];

    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TFoot"] = ["Table"],
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["LI"] = ["L"],
        ["LBody"] = ["LI"],
        ["TOCI"] = ["TOC"],
    };

    private static readonly Dictionary<string, string[]> Kids = new()
    {
        ["Table"] = ["THead", "TBody", "TFoot", "TR", "Caption"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TFoot"] = ["TR"],
        ["TR"] = ["TH", "TD"],
        ["TOC"] = ["TOC", "TOCI", "Caption"],
        ["L"] = ["LI", "L", "Caption"],
        ["LI"] = ["Lbl", "LBody"],
    };

    public static void CheckElements(CheckedFile file, IReadOnlyList<StructureNode> elements)
    {
        var level = 0;
        foreach (var node in elements)
        {
            if (!Known.Contains(node.Type))
                Report(file, "PDF/UA-1 7.1", node, $"The type {node.Type} is not a standard one and mapped to none.");
            CheckPlace(file, node);
            CheckWords(file, node);
            if (node.Type is ['H', >= '1' and <= '6'])
                level = CheckHeading(file, node, level);
        }
    }

    private static int CheckHeading(CheckedFile file, StructureNode node, int level)
    {
        var next = node.Type[1] - '0';
        if (next > level + 1)
            Report(file, "PDF/UA-1 7.4.2", node, level == 0 ? $"The first heading is {node.Type}." : $"{node.Type} follows H{level}.");
        return next;
    }

    private static void CheckPlace(CheckedFile file, StructureNode node)
    {
        const string clause = "PDF/UA-1 7.2";
        if (Parents.TryGetValue(node.Type, out var parents) && !parents.Contains(node.ParentType))
            Report(file, clause, node, $"{node.Type} stands in {(node.ParentType.Length > 0 ? node.ParentType : "nothing")}.");
        if (Kids.TryGetValue(node.Type, out var kids) && node.Kids.Find(kid => !kids.Contains(kid)) is { } strange)
            Report(file, clause, node, $"{node.Type} holds {strange}.");
        if (node.Type == "Table" && (node.Kids.Count(static kid => kid == "THead") > 1 || node.Kids.Count(static kid => kid == "TFoot") > 1))
            Report(file, clause, node, "A table has two heads or two feet.");
        if (node.Type == "Table" && !node.Kids.Contains("TBody") && (node.Kids.Contains("THead") || node.Kids.Contains("TFoot")))
            Report(file, clause, node, "A table has a head or a foot and no body.");
        if (node.Type is "Table" or "L" or "TOC" && node.Kids.IndexOf("Caption") is > 0 and var place && (node.Type != "Table" || place < node.Kids.Count - 1))
            Report(file, clause, node, $"The caption stands in the middle of {node.Type}.");
    }

    private static void CheckWords(CheckedFile file, StructureNode node)
    {
        if (file.Text(node.Element["Lang"]) is { } language && !FileClauses.IsLanguage(language))
            Report(file, "PDF/UA-1 7.2", node, "An element names a language that is none.");
        var hasWords = !string.IsNullOrWhiteSpace(file.Text(node.Element["Alt"])) || !string.IsNullOrWhiteSpace(file.Text(node.Element["ActualText"]));
        if (node.Type == "Figure" && !hasWords)
            Report(file, "PDF/UA-1 7.3", node, "A picture has no words that stand for it.");
        if (node.Type == "Formula" && !hasWords)
            Report(file, "PDF/UA-1 7.7", node, "A formula has no words that stand for it.");
        if (node.Type == "Note" && string.IsNullOrEmpty(file.Text(node.Element["ID"])))
            Report(file, "PDF/UA-1 7.9", node, "A note has no name by which it can be referred to.");
        if (node.Type == "TH" && !HasScope(file, node.Element))
            Report(file, "PDF/UA-1 7.5", node, "A table's head does not say whether it heads a row or a column.");
    }

    private static bool HasScope(CheckedFile file, PdfDictionary element) =>
        file.List(element["A"]).Select(file.Dictionary).Any(it => file.Name(it?["O"]) == "Table" && file.Name(it?["Scope"]) is ("Row" or "Column" or "Both"));

    private static void Report(CheckedFile file, string clause, StructureNode node, string sentence) =>
        file.Report(clause, node.Element, node.Page + 1, sentence);
}

using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Conformance;

/// <summary>The structure tree, its marks in the content, and the way back from each mark to its element.</summary>
internal static class StructureClauses
{
    public static void CheckStructure(CheckedFile file)
    {
        if (file.Dictionary(file.Source.Catalog["StructTreeRoot"]) is not { } root)
        {
            file.Report("PDF/UA-1 7.1", file.Source.Catalog, null, "The file has no structure.");
            return;
        }

        var tree = StructureWalk.Run(file, root);
        ElementClauses.CheckElements(file, tree.Elements);
        CheckMarks(file, root, tree);
    }

    private static void CheckMarks(CheckedFile file, PdfDictionary root, StructureWalk tree)
    {
        var parents = new Dictionary<int, PdfObject>();
        ReadNumbers(file, root["ParentTree"], parents, 0);
        for (var page = 0; page < file.Source.Pages.Count; page++)
        {
            var node = file.Source.Pages[page].Node;
            var key = file.Whole(node["StructParents"]);
            var marks = file.Marks[page].Ids;
            if (marks.Count > 0 && (key is null || !parents.ContainsKey(key.Value)))
            {
                file.Report("PDF/UA-1 7.1", node, page + 1, "The page does not say which elements its marks belong to.");
                continue;
            }

            var owners = key is { } place && parents.TryGetValue(place, out var found) ? file.List(found) : [];
            foreach (var mark in marks)
                CheckMark(file, tree, (page, mark), mark < owners.Count ? owners[mark] : null);
            foreach (var (_, mark) in tree.Owners.Keys.Where(at => at.Page == page && !marks.Contains(at.Mark)))
                file.Report("PDF/UA-1 7.1", tree.Owners[(page, mark)], page + 1, $"An element names the mark {mark}, which the page does not have.");
        }
    }

    private static void CheckMark(CheckedFile file, StructureWalk tree, (int Page, int Mark) at, PdfObject? saidOwner)
    {
        if (!tree.Owners.TryGetValue(at, out var owner))
            file.Report("PDF/UA-1 7.1", null, at.Page + 1, $"The mark {at.Mark} belongs to no element.");
        else if (!ReferenceEquals(owner, file.Dictionary(saidOwner)))
            file.Report("PDF/UA-1 7.1", owner, at.Page + 1, $"The parent tree names another element for the mark {at.Mark}.");
    }

    private static void ReadNumbers(CheckedFile file, PdfObject? link, Dictionary<int, PdfObject> parents, int depth)
    {
        if (depth > 32 || file.Dictionary(link) is not { } node)
            return;
        var numbers = file.List(node["Nums"]);
        for (var index = 0; index + 1 < numbers.Count; index += 2)
        {
            if (file.Whole(numbers[index]) is { } key)
                parents[key] = numbers[index + 1];
        }

        foreach (var kid in file.List(node["Kids"]))
            ReadNumbers(file, kid, parents, depth + 1);
    }
}

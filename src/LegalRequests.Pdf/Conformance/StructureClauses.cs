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
            AnnotationClauses.CheckAnnotations(file, new Dictionary<PdfObject, StructureNode>());
            return;
        }

        var tree = StructureWalk.Run(file, root);
        ElementClauses.CheckElements(file, tree.Elements);
        AnnotationClauses.CheckAnnotations(file, tree.Annotations);
        CheckMarks(file, root, tree);
    }

    private static void CheckMarks(CheckedFile file, PdfDictionary root, StructureWalk tree)
    {
        var parents = new Dictionary<int, PdfObject>();
        ReadNumbers(file, root["ParentTree"], parents, 0);
        foreach (var (content, marks) in file.Marks)
        {
            var key = file.Whole(marks.Keys["StructParents"]);
            if (marks.Ids.Count > 0 && (key is null || !parents.ContainsKey(key.Value)))
            {
                file.Report("PDF/UA-1 7.1", content, marks.Page + 1, "The page does not say which elements its marks belong to.");
                continue;
            }

            var owners = key is { } place && parents.TryGetValue(place, out var found) ? file.List(found) : [];
            foreach (var mark in marks.Ids)
                CheckMark(file, tree, (content, mark), mark < owners.Count ? owners[mark] : null);
        }

        foreach (var ((content, mark), owner) in tree.Owners)
        {
            if (!file.Marks.TryGetValue(content, out var marks) || !marks.Ids.Contains(mark))
                file.Report("PDF/UA-1 7.1", owner, marks?.Page + 1, $"An element names the mark {mark}, which its page does not have.");
        }
    }

    private static void CheckMark(CheckedFile file, StructureWalk tree, (PdfObject Content, int Mark) at, PdfObject? saidOwner)
    {
        var page = file.Marks[at.Content].Page + 1;
        if (!tree.Owners.TryGetValue(at, out var owner))
            file.Report("PDF/UA-1 7.1", null, page, $"The mark {at.Mark} belongs to no element.");
        else if (!ReferenceEquals(owner, file.Dictionary(saidOwner)))
            file.Report("PDF/UA-1 7.1", owner, page, $"The parent tree names another element for the mark {at.Mark}.");
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

using System.Text.RegularExpressions;

namespace LegalRequests.Tests.House;

/// <summary>The folders of one project in their order, and the check that none looks ahead.</summary>
/// <param name="Folder">The project's folder.</param>
/// <param name="RootNamespace">Its namespace; files directly in the folder are free to use all.</param>
/// <param name="Order">Names of its folders; each may use those before it.</param>
public sealed partial record Floors(string Folder, string RootNamespace, IReadOnlyList<string> Order)
{
    public IReadOnlyList<string> Complaints(IEnumerable<HouseFile> files)
    {
        var sources = files.Where(file => file.IsCSharp && file.Steps.Count > Folder.Split('/').Length + 1).ToList();
        var types = TypesByFolder(sources);
        return [.. sources.SelectMany(file => Complaints(file, types))];
    }

    IEnumerable<string> Complaints(HouseFile file, Dictionary<string, HashSet<string>> types)
    {
        var own = FolderOf(file);
        var place = Place(own);
        if (place < 0)
        {
            return [$"{file.Path}: the folder {own} has no line in FloorTests."];
        }

        var said = NamespaceLine().Match(file.Code).Groups["name"].Value;
        if (said != $"{RootNamespace}.{own}" && !said.StartsWith($"{RootNamespace}.{own}.", StringComparison.Ordinal))
        {
            return [$"{file.Path}: its namespace is not that of its folder."];
        }

        return from other in Order.Skip(place + 1)
               where Uses(file.Code, other, types.GetValueOrDefault(other, []))
               select $"{file.Path}: {own} uses {other}, which stands after it.";
    }

    bool Uses(string code, string other, HashSet<string> types) =>
        Regex.IsMatch(code, $@"(?<![\w.]){Regex.Escape(RootNamespace)}\.{other}\b(?!\s*\()")
        || Regex.Matches(code, $@"(?<![\w.]){other}\.(?<type>\w+)").Any(match => types.Contains(match.Groups["type"].Value));

    Dictionary<string, HashSet<string>> TypesByFolder(IEnumerable<HouseFile> files) => files
        .GroupBy(FolderOf)
        .ToDictionary(group => group.Key, group => group.SelectMany(DeclaredTypes.In).ToHashSet());

    string FolderOf(HouseFile file) => file.Steps[Folder.Split('/').Length];

    int Place(string folder) => Order.ToList().IndexOf(folder);

    [GeneratedRegex(@"^\s*namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}

using System.Text.RegularExpressions;

namespace LegalRequests.Tests.House;

/// <summary>Names of the types that a file declares.</summary>
public static partial class DeclaredTypes
{
    public static IEnumerable<string> In(HouseFile file) => file.IsRazor
        ? [Path.GetFileNameWithoutExtension(file.Name)]
        : Declaration().Matches(file.Code).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"(?<![\w.@])(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();
}

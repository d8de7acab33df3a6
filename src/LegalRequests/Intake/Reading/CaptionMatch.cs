using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Compares captions by the names in them: a short form of a caption is the same caption.</summary>
public static partial class CaptionMatch
{
    /// <summary>True where each side of one shares a name with the same side of the other, or where one without sides holds all names of the other.</summary>
    public static bool Same(string one, string other)
    {
        var (left, right) = (Sides(one), Sides(other));
        return (left, right) switch
        {
            ([var mine], [var theirs]) => mine.IsSubsetOf(theirs) || theirs.IsSubsetOf(mine),
            _ when left.Length == right.Length => left.Zip(right).All(pair => pair.First.Overlaps(pair.Second)),
            _ => left.SelectMany(side => side).Intersect(right.SelectMany(side => side)).Any(),
        };
    }

    private static HashSet<string>[] Sides(string caption) =>
        [.. Versus().Split(caption).Select(side => Words().Matches(side.ToUpperInvariant()).Select(word => word.Value).Where(word => !Plain.Contains(word)).ToHashSet())];

    private static readonly HashSet<string> Plain =
        ["THE", "OF", "AND", "IN", "RE", "MATTER", "INTEREST", "INC", "LLC", "CORP", "ET", "AL", "STATE", "COUNTY", "CITY", "AN", "INDIVIDUALLY", "AS", "PARENT", "MINOR", "II", "III"];

    [GeneratedRegex(@"\s+v(?:s?\.?)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Versus();

    [GeneratedRegex(@"[\p{L}\p{Nd}]{2,}")]
    private static partial Regex Words();
}

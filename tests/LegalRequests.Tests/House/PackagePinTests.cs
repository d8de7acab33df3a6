using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>The version of a package is written once, exactly, in Directory.Packages.props.</summary>
public partial class PackagePinTests
{
    const string Pins = "Directory.Packages.props";

    [Fact]
    public void Versions_stand_in_one_file_only() =>
        Complaints(HouseFiles.Paths.Where(IsBuildFile).Select(HouseFiles.Read)).ShouldBeEmpty();

    [Theory]
    [InlineData("<PackageReference Include=\"Markdig\" Version=\"1.6.0\" />")]
    [InlineData("<PackageReference Include=\"Markdig\" VersionOverride=\"1.6.0\" />")]
    [InlineData("<PackageReference Include=\"Markdig\"><Version>1.6.0</Version></PackageReference>")]
    [InlineData("<PackageReference Include=\"Unheard.Of\" />")]
    public void A_version_elsewhere_or_a_package_without_one_is_found(string line) =>
        Complaints([PinsWith("1.6.0"), new HouseFile("src/A/A.csproj", $"<Project><ItemGroup>{line}</ItemGroup></Project>")])
            .ShouldHaveSingleItem().ShouldContain("src/A/A.csproj");

    [Theory]
    [InlineData("1.*")]
    [InlineData("[1.0,2.0)")]
    [InlineData("$(MarkdigVersion)")]
    public void A_version_that_can_float_is_found(string version) =>
        Complaints([PinsWith(version)]).ShouldHaveSingleItem().ShouldContain(version);

    static HouseFile PinsWith(string version) =>
        new(Pins, $"<Project><ItemGroup><PackageVersion Include=\"Markdig\" Version=\"{version}\" /></ItemGroup></Project>");

    static bool IsBuildFile(string path) => path == Pins
        || path.EndsWith(".csproj", StringComparison.Ordinal)
        || path.EndsWith("Directory.Build.props", StringComparison.Ordinal)
        || path.EndsWith(".targets", StringComparison.Ordinal);

    static List<string> Complaints(IEnumerable<HouseFile> files)
    {
        var all = files.Select(file => (file.Path, Xml: XDocument.Parse(file.Text))).ToList();
        var pins = all.Where(file => file.Path == Pins).SelectMany(file => file.Xml.Descendants("PackageVersion")).ToList();
        var pinned = pins.Select(pin => (string?)pin.Attribute("Include")).ToHashSet();
        var floating = from pin in pins
                       let version = (string?)pin.Attribute("Version") ?? ""
                       where !Exact().IsMatch(version)
                       select $"{Pins}: {(string?)pin.Attribute("Include")} has no exact version: {version}";
        var elsewhere = from file in all
                        where file.Path != Pins
                        from reference in file.Xml.Descendants("PackageReference")
                        let name = (string?)reference.Attribute("Include")
                        where name is not null && (HasVersion(reference) || !pinned.Contains(name))
                        select $"{file.Path}: {name} has a version here, or none in {Pins}.";
        return [.. floating, .. elsewhere];
    }

    static bool HasVersion(XElement reference) =>
        new[] { "Version", "VersionOverride" }.Any(n => reference.Attribute(n) is not null || reference.Element(n) is not null);

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[\w.]+)?$")]
    private static partial Regex Exact();
}

using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>A rule is turned off for all, in .editorconfig, with its reason, or not at all.</summary>
public partial class PragmaTests
{
    [Fact]
    public void No_file_silences_a_warning() =>
        Silencers(HouseFiles.Paths.Where(MaySilence).Select(HouseFiles.Read)).ShouldBeEmpty();

    [Fact]
    public void Every_rule_that_is_off_has_its_reason_above_it() =>
        WithoutReason(HouseFiles.Read(".editorconfig").Text).ShouldBeEmpty();

    [Theory]
    [InlineData("src/A.cs", "#pragma warning disable CA1822")]
    [InlineData("src/A.cs", "[SuppressMessage(\"Design\", \"CA1000\")]")]
    [InlineData("src/A.cs", "#nullable disable")]
    [InlineData("src/A.razor", "#pragma warning disable CS8602")]
    [InlineData("src/A.csproj", "<NoWarn>CS1591</NoWarn>")]
    [InlineData("src/A.csproj", "<WarningsNotAsErrors>CA1000</WarningsNotAsErrors>")]
    [InlineData("src/A.csproj", "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>")]
    [InlineData("src/A.csproj", "<Nullable>disable</Nullable>")]
    [InlineData("tests/.editorconfig", "root = false")]
    [InlineData("src/.globalconfig", "is_global = true")]
    public void A_silenced_warning_is_found(string path, string text) =>
        Silencers([new HouseFile(path, text)]).ShouldHaveSingleItem().ShouldContain(path);

    [Fact]
    public void A_rule_turned_off_without_a_reason_is_found()
    {
        const string config = """
            # Names are office words.
            dotnet_diagnostic.CA1716.severity = none
            dotnet_diagnostic.CA1711.severity = none

            dotnet_diagnostic.CA2000.severity = none
            indent_size = 4
            dotnet_diagnostic.CA1000.severity = silent
            """;

        WithoutReason(config).ShouldBe(["CA2000", "CA1000"]);
    }

    static bool MaySilence(string path) =>
        Path.GetFileName(path) is ".editorconfig" or ".globalconfig" || Path.GetExtension(path) is ".cs" or ".razor" or ".csproj" or ".props" or ".targets";

    static List<string> Silencers(IEnumerable<HouseFile> files) =>
    [
        .. from file in files
           let found = Silencer().Match(file.IsCSharp ? file.Code : file.Text)
           where found.Success || (file.Path != ".editorconfig" && file.Name is ".editorconfig" or ".globalconfig")
           select $"{file.Path}: {found.Value}",
    ];

    static List<string> WithoutReason(string config)
    {
        var found = new List<string>();
        var reason = false;
        foreach (var line in config.Split('\n').Select(line => line.Trim()))
        {
            var off = RuleOff().Match(line);
            reason = line.StartsWith('#') || (reason && off.Success);
            if (off.Success && !reason)
            {
                found.Add(off.Groups["rule"].Value);
            }
        }

        return found;
    }

    [GeneratedRegex(@"#pragma\s+warning\s+disable|\bSuppressMessage\b|#nullable\s+disable|<NoWarn|<WarningsNotAsErrors|<TreatWarningsAsErrors>\s*false|<Nullable>\s*disable")]
    private static partial Regex Silencer();

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<rule>\w+)\.severity\s*=\s*(none|silent)$")]
    private static partial Regex RuleOff();
}

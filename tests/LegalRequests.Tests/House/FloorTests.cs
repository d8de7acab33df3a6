using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>A folder uses only folders that stand before it in the order of the work.</summary>
public partial class FloorTests
{
    static readonly Floors Core = new("src/LegalRequests", "LegalRequests",
    [
        "Persistence", "Vault", "Audit", "Access", "Operations", "Staff", "Mail", "Scheduling",
        "Law", "Deadlines", "Guidance", "Workflows", "Requests", "RuleChanges", "Letters",
        "Intake", "Validity", "Records", "Privilege", "ClientNotice", "Redaction", "Packets", "CounselReview", "Release", "InCamera",
        "Boards",
    ]);

    [Fact]
    public void Folders_of_the_core_use_only_what_stands_before_them() =>
        Core.Complaints(HouseFiles.CodeUnder(Core.Folder)).ShouldBeEmpty();

    [Fact]
    public void Projects_use_only_the_projects_below_them() =>
        ProjectComplaints(HouseFiles.CodeUnder("src")).ShouldBeEmpty();

    [Theory]
    [InlineData("using LegalRequests.Release;\nnamespace LegalRequests.Privilege;")]
    [InlineData("namespace LegalRequests.Privilege;\nclass A { LegalRequests.Release.ReleasePacket b; }")]
    [InlineData("namespace LegalRequests.Privilege;\nclass A { Release.ReleasePacket b; }")]
    [InlineData("using R = LegalRequests.Release.ReleasePacket;\nnamespace LegalRequests.Privilege;")]
    public void A_folder_that_looks_ahead_is_found(string text)
    {
        var later = new HouseFile("src/LegalRequests/Release/ReleasePacket.cs",
            "namespace LegalRequests.Release;\npublic class ReleasePacket { }");

        var complaints = Core.Complaints([new HouseFile("src/LegalRequests/Privilege/A.cs", text), later]);

        complaints.ShouldHaveSingleItem().ShouldContain("Release");
    }

    [Fact]
    public void A_folder_that_looks_back_is_left_alone()
    {
        const string text = """
            using LegalRequests.Vault;
            namespace LegalRequests.Privilege;
            // LegalRequests.Release is told by an event
            class A { string B => "LegalRequests.Release"; int Release; int C => Release.CompareTo(1); }
            """;

        Core.Complaints([new HouseFile("src/LegalRequests/Privilege/A.cs", text)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/LegalRequests/Colours/A.cs", "namespace LegalRequests.Colours;")]
    [InlineData("src/LegalRequests/Vault/A.cs", "namespace LegalRequests.Access;")]
    [InlineData("src/LegalRequests/Vault/A.cs", "class A { }")]
    public void A_new_folder_and_a_namespace_of_another_folder_are_found(string path, string text) =>
        Core.Complaints([new HouseFile(path, text)]).ShouldHaveSingleItem().ShouldContain(path);

    [Theory]
    [InlineData("src/LegalRequests.Pdf/A.cs", "using LegalRequests.Vault;")]
    [InlineData("src/LegalRequests.Pdf/A.cs", "using LegalRequests;")]
    [InlineData("src/LegalRequests/A.cs", "using LegalRequests.Web.Pages;")]
    public void A_project_that_looks_up_is_found(string path, string text) =>
        ProjectComplaints([new HouseFile(path, text)]).ShouldHaveSingleItem().ShouldContain(path);

    static List<string> ProjectComplaints(IEnumerable<HouseFile> files) =>
    [
        .. from file in files
           where file.IsUnder("src/LegalRequests.Pdf") || file.IsUnder("src/LegalRequests")
           let above = file.IsUnder("src/LegalRequests.Pdf") ? AboveThePdfProject() : AboveTheCore()
           let found = above.Match(file.IsCSharp ? file.Code : file.Text)
           where found.Success
           select $"{file.Path} uses {found.Value}, which lies above its project.",
    ];

    [GeneratedRegex(@"(?<![\w.])LegalRequests(?!\.Pdf\b)(\.\w+|(?=;))")]
    private static partial Regex AboveThePdfProject();

    [GeneratedRegex(@"(?<![\w.])LegalRequests\.Web\b")]
    private static partial Regex AboveTheCore();
}

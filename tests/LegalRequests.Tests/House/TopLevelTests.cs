using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>The top of the tree holds what a newcomer needs to see, and no notes, plans or logs.</summary>
public class TopLevelTests
{
    static readonly HashSet<string> Allowed =
    [
        "LegalRequests.sln", "README.md", "LICENSE", "CHANGELOG.md", "SECURITY.md", "docker-compose.yml", "Dockerfile",
        "run", "test", "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", "global.json",
        ".editorconfig", ".gitignore", ".gitattributes", ".dockerignore",
        ".ci", "docs", "workflows", "templates", "samples", "bench", "src", "tests",
    ];

    [Fact]
    public void Only_known_entries_stand_at_the_top() => Strangers(HouseFiles.Paths).ShouldBeEmpty();

    [Theory]
    [InlineData("NOTES.md")]
    [InlineData("scratch/try.cs")]
    [InlineData("readme.md")]
    public void An_unknown_entry_is_found(string path) =>
        Strangers(["src/LegalRequests/Outcome.cs", path]).ShouldBe([path.Split('/')[0]]);

    static List<string> Strangers(IEnumerable<string> paths) =>
        [.. paths.Select(path => path.Split('/')[0]).Distinct().Where(entry => !Allowed.Contains(entry))];
}

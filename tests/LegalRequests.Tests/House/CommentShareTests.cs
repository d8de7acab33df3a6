using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>Code says what; the few comments say why. Documentation of public members is not counted.</summary>
public partial class CommentShareTests
{
    const int OneLineIn = 25;

    [Fact]
    public void Fewer_than_one_line_in_25_of_a_project_is_a_comment() =>
        ShareComplaints(HouseFiles.Code).ShouldBeEmpty();

    [Fact]
    public void No_comment_is_a_note_a_banner_or_history() =>
        WordComplaints(HouseFiles.Code).ShouldBeEmpty();

    [Fact]
    public void A_project_with_one_comment_too_many_is_found()
    {
        var code = string.Concat(Enumerable.Repeat("x();\n", 48));
        var allowed = new HouseFile("src/LegalRequests/Vault/A.cs", code + "// one\n/// documentation\n");
        var over = new HouseFile("src/LegalRequests.Web/A.cs", code + "// one\ny(); // two\n");

        ShareComplaints([allowed]).ShouldBeEmpty();
        ShareComplaints([allowed, over]).ShouldHaveSingleItem().ShouldContain("src/LegalRequests.Web");
    }

    [Theory]
    [InlineData("// TO" + "DO: later")]
    [InlineData("// Arrange")]
    [InlineData("// ---- fields ----")]
    [InlineData("// ======")]
    [InlineData("// it now uses the vault")]
    [InlineData("// it used to be a list")]
    [InlineData("#region fields")]
    public void A_note_a_banner_and_history_are_found(string line) =>
        WordComplaints([new HouseFile("src/LegalRequests/A.cs", "a();\n" + line + "\n")]).ShouldHaveSingleItem().ShouldContain(":2");

    [Fact]
    public void The_same_words_in_a_string_are_left_alone() =>
        WordComplaints([new HouseFile("src/LegalRequests/A.cs", "a(\"// ----\"); // the clerk acts on it\n")]).ShouldBeEmpty();

    static List<string> ShareComplaints(IEnumerable<HouseFile> files) =>
    [
        .. from file in files
           group file by string.Join('/', file.Steps.Take(2)) into project
           let lines = project.Sum(file => file.Text.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)))
           let comments = project.Sum(CommentLines)
           where comments * OneLineIn >= lines
           select $"{project.Key}: {comments} of {lines} lines are comments; fewer than 1 in {OneLineIn} may be.",
    ];

    static int CommentLines(HouseFile file) => file.IsRazor
        ? file.Text.Split('\n').Count(line => RazorComment().IsMatch(line))
        : file.Comments.Split('\n').Count(line => line.Trim() is { Length: > 0 } said && !said.StartsWith("///", StringComparison.Ordinal));

    static List<string> WordComplaints(IEnumerable<HouseFile> files) =>
    [
        .. from file in files
           from line in (file.IsRazor ? file.Text : file.Comments).Split('\n').Index()
           where EmptyComment().IsMatch(line.Item) || Region().IsMatch(file.Text.Split('\n')[line.Index])
           select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}",
    ];

    [GeneratedRegex(@"^\s*(//|@\*)")]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"//.*\b(TODO|FIXME|HACK|XXX)\b|//\s*(Arrange|Act|Assert)\b\W*$|//\s*[-=*#_~]{3,}|//.*\b(now uses|no longer (used|uses|needed)|used to be|was renamed|moved from|changed from)\b")]
    private static partial Regex EmptyComment();

    [GeneratedRegex(@"^\s*#(end)?region\b")]
    private static partial Regex Region();
}

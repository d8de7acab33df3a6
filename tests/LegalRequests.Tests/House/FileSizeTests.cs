using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>A file that outgrows its limit is split by what its parts do.</summary>
public class FileSizeTests
{
    [Fact]
    public void Every_file_is_short_enough_to_be_read_at_one_sitting() =>
        Complaints(HouseFiles.Code).ShouldBeEmpty();

    [Theory]
    [InlineData("src/LegalRequests/Vault/Blob.cs", 300)]
    [InlineData("src/LegalRequests.Web/Pages/Home.razor", 200)]
    [InlineData("src/LegalRequests.Web/Program.cs", 80)]
    [InlineData("tests/LegalRequests.Tests/Vault/BlobTests.cs", 400)]
    public void A_file_one_line_over_its_limit_is_found(string path, int limit)
    {
        var full = new HouseFile(path, string.Concat(Enumerable.Repeat("x\n", limit)));
        var over = full with { Text = full.Text + "x\n" };

        Complaints([full]).ShouldBeEmpty();
        Complaints([over]).ShouldHaveSingleItem().ShouldContain(path);
    }

    static List<string> Complaints(IEnumerable<HouseFile> files) =>
    [
        .. from file in files
           let lines = file.Text.TrimEnd('\n').Split('\n').Length
           let limit = LimitOf(file)
           where lines > limit
           select $"{file.Path} has {lines} lines; its limit is {limit}.",
    ];

    static int LimitOf(HouseFile file) => file switch
    {
        { Name: "Program.cs" } => 80,
        { IsRazor: true } => 200,
        _ => file.IsUnder("tests") ? 400 : 300,
    };
}

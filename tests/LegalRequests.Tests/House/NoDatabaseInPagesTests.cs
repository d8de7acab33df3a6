using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>Pages and the API run operations and read boards; what they cannot reach they cannot leak.</summary>
public partial class NoDatabaseInPagesTests
{
    static readonly string[] Folders = ["Pages", "Layout", "Widgets", "Api"];

    [Fact]
    public void Pages_and_the_api_do_not_touch_the_database() =>
        Complaints(HouseFiles.Code).ShouldBeEmpty();

    [Theory]
    [InlineData("Pages/Intake/LogRequest.razor", "@inject LegalRequestsDb Db")]
    [InlineData("Pages/Intake/LogRequest.razor.cs", "using Microsoft.EntityFrameworkCore;")]
    [InlineData("Api/Requests.cs", "class A(DbContext db) { }")]
    [InlineData("Widgets/Rows.cs", "class A { void B() { new SqliteConnection(\"\"); } }")]
    [InlineData("Layout/Rows.cs", "class A { void B(IDbConnection c) { } }")]
    public void A_page_that_touches_the_database_is_found(string path, string text) =>
        Complaints([new HouseFile("src/LegalRequests.Web/" + path, text)]).ShouldHaveSingleItem().ShouldContain(path);

    [Fact]
    public void Sign_in_keeps_its_own_records() =>
        Complaints([new HouseFile("src/LegalRequests.Web/SignIn/Sessions.cs", "class A(LegalRequestsDb db) { }")]).ShouldBeEmpty();

    static List<string> Complaints(IEnumerable<HouseFile> files) =>
    [
        .. from file in files
           where Folders.Any(folder => file.IsUnder("src/LegalRequests.Web/" + folder))
           let found = Database().Match(file.IsCSharp ? file.Code : file.Text)
           where found.Success
           select $"{file.Path} uses {found.Value}.",
    ];

    [GeneratedRegex(@"\b(LegalRequestsDb|\w*DbContext|EntityFrameworkCore|Npgsql\w*|Sqlite\w*|I?DbConnection|System\.Data)\b")]
    private static partial Regex Database();
}

using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>A name says what a thing is for; these endings say only that nobody knew.</summary>
public partial class NameTests
{
    [Fact]
    public void No_type_or_file_has_a_name_that_says_nothing() =>
        EmptyNames(HouseFiles.Code).ShouldBeEmpty();

    [Fact]
    public void No_type_is_named_like_a_folder() =>
        NamedLikeFolders(HouseFiles.Code).ShouldBeEmpty();

    [Theory]
    [InlineData("A.cs", "class MailService { }")]
    [InlineData("A.cs", "sealed record PacketManager(int A);")]
    [InlineData("A.cs", "static class DateHelpers { }")]
    [InlineData("A.cs", "static class StringUtils { }")]
    [InlineData("A.cs", "interface IPageProcessor { }")]
    [InlineData("A.cs", "abstract class EntityBase { }")]
    [InlineData("A.cs", "record struct Misc;")]
    [InlineData("Common.cs", "")]
    [InlineData("StringExtensions.cs", "")]
    [InlineData("EditHelper.razor", "")]
    public void An_empty_name_is_found(string name, string text) =>
        EmptyNames([new HouseFile("src/LegalRequests/Vault/" + name, text)]).ShouldNotBeEmpty();

    [Fact]
    public void Names_that_only_begin_like_that_are_left_alone()
    {
        const string text = "enum ServiceMethod { ProofOfService } class DataBasement { } // class MailService";

        EmptyNames([new HouseFile("src/LegalRequests/Requests/ServiceMethod.cs", text)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/LegalRequests/Records/Page.cs", "class Vault { }")]
    [InlineData("src/LegalRequests.Web/Pages/Vault.razor", "")]
    [InlineData("src/LegalRequests.Pdf/Burning/Page.cs", "enum Burning { }")]
    [InlineData("src/LegalRequests/Workflows/Checking/Loop.cs", "record Checking(int A);")]
    public void A_type_named_like_a_folder_is_found(string path, string text)
    {
        var vault = new HouseFile("src/LegalRequests/Vault/Blob.cs", "class Blob { }");

        NamedLikeFolders([vault, new HouseFile(path, text)]).ShouldHaveSingleItem().ShouldContain(path);
    }

    [Fact]
    public void A_folder_deep_in_another_project_is_no_clash()
    {
        var folder = new HouseFile("src/LegalRequests.Pdf/Reading/Xref.cs", "class Xref { }");
        var type = new HouseFile("src/LegalRequests/Deadlines/RuleReading.cs", "record Reading(int A);");

        NamedLikeFolders([folder, type]).ShouldBeEmpty();
    }

    static List<string> EmptyNames(IEnumerable<HouseFile> files) =>
    [
        .. from file in files
           from name in DeclaredTypes.In(file).Append(file.Name[..file.Name.IndexOf('.', StringComparison.Ordinal)])
           where EmptyName().IsMatch(name)
           select $"{file.Path}: {name} does not say what it is for.",
    ];

    static List<string> NamedLikeFolders(IReadOnlyCollection<HouseFile> files)
    {
        var sources = files.Where(file => file.IsUnder("src")).ToList();
        var folders = sources.ToLookup(file => file.Steps[1], file => file.Steps.Skip(2).SkipLast(1));
        var everywhere = folders["LegalRequests"].Select(steps => steps.FirstOrDefault()).ToHashSet();
        return
        [
            .. from file in sources
               let here = folders[file.Steps[1]].SelectMany(steps => steps).ToHashSet()
               from name in DeclaredTypes.In(file)
               where here.Contains(name) || everywhere.Contains(name)
               select $"{file.Path}: the type {name} is named like a folder.",
        ];
    }

    [GeneratedRegex("(Service|Manager|Helper|Utils?|Utility|Utilities|Processor|Base|Common|Misc|Extensions)s?$")]
    private static partial Regex EmptyName();
}

using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Testing;

public class SharedDataTests
{
    [Fact]
    public void What_is_not_there_is_null_and_empty()
    {
        SharedData.Find("no-such-folder/no-such-paper.pdf").ShouldBeNull();
        SharedData.FilesIn("no-such-folder").ShouldBeEmpty();
    }

    [Fact]
    public void Files_found_in_a_folder_exist()
    {
        var papers = SharedData.FilesIn("subpoenas-orders", "*.pdf");

        papers.ShouldAllBe(path => File.Exists(path));
        papers.Count.ShouldBe(SharedData.Find("subpoenas-orders") is null ? 0 : papers.Distinct().Count());
    }
}

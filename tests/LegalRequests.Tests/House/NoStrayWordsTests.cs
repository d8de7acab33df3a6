using System.Text;
using System.Text.RegularExpressions;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>Kept files speak of the product: no folder of somebody's machine, no work put off to later.</summary>
public partial class NoStrayWordsTests
{
    const string ThisFile = "tests/LegalRequests.Tests/House/NoStrayWordsTests.cs";

    [Fact]
    public void No_kept_file_holds_a_stray_word()
    {
        var files = HouseFiles.Paths
            .Where(path => path is not (ThisFile or "tests/LegalRequests.Tests/House/CommentShareTests.cs"))
            .Where(path => !IsBinary(path))
            .Select(HouseFiles.Read);

        Complaints(files).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cd /work/main")]
    [InlineData("see /tmp/bash_jobs.0/3")]
    [InlineData("\"/home/somebody/LegalRequests\"")]
    [InlineData("# TODO: later")]
    [InlineData("/* FIXME */")]
    public void A_stray_word_is_found(string line) =>
        Complaints([new HouseFile("docs/guide/start.md", "first\n" + line)]).ShouldHaveSingleItem().ShouldContain(":2");

    [Fact]
    public void Words_that_only_contain_one_are_left_alone() =>
        Complaints([new HouseFile("docs/a.md", "social/work/er, https://example.org/work/7, mastodon, /homestead")]).ShouldBeEmpty();

    static List<string> Complaints(IEnumerable<HouseFile> files) =>
    [
        .. from file in files
           from line in file.Text.Split('\n').Index()
           let found = StrayWord().Match(line.Item)
           where found.Success
           select $"{file.Path}:{line.Index + 1}: {found.Value}",
    ];

    static bool IsBinary(string path)
    {
        Span<byte> start = stackalloc byte[8000];
        using var file = File.OpenRead(RepositoryRoot.PathOf(path));
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..length].Contains((byte)0) || Encoding.ASCII.GetString(start[..Math.Min(length, 5)]) == "%PDF-";
    }

    [GeneratedRegex(@"(?<![\w.])/(work|root)/\w+|bash_jobs|(?<![\w.])/home/\w+|\bTODO\b|\bFIXME\b")]
    private static partial Regex StrayWord();
}

using LegalRequests.Tests.Workflows;
using LegalRequests.Web.Maintenance;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Maintenance;

public sealed class CheckWorkflowVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("check-workflow").FullName;
    private readonly StringWriter output = new();

    [Fact]
    public void An_accepted_definition_gives_zero()
    {
        var file = Written("good.json", ShippedDefinitions.File(ShippedDefinitions.CourtOrder));

        CheckWorkflowVerb.Run([file], output).ShouldBe(0);

        output.ToString().ShouldContain("Accepted");
    }

    [Fact]
    public void One_refused_definition_among_several_gives_one()
    {
        var good = Written("good.json", ShippedDefinitions.File(ShippedDefinitions.CourtOrder));
        var bad = Written("bad.json", ShippedDefinitions.Changed(ShippedDefinitions.CourtOrder, json => json.Lead("rework", "Done", "release")));

        CheckWorkflowVerb.Run([bad, good], output).ShouldBe(1);

        output.ToString().ShouldContain("release-without-approval");
        output.ToString().ShouldContain("Accepted");
    }

    [Fact]
    public void A_file_that_is_not_there_gives_one() =>
        CheckWorkflowVerb.Run([Path.Combine(folder, "absent.json")], output).ShouldBe(1);

    [Fact]
    public void No_file_gives_two() => CheckWorkflowVerb.Run([], output).ShouldBe(2);

    public void Dispose()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Written(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}

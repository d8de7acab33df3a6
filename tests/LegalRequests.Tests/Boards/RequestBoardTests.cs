using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

public class RequestBoardTests
{
    [Theory, EveryDatabase]
    public async Task The_page_of_a_request_tells_all_stages_of_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff, "Alex SAMPLE");
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = (await house.LogAsync(legal)).Id;
        var document = await house.AddRecordAsync(id, legal);
        await house.RunAsync(new DescribeDocument.Form(id, document, DocumentType.Report, "SAMPLE", null, "", "", worker.StaffId), legal);
        await house.RunAsync(new ViewPage.Form(id, document, 1), legal);

        var view = await house.InScopeAsync(provider => provider.GetRequiredService<RequestBoard>().ReadAsync(id));

        (view.ToAssess, view.Assessed).ShouldBe((1, 0));
        view.Documents.Single().Progress.ShouldBe(DocumentProgress.NotStarted);
        view.Documents.Single().Overlays.ShouldBe([new OverlayCount(Overlay.Hipaa, 2, 2)]);
        view.Papers.Single().Kind.ShouldBe(PaperKind.Served);
        view.People.Select(person => person.Relation).ShouldBe([Relation.Owner, Relation.Assessor], ignoreOrder: true);
        view.Gates.Count.ShouldBeGreaterThanOrEqualTo(13);
        view.OpenSteps.Select(step => step.TaskName).ShouldBe(["validity"]);
        view.Deadlines.Deadlines.ShouldNotBeEmpty();
        view.Flow.ShouldContain(line => line.Standing == LegalRequests.Workflows.Drawing.StepStanding.Current);
        view.Activity.Select(line => line.Action).ShouldBe(["DescribeDocument", "AddCaseDocument", "LogRequest"]);
        view.Activity.ShouldAllBe(line => line.Who == "Alex SAMPLE");
    }

    [Fact]
    public async Task The_drawing_is_an_image_of_its_own()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = (await house.LogAsync(legal)).Id;

        var svg = await house.InScopeAsync(provider => provider.GetRequiredService<RequestBoard>().DrawingAsync(id));

        svg.ShouldNotBeNull().ShouldStartWith("<svg");
    }
}

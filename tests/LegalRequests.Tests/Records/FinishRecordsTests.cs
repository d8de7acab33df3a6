using LegalRequests.Access;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Records;

public class FinishRecordsTests
{
    [Fact]
    public async Task Records_are_finished_when_each_has_somebody_to_assess_it()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = (await house.LogAsync(legal)).Id;
        (await house.RunAsync(new FinishRecords.Form(id), legal)).Refusal?.Code.ShouldBe("records.none");
        var bytes = SamplePages.Pdf("same");
        var document = await house.AddRecordAsync(id, legal, bytes: bytes);
        await house.AddRecordAsync(id, legal, bytes: bytes);

        (await house.RunAsync(new FinishRecords.Form(id), legal)).Refusal?.Details.ShouldBe(["Document 1 has nobody to assess it."]);
        await house.RunAsync(new DescribeDocument.Form(id, document, DocumentType.Report, "SAMPLE", null, "", "", worker.StaffId), legal);

        (await house.RunAsync(new FinishRecords.Form(id), legal)).Refusal?.Code.ShouldBe("workflow.step-not-open");
        await house.MakeValidAsync(id, legal);
        (await house.RunAsync(new FinishRecords.Form(id), legal)).Done.ShouldBeTrue();
        (await house.OpenTasksAsync(id)).ShouldBe(["client-notice", "privilege-assessment"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_closed_request_and_counsel_finish_nothing()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var closed = await house.AddRequestAsync(legal, request => request.Status = RequestStatus.Closed);

        (await house.RunAsync(new FinishRecords.Form(closed), legal)).Refusal?.Code.ShouldBe("request.over");
        (await house.RunAsync(new FinishRecords.Form(closed), counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }
}

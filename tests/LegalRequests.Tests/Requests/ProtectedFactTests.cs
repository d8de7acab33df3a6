using System.Text;
using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Requests;

public class ProtectedFactTests
{
    private const string Street = "12 SAMPLE Lane";

    [Theory, EveryDatabase]
    public async Task A_protected_word_is_sealed_and_read_back_by_those_who_may(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        var fact = (await house.RunAsync(new AddProtectedFact.Form(id, ProtectedKind.Address, $" {Street} "), legal)).OrThrow();
        var read = (await house.RunAsync(new ReadProtectedFacts.Form(id), legal)).OrThrow();

        read.ShouldBe([new ClearProtectedFact(fact, ProtectedKind.Address, Street)]);
        using var db = house.Database.NewContext();
        var row = await db.Set<ProtectedFact>().SingleAsync();
        Encoding.UTF8.GetString(row.Sealed).ShouldNotContain("Lane");
    }

    [Fact]
    public async Task A_removed_word_is_read_no_more()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var fact = (await house.RunAsync(new AddProtectedFact.Form(id, ProtectedKind.Address, Street), legal)).OrThrow();

        (await house.RunAsync(new RemoveProtectedFact.Form(id, fact), legal)).Done.ShouldBeTrue();

        (await house.RunAsync(new ReadProtectedFacts.Form(id), legal)).OrThrow().ShouldBeEmpty();
        (await house.RunAsync(new RemoveProtectedFact.Form(id, Guid.CreateVersion7()), legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("  ")]
    public async Task A_word_that_stands_on_every_page_is_refused(string value)
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        (await house.RunAsync(new AddProtectedFact.Form(id, ProtectedKind.Other, value), legal)).Refusal?.Code.ShouldBe("protected-fact.length");
    }

    [Fact]
    public async Task Counsel_reads_and_an_auditor_does_not_and_a_closed_request_takes_none()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var auditor = await house.HireAsync(StaffRoles.Auditor);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(legal, request => request.Status = RequestStatus.Closed);

        (await house.RunAsync(new ReadProtectedFacts.Form(id), counsel)).Done.ShouldBeTrue();
        (await house.RunAsync(new ReadProtectedFacts.Form(id), auditor)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new AddProtectedFact.Form(id, ProtectedKind.Other, "SAMPLE"), counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new AddProtectedFact.Form(id, ProtectedKind.Other, "SAMPLE"), legal)).Refusal?.Code.ShouldBe("request.over");
        (await house.RunAsync(new RemoveProtectedFact.Form(id, id), legal)).Refusal?.Code.ShouldBe("request.over");
    }
}

using LegalRequests.Access;
using LegalRequests.Packets.Numbering;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace LegalRequests.Tests.Packets.Numbering;

/// <summary>What the tests of production numbers do again and again.</summary>
static class NumberDesk
{
    internal static async Task SetAgencyAsync(this TestHouse house, string prefix = "AG-", int width = 7, long startsAt = 100)
    {
        var administrator = await house.HireAsync(StaffRoles.Administrator);
        (await house.RunAsync(new SetAgencyNumbering.Form(false, prefix, width, startsAt), administrator)).OrThrow();
    }

    internal static async Task<List<BatesRange>> RangesAsync(this TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<BatesRange>().AsNoTracking().OrderBy(it => it.FirstNumber).ToListAsync();
    }

    /// <summary>Every number below the next one is in exactly one range that was not given back.</summary>
    internal static async Task CheckThatNoneIsLostAsync(this TestHouse house, string prefix)
    {
        using var db = house.Database.NewContext();
        var sequence = await db.Set<BatesSequence>().AsNoTracking().SingleAsync(it => it.Prefix == prefix);
        var next = sequence.FirstNumber;

        foreach (var range in (await house.RangesAsync()).Where(it => it.Prefix == prefix && it.Fate != RangeFate.GivenBack))
        {
            range.FirstNumber.ShouldBe(next);
            next = range.LastNumber + 1;
        }

        sequence.NextNumber.ShouldBe(next);
    }

    /// <summary>A request whose two records of two pages lie in the vault as the intake reads them; assessed, and nobody is told.</summary>
    internal static async Task<SampleCase> OpenRealAsync(this TestHouse house)
    {
        var sample = await house.OpenAssessmentAsync();

        foreach (var document in sample.Documents)
        {
            await house.GiveFileAsync(sample.Id, document);
        }

        await house.AssessAsync(sample);
        (await house.RunAsync(new FinishAssessment.Form(sample.Id), sample.Worker)).OrThrow();
        (await house.RunAsync(SampleAnswer.TellNobody(sample), sample.Legal)).OrThrow();
        return sample;
    }

    /// <summary>Gives a record a file with a line a page.</summary>
    internal static async Task GiveFileAsync(this TestHouse house, Guid requestId, Guid document, params string[] lines)
    {
        var bytes = SamplePages.Pdf(lines.Length > 0 ? lines : [$"first sheet of {document}", $"second sheet of {document}"]);
        var received = (await house.ReceiveAsync(requestId, bytes, kind: "document")).OrThrow();
        var file = received.Normalised.ShouldNotBeNull();
        await house.InScopeAsync(async provider =>
        {
            var db = provider.GetRequiredService<LegalRequestsDb>();
            provider.GetRequiredService<FileVault>().Keep(file);
            await db.SaveChangesAsync();
            return await db.Set<CaseDocument>().Where(it => it.Id == document)
                .ExecuteUpdateAsync(row => row.SetProperty(it => it.NormalisedBlobId, file.BlobId));
        });
    }
}

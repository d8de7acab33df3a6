using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Validity;
using LegalRequests.Vault;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Testing;

/// <summary>The first steps of a request as people take them, for tests of what comes later.</summary>
public static class SampleDesk
{
    /// <summary>A federal civil subpoena for records.</summary>
    public static PaperFacts Facts { get; } = new()
    {
        Instrument = Instrument.CivilSubpoena,
        Forum = Forum.FederalCivil,
        State = "CA",
        Court = "SAMPLE District Court",
        CaseNumber = "2:26-cv-00012",
        Caption = "SAMPLE v. SAMPLE",
        ClientName = "Robin SAMPLE",
        IssuedBy = "SAMPLE and Partners",
        ServedOn = new DateOnly(2026, 1, 2),
        ServiceMethod = ServiceMethod.Personal,
        ComplianceOn = new DateOnly(2026, 1, 30),
        ComplianceTime = new TimeOnly(10, 0),
    };

    /// <summary>Takes a file into the vault as an upload does, and keeps nothing.</summary>
    public static Task<Outcome<ReceivedPdf>> ReceiveAsync(
        this TestHouse house,
        Guid requestId,
        byte[] bytes,
        string name = "SAMPLE.pdf",
        string kind = "paper",
        string? password = null) => house.InScopeAsync(provider =>
            provider.GetRequiredService<Reception>().TakeInAsync(requestId, kind, name, new MemoryStream(bytes), password, default));

    /// <summary>Takes a record into the vault as its upload does, a mail taken apart, and keeps nothing.</summary>
    public static Task<Outcome<ReceivedPdf>> ReceiveRecordAsync(this TestHouse house, Guid requestId, byte[] bytes, string name = "SAMPLE.eml", string? password = null) =>
        house.InScopeAsync(provider =>
            provider.GetRequiredService<Reception>().TakeApartAsync(requestId, "document", name, new MemoryStream(bytes), password, default));

    /// <summary>Puts the shipped workflows in force, unchecked: a test of one stage need not wire the others' commands.</summary>
    public static Task PublishWorkflowsAsync(this TestHouse house) => house.InScopeAsync(async provider =>
    {
        var db = provider.GetRequiredService<LegalRequestsDb>();

        foreach (var id in (string[])["civil-subpoena", "court-order"])
        {
            var source = await File.ReadAllBytesAsync(RepositoryRoot.PathOf($"workflows/{id}.json"));
            var sha256 = WorkflowDefinition.HashOf(source);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO wf_definition (definition_id, version, name, source, sha256, published_at) VALUES ({id}, 1, {id}, {source}, {sha256}, {house.Clock.GetUtcNow()}) ON CONFLICT DO NOTHING");
        }

        return true;
    });

    /// <summary>Uploads a paper; gives the draft's id.</summary>
    public static async Task<Guid> UploadAsync(this TestHouse house, Actor actor, byte[]? bytes = null, string name = "SAMPLE.pdf")
    {
        await house.PublishWorkflowsAsync();
        var id = Guid.CreateVersion7();
        var received = await house.ReceiveAsync(id, bytes ?? SamplePages.Pdf($"subpoena {id}"), name);
        return (await house.RunAsync(new UploadPaper.Form(id, received.OrThrow()), actor)).OrThrow();
    }

    /// <summary>Uploads and logs a paper.</summary>
    public static async Task<LoggedRequest> LogAsync(this TestHouse house, Actor actor, PaperFacts? facts = null, byte[]? bytes = null)
    {
        var draft = await house.UploadAsync(actor, bytes);
        return (await house.RunAsync(new LogRequest.Form(draft, facts ?? Facts, LogAnyway: true), actor)).OrThrow();
    }

    /// <summary>Adds a paper to a request without opening any file; gives its id.</summary>
    public static async Task<Guid> AddPaperRowAsync(this TestHouse house, Guid requestId, PaperKind kind)
    {
        var received = StoredPdf(await house.StoreAsync(requestId), 2);
        return (await house.RunAsync(new AddPaper.Form(requestId, kind, received))).OrThrow();
    }

    /// <summary>Adds a record of so many pages without opening any file; gives its id.</summary>
    public static async Task<Guid> AddRecordAsync(this TestHouse house, Guid requestId, Actor actor, int pages = 2, byte[]? bytes = null)
    {
        var received = StoredPdf(await house.StoreAsync(requestId, bytes), pages);
        return (await house.RunAsync(new AddCaseDocument.Form(requestId, received, DocumentType.ProgressNote, "SAMPLE note"), actor)).OrThrow();
    }

    /// <summary>Answers every question of the checklist the same way.</summary>
    public static async Task AnswerAllAsync(this TestHouse house, Guid requestId, Actor actor, CheckResult result = CheckResult.Pass)
    {
        var state = await house.InScopeAsync(provider => provider.GetRequiredService<ValidityFile>().ReadAsync(requestId, default));
        var answers = state.Questions.Select(question => new CheckAnswer(question.Code, result, "SAMPLE note", null)).ToList();
        (await house.RunAsync(new AnswerChecks.Form(requestId, answers), actor)).OrThrow();
    }

    /// <summary>Answers all and decides that the paper binds.</summary>
    public static async Task MakeValidAsync(this TestHouse house, Guid requestId, Actor actor, HipaaRoute route = HipaaRoute.NotCoveredEntity, Guid? evidence = null)
    {
        await house.AnswerAllAsync(requestId, actor);
        var form = new DecideValidity.Form(requestId, ValidityResult.Valid, true, route, evidence, "");
        (await house.RunAsync(form, actor)).OrThrow();
    }

    /// <summary>The tasks of a request that wait for somebody.</summary>
    public static Task<IReadOnlyCollection<string>> OpenTasksAsync(this TestHouse house, Guid requestId) => house.InScopeAsync(provider =>
        provider.GetRequiredService<OfficeSteps>().OpenTasksAsync(requestId, default));

    private static Task<StoredFile> StoreAsync(this TestHouse house, Guid requestId, byte[]? bytes = null) => house.InScopeAsync(async provider =>
    {
        var content = bytes ?? SamplePages.Pdf($"file {Guid.CreateVersion7()}");
        var vault = provider.GetRequiredService<FileVault>();
        return (await vault.StoreAsync(requestId, "document", new MemoryStream(content), content.Length)).OrThrow();
    });

    private static ReceivedPdf StoredPdf(StoredFile file, int pages) => new(
        "SAMPLE.pdf",
        file,
        file with { BlobId = Guid.CreateVersion7() },
        file.Sha256,
        [.. Enumerable.Repeat(new ReceivedPage(612, 792, 0, 1), pages)],
        false);
}

using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Intake.Words;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Web.Tests.Pages;

/// <summary>A request with one record, and legal staff before it.</summary>
public sealed record RedactionDesk(WebHouse House, Browser Browser, string Request, Guid DocumentId, Guid RequestId, StaffCard Person)
{
    public string Page => $"{Request}/documents/{DocumentId}/redact/1";

    public Task<int> BoxesAsync() => House.InDatabaseAsync(db => db.Set<RedactionMark>().CountAsync(mark => mark.RemovedAt == null));

    /// <param name="lines">What the record says, a page.</param>
    /// <param name="read">Whether the background read it already.</param>
    public static async Task<RedactionDesk> OpenAsync(WebHouse house, string lines, bool read = true)
    {
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(person.Id);
        var document = await AddAsync(house, request.Id, person, lines, read);
        return new RedactionDesk(house, await house.SignInAsync(person), $"/requests/{request.Number}", document, request.Id, person);
    }

    /// <summary>Adds another record, read by the background.</summary>
    public Task<Guid> AddAsync(string lines) => AddAsync(House, RequestId, Person, lines, read: true);

    /// <summary>Lets the background read what waits and learn the names.</summary>
    public async Task LearnAsync()
    {
        await using var scope = House.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReadPages>().RunAsync(default);
        await scope.ServiceProvider.GetRequiredService<LearnNames>().RunAsync(default);
    }

    private static async Task<Guid> AddAsync(WebHouse house, Guid requestId, StaffCard person, string lines, bool read)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var reception = scope.ServiceProvider.GetRequiredService<Reception>();
        var received = await reception.TakeInAsync(requestId, "document", "SAMPLE.pdf", new MemoryStream(SamplePages.Pdf(lines)), null, default);
        var file = received.Value ?? throw new InvalidOperationException("The sample was not taken in.");
        var document = (await house.RunAsync(new AddCaseDocument.Form(requestId, file, DocumentType.ProgressNote, "SAMPLE note"), person)).Value;

        if (read)
        {
            await SampleWords.KeepAsync(scope.ServiceProvider, document, lines);
        }

        return document;
    }
}

using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Web.Tests.Pages;

/// <summary>A request with one record, and legal staff before it.</summary>
public sealed record RedactionDesk(WebHouse House, Browser Browser, string Request, Guid DocumentId)
{
    public string Page => $"{Request}/documents/{DocumentId}/redact/1";

    public Task<int> BoxesAsync() => House.InDatabaseAsync(db => db.Set<RedactionMark>().CountAsync(mark => mark.RemovedAt == null));

    /// <param name="lines">What the record says, a page.</param>
    /// <param name="read">Whether the background read it already.</param>
    public static async Task<RedactionDesk> OpenAsync(WebHouse house, string lines, bool read = true)
    {
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(person.Id);
        await using var scope = house.Services.CreateAsyncScope();
        var reception = scope.ServiceProvider.GetRequiredService<Reception>();
        var received = await reception.TakeInAsync(request.Id, "document", "SAMPLE.pdf", new MemoryStream(SamplePages.Pdf(lines)), null, default);
        var file = received.Value ?? throw new InvalidOperationException("The sample was not taken in.");
        var document = (await house.RunAsync(new AddCaseDocument.Form(request.Id, file, DocumentType.ProgressNote, "SAMPLE note"), person)).Value;

        if (read)
        {
            await SampleWords.KeepAsync(scope.ServiceProvider, document, lines);
        }

        return new RedactionDesk(house, await house.SignInAsync(person), $"/requests/{request.Number}", document);
    }
}

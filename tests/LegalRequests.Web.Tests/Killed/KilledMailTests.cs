using LegalRequests.Access;
using LegalRequests.Intake.Words;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Web.Tests.Killed;

/// <summary>The built program is killed with SIGKILL while mails come in among the records; each mail is there whole or not at all.</summary>
public sealed class KilledMailTests(ITestOutputHelper output)
{
    private static readonly int[] Moments = [100, 400, 800, 1500];

    [Fact]
    public async Task A_mail_whose_server_dies_is_there_with_all_its_attachments_or_not_at_all()
    {
        var legal = await DyingServer.PersonAsync("Lee Legal", StaffRoles.LegalStaff);
        await using var server = await DyingServer.StartAsync(null, new Dictionary<string, string>(), [legal], output);
        var address = $"/requests/{await AddRequestAsync(server, legal.Id)}/documents";
        var seat = await server.SeatAsync(legal);

        foreach (var (number, moment) in Moments.Index())
        {
            var path = Path.Combine(server.Folder.FullName, $"{number}.eml");
            await File.WriteAllBytesAsync(path, Mail(number));
            var post = PreparedPost.Of(await seat.OpenAsync(address), address, "add-documents", [("Type", "Correspondence")], [path]);
            var sending = server.SendThroughDeathAsync(seat, post, TimeSpan.FromMilliseconds(moment));
            await ShouldBeWholeAsync(server, atMost: number + 1);
            await sending;
            await ShouldBeWholeAsync(server, atMost: number + 1);
        }

        await server.UntilAsync("every page is read", TimeSpan.FromMinutes(2), db => db.Set<FileReading>().AllAsync(it => it.DoneAt != null));
        await server.StopAsync();
        await using var db = server.OpenDatabase();
        (await db.Set<CaseDocument>().CountAsync()).ShouldBe(4 * Moments.Length);
        (await db.Set<CaseDocument>().CountAsync(it => it.DuplicateOfId != null)).ShouldBe(0);
        await KilledServerTests.CheckFilesAsync(db, server);
    }

    private static byte[] Mail(int number) => SampleMail.Of(
        ("text/plain", "", System.Text.Encoding.ASCII.GetBytes($"mail {number}")),
        ("application/pdf", "report.pdf", SamplePages.Pdf($"report {number}")),
        ("message/rfc822", "", SampleMail.Of(("text/plain", "", System.Text.Encoding.ASCII.GetBytes($"inner {number}")), ("text/plain", "list.txt", System.Text.Encoding.ASCII.GetBytes($"list {number}")))));

    private static async Task ShouldBeWholeAsync(DyingServer server, int atMost)
    {
        await using var db = server.OpenDatabase();
        var documents = await db.Set<CaseDocument>().CountAsync();
        (documents % 4).ShouldBe(0);
        documents.ShouldBeLessThanOrEqualTo(4 * atMost);
        (await db.Set<MailAttachment>().CountAsync(it => it.State == AttachmentState.Document)).ShouldBe(documents / 4 * 3);
    }

    private static async Task<string> AddRequestAsync(DyingServer server, Guid owner)
    {
        await using var db = server.OpenDatabase();
        var now = TimeProvider.System.GetUtcNow();
        var request = new LegalRequest
        {
            Id = Guid.CreateVersion7(),
            Number = "LR-2026-0001",
            Instrument = Instrument.CivilSubpoena,
            Forum = Forum.FederalCivil,
            State = "NJ",
            Court = "SAMPLE District Court",
            CaseNumber = "SAMPLE-CV-001",
            ClientName = "SAMPLE Client",
            BatesPrefix = "SAMPLE",
            ComplianceZone = "America/New_York",
            LoggedBy = owner,
            LoggedAt = now,
        };
        db.Add(new RequestLatch { Id = request.Id });
        db.Add(request);
        db.Add(new RequestRelation { Id = Guid.CreateVersion7(), RequestId = request.Id, StaffId = owner, Relation = Relation.Owner, From = now, GrantedBy = owner });
        await db.SaveChangesAsync();
        return request.Number;
    }
}

using System.Globalization;
using LegalRequests.ClientNotice;
using LegalRequests.CounselReview;
using LegalRequests.Intake;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Validity;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>Walks one case through all stages as the people of the office would, and prints a line a stage.</summary>
internal sealed class CaseWalk(CaseOffice office, CaseDecisions decisions, PacketOrder order, TextWriter output)
{
    internal const string Last = "release";

    private readonly Dictionary<string, Guid> papers = [];
    private Guid requestId;
    private string number = "";
    private CaseRecords records = null!;
    private Packet packet = null!;

    /// <param name="until">Name of the stage to end with; nothing goes on after it.</param>
    /// <returns>True when all these stages are done; false when one refused, which was said.</returns>
    internal async Task<bool> RunAsync(string until = Last)
    {
        (string Name, Func<Task<string>> Do)[] stages =
        [
            ("intake", LogAsync),
            ("validity", ValidateAsync),
            ("records", AddRecordsAsync),
            ("assessment", AssessAsync),
            ("client notice", NotifyAsync),
            ("packet", DraftAsync),
            ("counsel review", SignAsync),
            ("release", ReleaseAsync),
        ];

        foreach (var (name, stage) in stages)
        {
            try
            {
                await output.WriteLineAsync($"{name,-15} {await stage()}");
            }
            catch (StageRefusedException refused)
            {
                await output.WriteLineAsync($"{name,-15} REFUSED ({refused.Refusal.Code}) {refused.Refusal.Message}");

                foreach (var detail in refused.Refusal.Details)
                {
                    await output.WriteLineAsync($"{"",-15} - {detail}");
                }

                return false;
            }

            if (name == until)
            {
                break;
            }
        }

        return true;
    }

    private async Task<string> LogAsync()
    {
        requestId = office.NewId();
        var paper = await office.TakeInAsync(requestId, order.Paper, "paper");
        await office.DoAsync(new UploadPaper.Form(requestId, paper), office.LegalStaff);
        var logged = await office.DoAsync(new LogRequest.Form(requestId, Facts(), order.LogAnyway), office.LegalStaff);
        number = logged.Number;

        foreach (var further in decisions.Papers)
        {
            var file = await office.TakeInAsync(requestId, Beside(further.File), "paper");
            papers[further.File] = await office.DoAsync(new AddPaper.Form(requestId, further.Kind, file), office.LegalStaff);
        }

        foreach (var fact in decisions.Protected)
        {
            await office.DoAsync(new AddProtectedFact.Form(requestId, fact.Kind, fact.Value), office.LegalStaff);
        }

        await office.SweepAsync();
        return $"{number}, {paper.Pages.Count} pages, {InstrumentWords.Of(Facts().Instrument ?? Instrument.InformalRequest)}, case {decisions.Request.CaseNumber}";
    }

    private async Task<string> ValidateAsync()
    {
        var validity = decisions.Validity;
        var answers = validity.Checks.Select(check => new CheckAnswer(check.Key, check.Value, "", null)).ToList();
        await office.DoAsync(new AnswerChecks.Form(requestId, answers), office.LegalStaff);
        var evidence = validity.Evidence.Length == 0 ? (Guid?)null : papers.GetValueOrDefault(validity.Evidence);
        var form = new DecideValidity.Form(requestId, ValidityResult.Valid, validity.Compels, validity.HipaaRoute, evidence, validity.Note);
        await office.DoAsync(form, office.LegalStaff);
        await office.SweepAsync();
        return $"{answers.Count} checks answered, binds, route {validity.HipaaRoute}";
    }

    private async Task<string> AddRecordsAsync()
    {
        records = new CaseRecords(office, requestId);

        foreach (var part in decisions.Documents)
        {
            await records.AddAsync(part, order.Records);
        }

        await office.DoAsync(new FinishRecords.Form(requestId), office.LegalStaff);
        return $"{records.Count} documents, {records.Pages} pages";
    }

    private async Task<string> AssessAsync()
    {
        var documents = await office.ReadAsync(db => db.Set<CaseDocument>().AsNoTracking().Include(it => it.Pages)
            .Where(it => it.RequestId == requestId).OrderBy(it => it.Position).ToListAsync());
        var boxes = 0;

        foreach (var document in documents)
        {
            var part = records.PartOf(document.Id);

            if (part.Assess is { } assessed)
            {
                var form = new AssessDocument.Form(
                    requestId,
                    document.Id,
                    assessed,
                    part.Rationale,
                    part.Ground,
                    part.Holder,
                    part.Description,
                    part.Pages);
                await office.DoAsync(form, office.SocialWorker);
            }

            boxes += await new WordMarks(office, requestId).MarkAsync(document, part.Redactions);
        }

        await office.DoAsync(new FinishAssessment.Form(requestId), office.SocialWorker);
        return $"{documents.Count(it => it.DuplicateOfId is null)} documents assessed, {boxes} boxes drawn";
    }

    private async Task<string> NotifyAsync()
    {
        var notice = decisions.Notice;
        var choice = notice.Choice ?? throw new InvalidDataException("notice.choice is missing: say whether the client is told.");
        var form = new DecideNotice.Form(requestId, choice, notice.Reason, notice.SafeChannel, notice.ContactChecked);
        var decided = await office.DoAsync(form, office.LegalStaff);

        if (choice is NoticeChoice.DoNotSend or NoticeChoice.Unable)
        {
            await office.SweepAsync();
            return $"nobody is told: {notice.Reason}";
        }

        var sentOn = notice.SentOn ?? throw new InvalidDataException("notice.sent_on is missing: say when the letter went.");
        var ends = await office.DoAsync(new RecordSending.Form(requestId, decided, sentOn, notice.SentHow, notice.Proof), office.LegalStaff);

        if (notice.Answer is { } answer)
        {
            await office.DoAsync(new RecordAnswer.Form(requestId, decided, answer, sentOn, notice.AnswerNote), office.LegalStaff);
        }

        await office.SweepAsync();
        return string.Create(CultureInfo.InvariantCulture, $"sent on {sentOn:yyyy-MM-dd}, objection until {ends:yyyy-MM-dd}{(notice.Answer is null ? "" : $", answer: {notice.Answer}")}");
    }

    private async Task<string> DraftAsync()
    {
        var buildId = await office.DoAsync(new AskForPacket.Form(requestId), office.LegalStaff);
        await office.MakePacketsAsync();
        var build = await office.ReadAsync(db => db.Set<PacketBuild>().AsNoTracking().SingleAsync(it => it.Id == buildId));

        if (build.PacketId is not { } id)
        {
            throw new StageRefusedException(Refusal.Conflict("packet.not-made", build.Problem));
        }

        packet = await office.ReadAsync(db => db.Set<Packet>().AsNoTracking().SingleAsync(it => it.Id == id));
        var proof = ProofReports.FromJson(await office.TextAsync(packet.ProofBlobId));

        foreach (var finding in proof.Packet.Findings.Concat(proof.Log.Findings))
        {
            await output.WriteLineAsync($"{"",-15} proof: {finding.Sentence} ({finding.Code})");
        }

        return $"{packet.PagesTotal} = {packet.PagesProduced} produced + {packet.PagesRedacted} redacted + {packet.PagesWithheld} withheld"
            + $" + {packet.PagesNotResponsive} not responsive + {packet.PagesDuplicate} duplicate; {packet.BatesFirst} to {packet.BatesLast};"
            + $" proof {(packet.ProofPassed ? "passed" : "FAILED")}";
    }

    private async Task<string> SignAsync()
    {
        var form = new SignOffPacket.Form(requestId, packet.Id, packet.ManifestSha256, decisions.Review.Scope, office.Counsel.DisplayName);
        await office.DoAsync(form, office.Counsel);
        return $"signed, manifest {packet.ManifestSha256}";
    }

    private async Task<string> ReleaseAsync()
    {
        var release = decisions.Release;
        var form = new ReleasePacket.Form(requestId, packet.Id, release.Name, release.Address, release.Kind, release.Method, release.Tracking);
        await office.DoAsync(form, office.LegalStaff);
        await office.SweepAsync();
        var entry = await office.ReadAsync(db => db.Set<DisclosureEntry>().AsNoTracking().SingleOrDefaultAsync(it => it.RequestId == requestId));
        var status = await office.ReadAsync(db => db.Set<LegalRequest>().Where(it => it.Id == requestId).Select(it => it.Status).SingleAsync());
        return $"to {release.Name} by {release.Method}; {(entry is null ? "no accounting needed" : "accounted for")}; {status}";
    }

    /// <summary>Writes the released packet's files into the folder of the order.</summary>
    internal async Task WriteFilesAsync()
    {
        Directory.CreateDirectory(order.Output);
        await WriteAsync("packet.pdf", packet.PacketBlobId);
        await WriteAsync("privilege-log.pdf", packet.LogBlobId);
        await WriteAsync("privilege-log.csv", packet.LogCsvBlobId);
        await WriteAsync("manifest.json", packet.ManifestBlobId);
        await WriteAsync("proof.json", packet.ProofBlobId);
        var signature = await office.ReadAsync(db => db.Set<SignOff>().Where(it => it.PacketId == packet.Id).Select(it => it.SignatureFile).SingleAsync());
        await File.WriteAllTextAsync(Path.Combine(order.Output, SignatureFile.FileName), signature);
        await output.WriteLineAsync($"{"files",-15} packet.pdf, privilege-log.pdf, privilege-log.csv, manifest.json, proof.json, signature.json in {order.Output}");
    }

    private PaperFacts Facts()
    {
        var request = decisions.Request;
        return new PaperFacts
        {
            Instrument = request.Instrument,
            Forum = request.Forum,
            State = request.State,
            Court = request.Court,
            CaseNumber = request.CaseNumber,
            Caption = request.Caption,
            ClientName = request.Client,
            IssuedBy = request.IssuedBy,
            ReplyTo = request.ReplyTo,
            ItemsRequested = request.Items,
            IssuedOn = request.IssuedOn,
            ComplianceOn = request.ComplyOn,
            ComplianceTime = TimeOnly.TryParse(request.ComplyAt, CultureInfo.InvariantCulture, out var hour) ? hour : null,
            ServedOn = request.ServedOn,
            ServiceMethod = request.ServiceMethod,
            ReceivedBy = request.ReceivedBy,
            DeliverTo = request.DeliverTo,
            NonDisclosureOrdered = request.NonDisclosureOrdered,
        };
    }

    private string Beside(string file) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(order.Decisions)) ?? ".", file);

    private Task WriteAsync(string name, Guid blobId) => office.CopyOutAsync(blobId, Path.Combine(order.Output, name));
}

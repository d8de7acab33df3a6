using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.ClientNotice;
using LegalRequests.Deadlines;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows.Drawing;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>One line of what was done.</summary>
/// <param name="Action">The operation's name.</param>
public sealed record ActivityLine(DateTimeOffset At, string Who, string Action, string Result);

/// <summary>Somebody who has to do with the request.</summary>
public sealed record PersonLine(Guid StaffId, string Name, Relation Relation);

/// <summary>The packet as far as it is.</summary>
public sealed record PacketLine(Guid Id, int DraftNumber, PacketState State, string BatesFirst, string BatesLast, int Pages);

/// <summary>One step of the workflow, in words.</summary>
/// <param name="Who">Whose turn it is; empty for automatic steps.</param>
public sealed record FlowLine(string Label, string Who, StepStanding Standing);

/// <summary>All that the request's page shows.</summary>
public sealed record RequestView(
    LegalRequest Request,
    IReadOnlyList<PaperCard> Papers,
    IReadOnlyList<DocumentCard> Documents,
    IReadOnlyList<RequestStay> Stays,
    NoticeDecision? Notice,
    PacketLine? Packet,
    IReadOnlyList<GateAnswer> Gates,
    IReadOnlyList<PersonLine> People,
    IReadOnlyList<FlowLine> Flow,
    IReadOnlyList<OpenStep> OpenSteps,
    RequestDeadlines Deadlines,
    IReadOnlyList<ActivityLine> Activity)
{
    /// <summary>Documents that somebody must assess.</summary>
    public int ToAssess => Documents.Count(document => document.DuplicateOfId is null);

    public int Assessed => Documents.Count(document => document.Progress == DocumentProgress.Assessed);
}

/// <summary>The one request and everything about it, across the stages.</summary>
public sealed class RequestBoard(
    LegalRequestsDb db,
    DocumentsBoard documents,
    GateHouse gates,
    RunningWorkflows workflows,
    DeadlineTable deadlines,
    TimeProvider clock)
{
    private const int RecentLines = 30;

    // Looks at pages are in the audit log; on the timeline they would drown what was done.
    private static readonly List<string> Looks = ["ViewPage", "ViewPaperPage", "ViewDraftPage", "ViewNoticeLetter", "OpenPacketFile", "OpenInCameraFile", "TryToBreak", "ReadProtectedFacts", "FindInRecords", "ReviewRedactions", "NoteDatesSeen"];

    public async Task<RequestView> ReadAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var packet = await PacketAsync(requestId, cancellation);

        return new RequestView(
            request,
            await documents.PapersAsync(requestId, cancellation),
            await documents.ReadAsync(requestId, cancellation),
            await StaysAsync(requestId, cancellation),
            await db.Set<NoticeDecision>()
                .AsNoTracking()
                .Where(it => it.RequestId == requestId && it.SupersededAt == null)
                .OrderByDescending(it => it.DecidedAt)
                .FirstOrDefaultAsync(cancellation),
            packet,
            await gates.AskAllAsync(new GateQuestion(requestId, packet?.Id, null, null), cancellation),
            await PeopleAsync(requestId, cancellation),
            await FlowAsync(requestId, cancellation),
            await workflows.OpenStepsAsync(requestId, cancellation),
            await deadlines.OfAsync(requestId, cancellation),
            await ActivityAsync(requestId, RecentLines, cancellation));
    }

    /// <summary>What was done, newest first; looks at pages are left to the audit log.</summary>
    public async Task<IReadOnlyList<ActivityLine>> ActivityAsync(Guid requestId, int most, CancellationToken cancellation = default) =>
        await db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry => entry.RequestId == requestId && entry.Result == "done" && !Looks.Contains(entry.Action))
            .OrderByDescending(entry => entry.Id)
            .Take(most)
            .Select(entry => new ActivityLine(
                entry.At,
                db.Set<StaffMember>().Where(member => member.Id == entry.ActorId).Select(member => member.DisplayName).FirstOrDefault() ?? "",
                entry.Action,
                entry.Result))
            .ToListAsync(cancellation);

    /// <summary>Stays, motions and objections, open and ended, by their date.</summary>
    public async Task<IReadOnlyList<RequestStay>> StaysAsync(Guid requestId, CancellationToken cancellation = default) =>
        await db.Set<RequestStay>().AsNoTracking().Where(it => it.RequestId == requestId).OrderBy(it => it.Since).ToListAsync(cancellation);

    /// <summary>The workflow drawn with today's position, as SVG; null when none runs.</summary>
    public async Task<string?> DrawingAsync(Guid requestId, CancellationToken cancellation = default) =>
        await workflows.StandingAsync(requestId, cancellation) is { } standing
            ? FlowDrawing.Svg(standing.Definition, FlowProgress.Of(standing.Definition, standing.State))
            : null;

    private async Task<IReadOnlyList<FlowLine>> FlowAsync(Guid requestId, CancellationToken cancellation) =>
        await workflows.StandingAsync(requestId, cancellation) is { } standing
            ? [.. FlowProgress.Of(standing.Definition, standing.State).Lines().Select(line => new FlowLine(line.Label, line.Who, line.Standing))]
            : [];

    private async Task<IReadOnlyList<PersonLine>> PeopleAsync(Guid requestId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return await db.Set<RequestRelation>()
            .AsNoTracking()
            .Where(it => it.RequestId == requestId && it.Relation != Relation.Walled && it.From <= now && (it.Until == null || it.Until > now))
            .Join(db.Set<StaffMember>(), it => it.StaffId, member => member.Id, (it, member) => new { member.Id, member.DisplayName, it.Relation })
            .OrderBy(it => it.DisplayName)
            .Select(it => new PersonLine(it.Id, it.DisplayName, it.Relation))
            .ToListAsync(cancellation);
    }

    private Task<PacketLine?> PacketAsync(Guid requestId, CancellationToken cancellation) => db.Set<Packet>()
        .AsNoTracking()
        .Where(it => it.RequestId == requestId)
        .OrderByDescending(it => it.DraftNumber)
        .Select(it => new PacketLine(it.Id, it.DraftNumber, it.State, it.BatesFirst, it.BatesLast, it.PagesTotal))
        .FirstOrDefaultAsync(cancellation);
}

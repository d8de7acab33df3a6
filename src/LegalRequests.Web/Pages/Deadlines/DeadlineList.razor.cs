using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Intake;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Deadlines;

/// <summary>The dates of a request, what would move them, and what counsel must find out.</summary>
public partial class DeadlineList : RequestPage
{
    private static readonly IReadOnlyList<Choice> Zones = [.. StateZone.Zones.Select(zone => new Choice(zone, zone.Replace('_', ' ')))];

    private DeadlinesView? view;

    [SupplyParameterFromForm] public DeadlineInput? Form { get; set; }

    [Inject] public required DeadlineBoard Board { get; set; }

    private string Here => Below("deadlines");

    private bool MayManage => Caller.May(Permission.ManageDeadlines) && view?.Over == false;

    /// <summary>What waits for a decision, and what was just sent although somebody was faster.</summary>
    private IEnumerable<ProposalCard> Proposals => (view?.Proposals ?? [])
        .Where(card => card.Proposal.State == ProposalState.Open || IsPosted(card.Proposal.Id, "accept", "refuse"))
        .OrderBy(card => card.Held.Role)
        .ThenBy(card => card.Proposal.NewSafeDay ?? card.Proposal.NewDueDay ?? card.Proposal.OldDueDay);

    private IEnumerable<CounselTask> Tasks => (view?.Tasks ?? []).Where(task => task.ClosedAt is null || IsPosted(task.Id, "answer"));

    private DeadlineInput AddForm => PostedForm == "add-date" && Form is not null ? Form : new DeadlineInput();

    private (string Verb, string Place)? MainAction =>
        !MayManage ? null
        : Proposals.Any() ? ("Decide what moves", "proposals")
        : Tasks.Any() ? ("Answer the questions", "questions")
        : ("Add a date", "add-date");

    protected override async Task OnInitializedAsync() => view = await Board.ReadAsync(Request.Id, Aborted);

    private bool IsPosted(Guid id, params string[] verbs) => verbs.Any(verb => PostedForm == $"{verb}-{id:N}");

    private async Task AcceptAsync(Guid proposalId)
    {
        if (await RunAsync(new AcceptProposal.Form(Request.Id, proposalId), Command))
        {
            GoTo(Here, "date-moved");
        }
    }

    private async Task KeepAsync(Guid proposalId)
    {
        if (await RunAsync(new RefuseProposal.Form(Request.Id, proposalId, Text), Command, "Text"))
        {
            GoTo(Here, "date-kept");
        }
    }

    private async Task AddAsync()
    {
        var sent = Form ?? new DeadlineInput();

        if (RefuseAll(sent.Faults()))
        {
            return;
        }

        var zone = string.IsNullOrEmpty(sent.Zone) ? view?.Zone ?? "" : sent.Zone;
        var form = new SetCourtDate.Form(Request.Id, null, sent.Title ?? "", sent.ReadDay, sent.ReadTime, zone, sent.Authority ?? "", sent.SetBy == SetBy.Agreement);
        var outcome = await AskAsync(form, Command);

        if (outcome.Done)
        {
            GoTo($"{Here}/{outcome.Value}", "date-set");
        }
    }

    private async Task ReconsiderAsync(Guid proposalId)
    {
        if (await RunAsync(new ReconsiderProposal.Form(Request.Id, proposalId), Command))
        {
            GoTo(Here, "proposed-again");
        }
    }

    private async Task AskAgainAsync(Guid taskId)
    {
        if (await RunAsync(new AskCounselAgain.Form(Request.Id, taskId), Command))
        {
            GoTo(Here, "asked-again");
        }
    }

    private async Task AnswerAsync(Guid taskId)
    {
        if (await RunAsync(new AnswerCounselTask.Form(Request.Id, taskId, Text), Command, "Text"))
        {
            GoTo(Here, "answered");
        }
    }

    private string Text => Form?.Text ?? "";

    private Guid Command => Form?.CommandId ?? default;
}

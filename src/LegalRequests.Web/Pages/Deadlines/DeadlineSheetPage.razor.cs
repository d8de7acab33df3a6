using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Requests;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Deadlines;

/// <summary>One date: its working, what stood in its place before, and what can be done about it.</summary>
public partial class DeadlineSheetPage : RequestPage
{
    private DeadlinesView? view;
    private DeadlineCard? card;
    private ComputedDeadline? today;
    private IReadOnlyList<ReminderLine> reminders = [];

    [Parameter] public Guid DeadlineId { get; set; }

    [SupplyParameterFromForm] public DeadlineInput? Form { get; set; }

    [Inject] public required DeadlineBoard Board { get; set; }

    [Inject] public required ReminderBoard Reminders { get; set; }

    private string Here => Below("deadlines");

    private string This => $"{Here}/{DeadlineId}";

    private DeadlineInput Sent => Form ?? new DeadlineInput();

    /// <summary>A form that was sent is shown again even where the request was closed meanwhile, so that nothing typed is lost.</summary>
    private bool MayManage => Caller.May(Permission.ManageDeadlines) && (view?.Over == false || PostedForm.Length > 0);

    protected override async Task OnInitializedAsync()
    {
        view = await Board.ReadAsync(Request.Id, Aborted);
        card = view.Find(DeadlineId);

        if (card is null)
        {
            Navigation.NotFound();
            return;
        }

        reminders = await Reminders.ReadAsync(card.Row, Aborted);

        if (card.Row.IsSetByHand)
        {
            today = await Board.RuleTodayAsync(card.Row, Aborted);
        }
    }

    private async Task MetAsync()
    {
        if (PostedWord.DayOf(Sent.Day) is not { } day)
        {
            Refuse(DeadlineInput.NoDay);
        }
        else if (await RunAsync(new MarkMet.Form(Request.Id, DeadlineId, day, Sent.Text ?? ""), Sent.CommandId, nameof(DeadlineInput.Day)))
        {
            GoTo(This, "date-met");
        }
    }

    private async Task NotNeededAsync()
    {
        if (await RunAsync(new MarkNotNeeded.Form(Request.Id, DeadlineId, Sent.Text ?? ""), Sent.CommandId, nameof(DeadlineInput.Text)))
        {
            GoTo(This, "date-not-needed");
        }
    }

    private async Task SetAsync()
    {
        if (RefuseAll(Sent.Faults()))
        {
            return;
        }

        var outcome = Sent.SetBy == SetBy.Agency
            ? await AskAsync(new OverrideDate.Form(Request.Id, DeadlineId, Sent.ReadDay, Sent.ReadTime, Sent.Authority ?? "", Sent.Reason ?? ""), Sent.CommandId)
            : await AskAsync(new SetCourtDate.Form(Request.Id, DeadlineId, "", Sent.ReadDay, Sent.ReadTime, "", Sent.Authority ?? "", Sent.SetBy == SetBy.Agreement), Sent.CommandId);

        if (outcome.Done)
        {
            GoTo($"{Here}/{outcome.Value}", "date-set");
        }
    }

    private async Task ReopenAsync()
    {
        if (await RunAsync(new ReopenDate.Form(Request.Id, DeadlineId, Sent.Text ?? ""), Sent.CommandId, nameof(DeadlineInput.Text)))
        {
            GoTo(This, "date-reopened");
        }
    }

    private async Task TakeBackAsync()
    {
        var outcome = await AskAsync(new TakeBackDate.Form(Request.Id, DeadlineId, Sent.Text ?? ""), Sent.CommandId, nameof(DeadlineInput.Text));

        if (outcome.Done)
        {
            GoTo($"{Here}/{outcome.Value}", "date-taken-back");
        }
    }

    private static string Origin(Deadline row) =>
        row.Authority.Length > 0 ? row.Authority : row.PackVersion.Length > 0 ? $"Computed, {row.PackVersion}" : "Set by hand";
}

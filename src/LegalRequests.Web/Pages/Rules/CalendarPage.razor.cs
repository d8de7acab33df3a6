using LegalRequests.Boards;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Operations;
using LegalRequests.RuleChanges;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Rules;

public sealed partial class CalendarPage
{
    private CalendarView? view;

    /// <summary>Id of the calendar, such as <c>us-federal</c>.</summary>
    [Parameter]
    public string Calendar { get; set; } = "";

    [SupplyParameterFromQuery]
    public int? Year { get; set; }

    [SupplyParameterFromForm]
    public DayInput? Form { get; set; }

    [Inject]
    public required CourtCalendarBoard Board { get; set; }

    private DayInput? Sent => Errors.Form == "enter" ? Form : null;

    protected override async Task OnInitializedAsync()
    {
        view = await Board.ReadAsync(Calendar, Year, Aborted);

        if (view is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task EnterAsync()
    {
        var form = Form ?? new DayInput();
        await FollowAsync(new EnterClosure.Form(
            Calendar, PostedWord.DayOf(form.Day), form.Name ?? "", PostedWord.Of<TreatAs>(form.TreatAs), form.Source ?? ""));
    }

    private Task WithdrawAsync(Guid closure) => FollowAsync(new WithdrawClosure.Form(closure, Form?.Reason ?? ""));

    private Task WeighAsync(Guid edition) => FollowAsync(new WeighEditions.Form([edition]));

    /// <summary>Begins a change and opens its page.</summary>
    private async Task FollowAsync(IForm<Guid> form)
    {
        var begun = await AskAsync(form, Form?.CommandId ?? default);

        if (begun.Done)
        {
            GoTo($"/admin/rules/changes/{begun.Value}");
        }
    }

    public sealed class DayInput
    {
        public Guid CommandId { get; set; }

        public string? Day { get; set; }

        public string? Name { get; set; }

        public string? TreatAs { get; set; }

        public string? Source { get; set; }

        public string? Reason { get; set; }
    }
}

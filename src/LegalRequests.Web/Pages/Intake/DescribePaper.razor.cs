using LegalRequests.Boards;
using LegalRequests.Intake;
using LegalRequests.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Intake;

/// <summary>The second step of logging a request: what the paper says, then a look at the answers, then it is logged.</summary>
public partial class DescribePaper : StaffPage
{
    private DraftCard? draft;
    private PaperFactsInput input = new();
    private IReadOnlyList<PossibleDuplicate> duplicates = [];
    private SuggestionOffer? offer;
    private IReadOnlyList<string> mismatches = [];
    private ReadingCard? reading;
    private bool checking;

    [Parameter] public Guid DraftId { get; set; }

    [SupplyParameterFromForm(FormName = "facts")] public FactsForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "unlock", Name = "Form")] public UnlockForm? Unlock { get; set; }

    [Inject] public required IntakeBoard Board { get; set; }

    [Inject] public required PaperPages Pages { get; set; }

    [Inject] public required ReadingBoard Readings { get; set; }

    [Inject] public required Reception Reception { get; set; }

    [Inject] public required RequestHeadings Headings { get; set; }

    private string Title => draft is { Locked: true } ? "Open the paper" : checking ? "Check your answers" : "What does the paper say?";

    protected override async Task OnInitializedAsync()
    {
        draft = await Board.FindAsync(Caller.Actor, DraftId, Aborted);

        if (draft is null && await Headings.NumberOfAsync(DraftId, Caller.Actor, Aborted) is { } number)
        {
            GoTo($"/requests/{number}", "already");
            return;
        }

        if (draft is null)
        {
            Navigation.NotFound();
            return;
        }

        reading = await Readings.OfDraftAsync(DraftId, Aborted);
        input = Form ?? input;
        await OfferAsync(draft);
    }

    private async Task OfferAsync(DraftCard card)
    {
        if (card.Locked || (await AskAsync(new ReadDraft.Form(DraftId), default)).Value is not { } wanted || await Pages.ReadAsync(wanted, Aborted) is not { } read)
        {
            return;
        }

        offer = new SuggestionOffer(read, input);
        mismatches = await Board.MismatchesAsync(Caller.Actor, read.Reading, Aborted);
    }

    private async Task UnlockAsync()
    {
        if (draft is null)
        {
            return;
        }

        var opened = await Reception.UnlockAsync(DraftId, "paper", draft.OriginalBlobId, Unlock?.Password ?? "", Aborted);

        if (opened.Value is not { } file)
        {
            Refuse((opened.Refusal ?? Refusal.NotFound()) with { Field = nameof(UnlockForm.Password) });
        }
        else if (await RunAsync(new UnlockPaper.Form(DraftId, file), Guid.Empty))
        {
            GoTo($"/requests/new/{DraftId}");
        }
    }

    private async Task SubmitAsync()
    {
        if (draft is null || Form is null || Form.Step == "change" || offer?.Press(Form.Step) == true)
        {
            return;
        }

        foreach (var field in Form.UnreadDates())
        {
            Refuse(Refusal.OnField(field, "facts.no-date", "Enter the date as month/day/year, for example 3/14/2026."));
        }

        if (Errors.Any)
        {
            return;
        }

        if (Form.Step == "check")
        {
            await CheckAsync(draft);
            return;
        }

        var form = new LogRequest.Form(DraftId, Form.ToFacts(), Form.Step == "log-anyway");
        var logged = await AskAsync(form, Form.CommandId);

        if (logged.Value is { } request)
        {
            GoTo($"/requests/{request.Number}", "logged");
        }
        else if (logged.Refusal?.Code == "intake.possible-duplicate")
        {
            await CheckAsync(draft);
        }
    }

    private async Task CheckAsync(DraftCard card)
    {
        var facts = input.ToFacts();

        if (facts.Fault(Clock.GetUtcNow()) is { } fault)
        {
            Refuse(fault);
            return;
        }

        duplicates = await Board.DuplicatesAsync(Caller.Actor, card, facts, Aborted);
        checking = true;
    }

    [Inject] public required TimeProvider Clock { get; set; }

    public sealed class FactsForm : PaperFactsInput
    {
        /// <summary>Which button was pressed: check, change, log or log-anyway.</summary>
        public string? Step { get; set; }
    }

    public sealed class UnlockForm
    {
        public string? Password { get; set; }
    }
}

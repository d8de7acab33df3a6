using LegalRequests.Boards;
using LegalRequests.InCamera;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Pages.Release;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.InCamera;

/// <summary>The desk for what only a judge reads: asking for the set, counsel's signature, the way to the court and back.</summary>
public sealed partial class InCameraPage : SigningPage
{
    private static readonly Gate[] AskedLater = [Gate.SignedByCounsel, Gate.RecipientPermitted];

    private InCameraView? view;
    private string? passphrase;
    private bool passphraseLost;

    [SupplyParameterFromForm(FormName = "ask", Name = "Form")] public InCameraAskPane.AskInput? Ask { get; set; }

    [SupplyParameterFromForm(FormName = "sign", Name = "Form")] public InCameraSignPane.SignInput? Sign { get; set; }

    [SupplyParameterFromForm(FormName = "deliver", Name = "Form")] public InCameraDeliverPane.DeliverInput? Deliver { get; set; }

    [SupplyParameterFromForm(FormName = "fate", Name = "Form")] public InCameraDeliverPane.FateInput? Fate { get; set; }

    [SupplyParameterFromForm(FormName = "lock", Name = "Form")] public LockedCopies.LockInput? Lock { get; set; }

    [SupplyParameterFromForm(FormName = "given", Name = "Form")] public LockedCopies.LockInput? Given { get; set; }

    [Inject] public required InCameraBoard Board { get; set; }

    private string? Zone => view?.Request.ComplianceZone;

    /// <summary>Why it cannot go yet; one reason may shut several gates.</summary>
    private List<string> Blocking => [.. view?.Shut.Where(answer => !AskedLater.Contains(answer.Gate)).Select(answer => answer.Reason).Distinct() ?? []];

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync() => view = await Board.ReadAsync(Request.Id, Aborted);

    private async Task AskForSetAsync()
    {
        var input = Ask ?? new InCameraAskPane.AskInput();
        var form = new AskForInCameraSet.Form(
            Request.Id,
            input.PacketId,
            Enum.TryParse<InCameraOccasion>(input.Occasion, out var occasion) ? occasion : null,
            Guid.TryParse(input.OrderPaperId, out var order) ? order : null,
            input.Basis ?? "",
            [.. (input.Documents ?? []).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)]);

        if (await RunAsync(form, input.CommandId))
        {
            GoTo(Below("in-camera"), "in-camera-asked");
        }
    }

    private async Task SignAsync()
    {
        if (Sign is not { } input || await WrongPasswordAsync(input.Password ?? ""))
        {
            return;
        }

        var form = new SignInCameraSet.Form(Request.Id, input.SetId, input.ManifestSha256 ?? "", input.TypedName ?? "", input.LegalBasis ?? "");

        if (await RunAsync(form, input.CommandId))
        {
            GoTo(Below("in-camera"), "in-camera-signed");
        }
    }

    /// <summary>Answers with the page itself: the passphrase is in this answer and nowhere else.</summary>
    private async Task LockAsync()
    {
        if (Lock is not { } input)
        {
            return;
        }

        var slip = Passphrase.New();
        var copyId = Guid.CreateVersion7();
        var made = await AskAsync(new LockInCameraSet.Form(Request.Id, input.PacketId, copyId, slip), input.CommandId);

        if (made.Done)
        {
            passphraseLost = made.Value != copyId;
            passphrase = passphraseLost ? null : slip.Text;
            Lock = null;
            Http.Response.Headers.CacheControl = "no-store";
            await ReadAsync();
        }
    }

    private async Task GiveAsync()
    {
        if (Given is { } input && await RunAsync(new RecordInCameraPassphrase.Form(Request.Id, input.CopyId, input.By, input.GivenTo ?? ""), input.CommandId))
        {
            GoTo(Below("in-camera"), "saved");
        }
    }

    private async Task DeliverAsync()
    {
        var input = Deliver ?? new InCameraDeliverPane.DeliverInput();
        var form = new DeliverInCameraSet.Form(
            Request.Id,
            input.SetId,
            input.RecipientName ?? "",
            input.RecipientAddress ?? "",
            Enum.TryParse<DeliverTo>(input.RecipientKind, out var kind) ? kind : DeliverTo.Requester,
            Enum.TryParse<DeliveryMethod>(input.Method, out var method) ? method : null,
            input.Tracking ?? "",
            Guid.TryParse(input.CopyId, out var copy) ? copy : null,
            input.SealedEnvelope,
            PostedWord.DayOf(input.AskBy));

        if (await RunAsync(form, input.CommandId))
        {
            GoTo(Below("in-camera"), "in-camera-delivered");
        }
    }

    private async Task RecordFateAsync()
    {
        var input = Fate ?? new InCameraDeliverPane.FateInput();
        var fate = Enum.TryParse<InCameraFate>(input.Fate, out var chosen) ? chosen : (InCameraFate?)null;

        if (await RunAsync(new RecordInCameraReturn.Form(Request.Id, input.DeliveryId, fate, PostedWord.DayOf(input.On), input.Note ?? ""), input.CommandId))
        {
            GoTo(Below("in-camera"), "saved");
        }
    }
}

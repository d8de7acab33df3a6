using LegalRequests.Boards;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Release;

/// <summary>The desk at the door: what may leave, an encrypted copy of it, and what left.</summary>
public sealed partial class ReleasePacketPage : RequestPage
{
    private PacketView? view;
    private string? passphrase;
    private bool passphraseLost;

    [SupplyParameterFromForm(FormName = "release")] public ReleaseInput? Form { get; set; }

    [SupplyParameterFromForm(FormName = "lock", Name = "Form")] public LockedCopies.LockInput? Lock { get; set; }

    [SupplyParameterFromForm(FormName = "given", Name = "Form")] public LockedCopies.LockInput? Given { get; set; }

    [Inject] public required PacketBoard Board { get; set; }

    // Whom it goes to is asked by the form; that gate is answered when it is sent.
    private List<GateAnswer> Shut => [.. view?.Shut.Where(answer => answer.Gate != Gate.RecipientPermitted) ?? []];

    private List<Choice> CopyChoices =>
        [.. view?.Copies.Select(copy => new Choice(copy.Id.ToString(), $"Encrypted copy of {Dates.Instant(copy.MadeAt, view.Request.ComplianceZone)}")) ?? []];

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync() => view = await Board.ReadAsync(Request.Id, cancellation: Aborted);

    private async Task ReleaseAsync()
    {
        if (Form is not { } input)
        {
            return;
        }

        var form = new ReleasePacket.Form(
            Request.Id,
            input.PacketId,
            input.RecipientName ?? "",
            input.RecipientAddress ?? "",
            Enum.TryParse<DeliverTo>(input.RecipientKind, out var kind) ? kind : DeliverTo.Requester,
            Enum.TryParse<DeliveryMethod>(input.Method, out var method) ? method : null,
            input.Tracking ?? "",
            Guid.TryParse(input.LockedCopyId, out var copy) ? copy : null,
            input.MoreFollows);

        if (await RunAsync(form, input.CommandId))
        {
            GoTo(Below("release"), "released");
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
        var made = await AskAsync(new LockPacket.Form(Request.Id, input.PacketId, copyId, slip), input.CommandId);

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
        if (Given is not { } input)
        {
            return;
        }

        if (await RunAsync(new RecordPassphraseGiven.Form(Request.Id, input.CopyId, input.By, input.GivenTo ?? ""), input.CommandId))
        {
            GoTo(Below("release"), "saved");
        }
    }

    public sealed class ReleaseInput
    {
        public Guid CommandId { get; set; }

        public Guid PacketId { get; set; }

        public string? RecipientName { get; set; }

        public string? RecipientAddress { get; set; }

        public string? RecipientKind { get; set; }

        public string? Method { get; set; }

        public string? Tracking { get; set; }

        public string? LockedCopyId { get; set; }

        public bool MoreFollows { get; set; }
    }
}
